import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';

/** A phone of the peer: a minimal poll over socket.io. */
export class PollPhone {
  seat = randomBytes(8).toString('base64url');
  #socket;

  constructor({ port }) {
    this.#socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  }

  async join() {
    await new Promise((resolve, reject) => {
      this.#socket.once('connect_error', reject);
      this.#socket.emit('join', this.seat, resolve);
    });
  }

  /** @returns was it confirmed? */
  vote(roundId, answers) {
    return new Promise((resolve) => {
      const ballot = { answers, importance: {} };
      this.#socket.emit('vote', { seat: this.seat, roundId, ballot }, resolve);
    });
  }

  leave() {
    this.#socket.disconnect();
  }
}
