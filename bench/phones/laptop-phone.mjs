import { randomBytes, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

const PROTOCOL = 1;
const PING_MS = 5_000;
/** Answers are read; snapshots are not: the phones of a real room do that on their own processors. */
const SNAPSHOT = '{"type":"snapshot"';


/** A phone of Regiotafel (docs/protocol.md). */
export class LaptopPhone {
  /** The code of its seat, by which it is found in the file. */
  seat = '';
  #socket;
  #waiting = new Map();
  #welcomed;
  #ping = null;

  constructor({ port, code, groupIds }) {
    this.groupIds = groupIds;
    const host = `127.0.0.1:${port}`;
    this.#socket = new WebSocket(`ws://${host}/socket`, { origin: `http://${host}` });
    this.#welcomed = new Promise((resolve, reject) => {
      this.#socket.on('error', reject);
      this.#socket.on('close', (closeCode) => this.#closed(closeCode, reject));
      this.#socket.on('message', (data) => this.#receive(data, resolve));
    });
    this.#welcomed.catch(() => undefined);
    this.#socket.on('open', () => {
      const token = randomBytes(16).toString('base64url');
      this.#send({ type: 'hello', protocol: PROTOCOL, token, code, seen: null });
    });
  }

  async join(index) {
    await this.#welcomed;
    const first = Math.random() * PING_MS;
    this.#ping = setTimeout(() => {
      this.#ping = setInterval(() => this.#send({ type: 'ping', at: Date.now() }), PING_MS);
    }, first);
    const groupId = this.groupIds[index % this.groupIds.length];
    const answer = await this.#ask({ type: 'join', groupId });
    if (answer.type !== 'done') throw new Error(`not let in: ${answer.error}`);
    this.seat = answer.seat.code;
  }

  /** @returns was it confirmed? */
  async vote(roundId, answers) {
    const answer = await this.#ask({ type: 'cast', roundId, ballot: { answers, importance: {} } });
    return answer.type === 'done';
  }

  leave() {
    clearTimeout(this.#ping);
    clearInterval(this.#ping);
    this.#socket.removeAllListeners('close');
    this.#socket.terminate();
  }

  #send(message) {
    this.#socket.send(JSON.stringify(message));
  }

  #ask(request) {
    const id = randomUUID();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ ...request, id });
    });
  }

  #receive(data, welcomed) {
    const text = data.toString('utf8');
    if (text.startsWith(SNAPSHOT)) return;
    const message = JSON.parse(text);
    if (message.type === 'welcome') welcomed();
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }

  #closed(code, reject) {
    reject(new Error(`closed with ${code}`));
    for (const resolve of this.#waiting.values()) resolve({ type: 'failed', error: `closed ${code}` });
    this.#waiting.clear();
  }
}
