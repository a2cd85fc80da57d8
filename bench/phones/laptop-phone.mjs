import { randomBytes, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

const PROTOCOL = 1;
const PING_MS = 5_000;
const PINGS_AT_ONCE = 24;
/** Answers are read; snapshots are not: the phones of a real room do that on their own processors. */
const SNAPSHOT = '{"type":"snapshot"';

/** A phone of Regiotafel (docs/protocol.md). */
export class LaptopPhone {
  /** The code of its seat, by which it is found in the file. */
  seat = '';
  #socket;
  #room;
  #token = randomBytes(16).toString('base64url');
  #waiting = new Map();
  #welcomed;
  #ping = null;
  #ponged = () => undefined;

  constructor(room) {
    this.#room = room;
    this.#connect();
  }

  #connect() {
    const { port, code } = this.#room;
    const host = `127.0.0.1:${port}`;
    this.#socket = new WebSocket(`ws://${host}/socket`, { origin: `http://${host}` });
    this.#welcomed = new Promise((resolve, reject) => {
      this.#socket.on('error', reject);
      this.#socket.on('close', (closeCode) => this.#closed(closeCode, reject));
      this.#socket.on('message', (data) => this.#receive(data, resolve));
    });
    this.#welcomed.catch(() => undefined);
    this.#socket.on('open', () =>
      this.#send({ type: 'hello', protocol: PROTOCOL, token: this.#token, code, seen: null }),
    );
  }

  /** The connection breaks; a new one gets the same seat. */
  async comeBack() {
    this.#socket.removeAllListeners('close');
    this.#socket.terminate();
    this.#connect();
    await this.#welcomed;
  }

  /** So many pings, some at a time. */
  async pingTimes(count) {
    for (let sent = 0; sent < count;) {
      const times = Math.min(PINGS_AT_ONCE, count - sent);
      let left = times;
      const answered = new Promise((resolve) => {
        this.#ponged = () => (left -= 1) === 0 && resolve();
      });
      for (let time = 0; time < times; time++) this.#send({ type: 'ping', at: sent + time });
      await answered;
      sent += times;
    }
  }

  async join(index) {
    await this.#welcomed;
    const first = Math.random() * PING_MS;
    this.#ping = setTimeout(() => {
      this.#ping = setInterval(() => this.#sign(), PING_MS);
    }, first);
    const { groupIds } = this.#room;
    const groupId = groupIds[index % groupIds.length];
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

  #sign() {
    if (this.#socket.readyState === WebSocket.OPEN) this.#send({ type: 'ping', at: Date.now() });
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
    if (message.type === 'pong') this.#ponged();
    this.#waiting.get(message.id)?.(message);
    this.#waiting.delete(message.id);
  }

  #closed(code, reject) {
    reject(new Error(`closed with ${code}`));
    for (const resolve of this.#waiting.values())
      resolve({ type: 'failed', error: `closed ${code}` });
    this.#waiting.clear();
  }
}
