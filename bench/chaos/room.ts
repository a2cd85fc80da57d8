import { createInterface } from 'node:readline';
import { LanServer } from '../../src/main/lan/server';
import { PhoneRoom } from '../../src/main/lan/room';
import { SessionEngine, type SessionSaver } from '../../src/main/engine/engine';
import { nodeFileSystem, type FileSystem } from '../../src/main/storage/file-system';
import { SessionStore } from '../../src/main/storage/session-store';

/**
 * The laptop without its windows: storage, engine and the server for phones, in a process that can be
 * killed. Arguments: data folder, session id, port (0 = any), join code. Prints `ready <port>`;
 * understands the lines `full` and `free`: what happens when the disk has no room.
 *
 * With `--acks-too-early` it does what it must never do: it says "saved" at once and writes later. The
 * test must see that; else it would prove nothing.
 */
const [dataDir = '', id = '', port = '0', code = '', mistake] = process.argv.slice(2);
const LATE_MS = 200;
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
let writing: Promise<unknown> = Promise.resolve();
const careless: SessionSaver = {
  save: (session) => {
    writing = writing
      .then(() => new Promise((resolve) => setTimeout(resolve, LATE_MS)))
      .then(() => store.save(session))
      .catch(() => undefined);
    return Promise.resolve();
  },
};
const engine = new SessionEngine({
  store: mistake === '--acks-too-early' ? careless : store,
  session: opened.session,
  readOnly: opened.readOnly,
});
const room = new PhoneRoom({ engine, code });
const server = await LanServer.start({
  address: '127.0.0.1',
  ports: [Number(port)],
  files: new Map(),
  onSocket: (socket, from) => room.connect(socket, from),
});
process.stdout.write(`ready ${server.port}\n`);
