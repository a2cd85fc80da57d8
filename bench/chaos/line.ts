import { WebSocket } from 'ws';
import type { PhoneSocket } from '../../src/renderer/transport/phone/PhoneClient';

/** How often things go wrong, per message, 0..1; `delayMs`: messages overtake each other within it. */
export type Faults = { drop: number; duplicate: number; cut: number; delayMs: number };

type Counts = { dropped: number; duplicated: number; cut: number };

/**
 * A WebSocket over a bad line: messages in both directions get lost, come twice, overtake each other,
 * and the connection breaks. Worse than TCP, which keeps the order; the answers must stand it.
 */
export class BadLine implements PhoneSocket {
  onopen: PhoneSocket['onopen'] = null;
  onmessage: PhoneSocket['onmessage'] = null;
  onclose: PhoneSocket['onclose'] = null;
  onerror: PhoneSocket['onerror'] = null;
  readonly #socket: WebSocket;

  constructor(
    url: string,
    private readonly faults: () => Faults,
    private readonly random: () => number,
    private readonly counts: Counts,
  ) {
    const { host } = new URL(url);
    this.#socket = new WebSocket(url, { headers: { origin: `http://${host}` } });
    const tell = (listener: PhoneSocket['onopen'], event: unknown): void =>
      listener?.(event as never);
    this.#socket.on('open', () => tell(this.onopen, {}));
    this.#socket.on('close', (code) => tell(this.onclose, { code }));
    this.#socket.on('error', (error) => tell(this.onerror, error));
    this.#socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      this.#pass(() => tell(this.onmessage, { data: text }));
    });
  }

  send(text: string): void {
    this.#pass(() => {
      if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
    });
  }

  close(): void {
    // Without waiting for the other side, as a phone that leaves the Wi-Fi.
    this.#socket.terminate();
  }

  #pass(deliver: () => void): void {
    const { drop, duplicate, cut, delayMs } = this.faults();
    const chance = this.random();
    if (chance < cut) {
      this.counts.cut += 1;
      this.#socket.terminate();
      return;
    }
    if (chance < cut + drop) {
      this.counts.dropped += 1;
      return;
    }
    const isTwice = chance < cut + drop + duplicate;
    if (isTwice) this.counts.duplicated += 1;
    for (let time = 0; time < (isTwice ? 2 : 1); time++) {
      // Most messages go at once: else nothing would ever be in a hurry.
      const wait = this.random() < 0.5 ? 0 : this.random() * delayMs;
      if (wait === 0) deliver();
      else setTimeout(deliver, wait);
    }
  }
}
