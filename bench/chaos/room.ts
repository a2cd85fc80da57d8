import { createInterface } from 'node:readline';
import { LanServer } from '../../src/main/lan/server';
import { PhoneRoom } from '../../src/main/lan/room';
import { SessionEngine } from '../../src/main/engine/engine';
import { nodeFileSystem, type FileSystem } from '../../src/main/storage/file-system';
import { SessionStore } from '../../src/main/storage/session-store';

/**
 * The laptop without its windows: storage, engine and the server for phones, in a process that can be
 * killed. Arguments: data folder, session id, port (0 = any), join code. Prints `ready <port>`;
 * understands the lines `full` and `free`: what happens when the disk has no room.
 */
const [dataDir = '', id = '', port = '0', code = ''] = process.argv.slice(2);
let isFull = false;
const disk: FileSystem = {
  ...nodeFileSystem,
  async createFile(path) {
    const file = await nodeFileSystem.createFile(path);
    return {
      ...file,
      write: (content) =>
        isFull
          ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
          : file.write(content),
    };
  },
};
createInterface(process.stdin).on('line', (line) => (isFull = line === 'full'));

const store = new SessionStore({ dataDir, id, fs: disk });
const opened = await store.open();
if (!opened.ok) throw new Error(`${opened.error}: ${opened.reason}`);
const engine = new SessionEngine({ store, session: opened.session, readOnly: opened.readOnly });
const room = new PhoneRoom({ engine, code });
const server = await LanServer.start({
  address: '127.0.0.1',
  ports: [Number(port)],
  files: new Map(),
  onSocket: (socket, from) => room.connect(socket, from),
});
process.stdout.write(`ready ${server.port}\n`);
