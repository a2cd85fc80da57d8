import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { WebSocket } from 'ws';
import {
  PHONE_PROTOCOL,
  type LaptopMessage,
  type PhoneMessage,
  type PhoneRequest,
} from '../../../shared/contract/phone-protocol';
import type { Session } from '../../../shared/domain/model';
import { SessionEngine } from '../../engine/engine';
import { SessionLibrary } from '../../storage/library';
import { ballotFor, sampleSession } from '../../storage/testing/sample';
import { temporaryFolder } from '../../storage/testing/temporary-folder';
import { LAN_LIMITS, type LanLimits } from '../limits';
import { PhoneRoom, type RoomOptions } from '../room';
import { LanServer } from '../server';
import { loadFiles } from '../static-files';

export const HERE = '127.0.0.1';
export const CODE = 'ACDEF';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A session on disk with an open round and no ballots. */
export async function savedSession(): Promise<{ library: SessionLibrary; session: Session }> {
  const library = await SessionLibrary.open(await temporaryFolder());
  const session = sampleSession(0);
  await library.create(session);
  return { library, session };
}

/** Small files in place of the built page: one of each kind that the server treats differently. */
export async function pageFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><title>Stemmen</title>${' '.repeat(500)}`,
  );
  await writeFile(join(folder, 'assets', 'index-AbCd1234.js'), `${'/* */'.repeat(200)}`);
  await writeFile(join(folder, 'assets', 'notes.txt'), 'not a file of the page');
  await writeFile(join(folder, 'secret.json'), '{}');
  return folder;
}

/** An engine on the saved session with a server and a room on it, as after a start of the app. */
export async function openRoom(
  saved: Awaited<ReturnType<typeof savedSession>>,
  options: Partial<Omit<RoomOptions, 'limits'>> & {
    port?: number;
    limits?: Partial<LanLimits>;
  } = {},
) {
  const limits = { ...LAN_LIMITS, tickMs: 20, ...options.limits };
  const store = saved.library.store(saved.session.id);
  const opened = await store.open();
  if (!opened.ok) throw new Error(opened.error);
  const engine = new SessionEngine({ store, session: opened.session, readOnly: false });
  const room = new PhoneRoom({ code: CODE, ...options, engine, limits });
  const server = await LanServer.start({
    address: HERE,
    ports: [options.port ?? 0],
    files: await loadFiles(await pageFolder()),
    onSocket: (socket, from) => room.connect(socket, from),
    limits,
  });
  const close = async (): Promise<void> => {
    room.close();
    await server.close();
    await engine.close();
  };
  cleanups.push(close);
  const url = `ws://${HERE}:${server.port}/socket`;
  return { engine, room, server, port: server.port, close, url };
}

export const newToken = (): string => randomBytes(16).toString('base64url');
let count = 0;
export const newId = (): string => `request-${String(++count).padStart(6, '0')}`;

/** A phone with a real WebSocket; keeps everything that it was sent. */
export class TestPhone {
  readonly received: LaptopMessage[] = [];
  readonly #waiting = new Set<() => void>();
  closeCode: number | null = null;

  private constructor(
    readonly socket: WebSocket,
    readonly token: string,
  ) {
    socket.on('message', (data: Buffer) => {
      this.received.push(JSON.parse(data.toString('utf8')) as LaptopMessage);
      this.#wake();
    });
    socket.on('close', (code) => {
      this.closeCode = code;
      this.#wake();
    });
    socket.on('error', () => undefined);
  }

  /** Opens a connection and says nothing. @param from an address of this computer, `127.x.x.x` */
  static async connect(port: number, token = newToken(), from = HERE): Promise<TestPhone> {
    const settings = { origin: `http://${HERE}:${port}`, localAddress: from };
    const socket = new WebSocket(`ws://${HERE}:${port}/socket`, settings);
    const phone = new TestPhone(socket, token);
    cleanups.push(() => socket.terminate());
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('closed')));
    });
    return phone;
  }

  /** Opens a connection and says hello. */
  static async hello(
    port: number,
    { token = newToken(), code = CODE, seen = null as number | null, from = HERE } = {},
  ): Promise<TestPhone> {
    const phone = await TestPhone.connect(port, token, from);
    phone.send({ type: 'hello', protocol: PHONE_PROTOCOL, token, code, seen });
    return phone;
  }

  send(message: PhoneMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Sends a request and waits for the answer to it. */
  async ask(asked: PhoneRequest): Promise<Extract<LaptopMessage, { type: 'done' | 'failed' }>> {
    const from = this.received.length;
    this.send(asked);
    const isAnswer = (message: LaptopMessage) =>
      (message.type === 'done' || message.type === 'failed') && message.id === asked.id;
    return (await this.find(isAnswer, from)) as Extract<LaptopMessage, { type: 'done' }>;
  }

  /** The next message of a kind, also one that came already. */
  async next<T extends LaptopMessage['type']>(
    type: T,
    from = 0,
  ): Promise<Extract<LaptopMessage, { type: T }>> {
    const found = await this.find((message) => message.type === type, from);
    return found as Extract<LaptopMessage, { type: T }>;
  }

  async find(fits: (message: LaptopMessage) => boolean, from = 0): Promise<LaptopMessage> {
    let found: LaptopMessage | undefined;
    await this.until(() => (found = this.received.slice(from).find(fits)) !== undefined);
    if (!found) throw new Error(`closed with ${this.closeCode}: ${JSON.stringify(this.received)}`);
    return found;
  }

  /** The code with which the laptop ended the connection. */
  async closed(): Promise<number | null> {
    await this.until(() => this.closeCode !== null);
    return this.closeCode;
  }

  /** Waits for something that comes with a message, or for the end of the connection. */
  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo() && this.closeCode === null)
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Joins a group; answers with the seat. */
  async join(session: Session, group = 0) {
    const groupId = session.groups[group]?.id ?? '';
    const answer = await this.ask({ type: 'join', id: newId(), groupId });
    if (answer.type !== 'done' || !answer.seat) throw new Error(JSON.stringify(answer));
    return answer.seat;
  }
}

/** A request that casts a complete ballot in the open round. */
export function castIn(session: Session, seed: number, id = newId()) {
  const roundId = session.rounds.find(({ status }) => status === 'open')?.id ?? '';
  return { type: 'cast', id, roundId, ballot: ballotFor(session, seed) } as const;
}

export type Reply = { status: number; headers: Record<string, string>; body: Buffer };

/** One HTTP request, exactly with this path. */
export function ask(
  port: number,
  path: string,
  options: { host?: string; method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { host = HERE, method = 'GET', headers = {} } = options;
    const asked = request({ host, port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(options.body);
  });
}
