import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const VERSION = 5;
const NO_SECRET = Buffer.from([VERSION, 0]);
const CONNECTED = Buffer.from([VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
/** The browser always gives the name of a host, here an address in digits. */
const NAME = 3;
const NAME_AT = 5;

/**
 * The Wi-Fi of one phone: a SOCKS5 server (RFC 1928, by name only) between its browser and the laptop
 * that can be cut. Real connections break, which is more than a browser's own "offline" does.
 */
export class Line {
  private readonly open = new Set<Socket>();
  private isCut = false;

  private constructor(private readonly server: Server) {
    server.on('connection', (phone) => this.carry(phone));
  }

  static async lay(): Promise<Line> {
    const server = createServer();
    const line = new Line(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  /** For the browser. */
  get proxy(): string {
    return `socks5://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Out of reach: what is open breaks, nothing new gets through. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
  }

  restore(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private carry(phone: Socket): void {
    if (this.isCut) return void phone.destroy();
    this.keep(phone);
    // Each message of the browser waits for our answer, so that it comes in one piece.
    phone.once('data', () => {
      phone.write(NO_SECRET);
      phone.once('data', (asked) => {
        if (asked[3] !== NAME) return void phone.destroy();
        const portAt = NAME_AT + (asked[4] ?? 0);
        const host = asked.toString('latin1', NAME_AT, portAt);
        const laptop = connect(asked.readUInt16BE(portAt), host, () => {
          phone.write(CONNECTED);
          phone.pipe(laptop).pipe(phone);
        });
        this.keep(laptop);
        laptop.on('close', () => phone.destroy());
        phone.on('close', () => laptop.destroy());
      });
    });
  }

  private keep(socket: Socket): void {
    this.open.add(socket);
    // A cut line is what this is for.
    socket.on('error', () => undefined);
    socket.on('close', () => this.open.delete(socket));
  }
}
