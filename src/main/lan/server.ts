import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { hostOf, lanContentPolicy, refuseRequest, refuseUpgrade } from './guards';
import { LAN_LIMITS, type LanLimits } from './limits';
import { PerKey, TokenBucket } from './rate';
import type { ServedFile, ServedFiles } from './static-files';

export type LanServerOptions = {
  /** The one address to listen on. */
  address: string;
  /** Ports to try, in order; 0 = any. */
  ports: readonly number[];
  files: ServedFiles;
  /** A WebSocket that passed the guards. */
  onSocket: (socket: WebSocket, from: string, userAgent: string) => void;
  /** Someone loaded the page. */
  onPage?: (from: string, userAgent: string) => void;
  clock?: () => number;
  limits?: LanLimits;
};

const TEXTS: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  414: 'URI Too Long',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

/**
 * The only thing of the app that a network can reach: gives phones the files of the ballot and opens
 * their WebSockets. Knows no session. Every guard is listed in docs/protocol.md.
 */
export class LanServer {
  readonly #http: Server;
  readonly #webSockets: WebSocketServer;
  readonly #limits: LanLimits;
  readonly #requests: PerKey<TokenBucket>;
  readonly #sockets = new Set<Socket>();
  readonly #perAddress = new Map<string, number>();
  #phones = 0;
  #host = '';
  #port = 0;

  private constructor(private readonly options: LanServerOptions) {
    const limits = options.limits ?? LAN_LIMITS;
    const clock = options.clock ?? Date.now;
    this.#limits = limits;
    this.#requests = new PerKey(() => new TokenBucket(clock, limits.requests), 5_000);
    this.#http = createServer(
      {
        maxHeaderSize: limits.headerBytes,
        headersTimeout: limits.headersMs,
        requestTimeout: limits.requestMs,
        connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
        keepAliveTimeout: 3_000,
      },
      (request, response) => this.#answer(request, response),
    );
    this.#http.timeout = limits.idleMs;
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: limits.messageBytes,
      perMessageDeflate: false,
    });
    this.#http.on('connection', (socket: Socket) => this.#admit(socket));
    this.#http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
    this.#http.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      // Browsers open connections ahead: words on one that never asked would answer its first
      // request later, and show an error page instead of the ballot.
      if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy();
      else refuseSocket(socket, 400);
    });
  }

  /**
   * Starts to listen on the first free port.
   * @throws a system error: `EADDRINUSE` no port free, `EADDRNOTAVAIL` no such address, `EACCES`
   */
  static async start(options: LanServerOptions): Promise<LanServer> {
    const server = new LanServer(options);
    let problem: unknown = new Error('no port');
    for (const port of options.ports) {
      try {
        await server.#listen(port);
        return server;
      } catch (error) {
        problem = error;
        if (!isPortTaken(error)) break;
      }
    }
    throw problem;
  }

  get port(): number {
    return this.#port;
  }

  get address(): string {
    return this.options.address;
  }

  /** Stops listening and ends every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#http.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #listen(port: number): Promise<void> {
    const http = this.#http;
    return new Promise((resolve, reject) => {
      http.once('error', reject);
      // Exclusive: a worker or another program must not share the port.
      http.listen({ host: this.options.address, port, exclusive: true }, () => {
        http.off('error', reject);
        // Errors of a listening server (too many open files) pass by themselves.
        http.on('error', () => undefined);
        const address = http.address();
        this.#port = typeof address === 'object' && address ? address.port : port;
        this.#host = hostOf(this.options.address, this.#port);
        resolve();
      });
    });
  }

  #admit(socket: Socket): void {
    const from = socket.remoteAddress ?? '';
    const here = (this.#perAddress.get(from) ?? 0) + 1;
    if (this.#sockets.size >= this.#limits.sockets || here > this.#limits.socketsPerAddress) {
      socket.destroy();
      return;
    }
    this.#perAddress.set(from, here);
    this.#sockets.add(socket);
    if (this.#sockets.size > this.#limits.busySockets) this.#http.closeIdleConnections();
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      const left = (this.#perAddress.get(from) ?? 1) - 1;
      if (left > 0) this.#perAddress.set(from, left);
      else this.#perAddress.delete(from);
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { method, url, headers } = request;
    const from = request.socket.remoteAddress ?? '';
    const own = { host: this.#host, urlLength: this.#limits.urlLength };
    const refusal = this.#requests.get(from).take()
      ? refuseRequest({ method, url, host: headers.host }, own)
      : 429;
    if (refusal !== null) return this.#refuse(response, refusal);
    // The path as it came, not decoded: it is looked up, never resolved.
    const file = this.options.files.get((url ?? '').split('?', 1)[0] ?? '');
    if (!file) return this.#refuse(response, 404);
    if (file.isPage && method === 'GET') this.options.onPage?.(from, headers['user-agent'] ?? '');
    this.#serve(request, response, file);
  }

  #serve(request: IncomingMessage, response: ServerResponse, file: ServedFile): void {
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? file.gzip : null;
    const body = zipped ?? file.body;
    response.writeHead(200, {
      ...this.#headers(),
      'content-type': file.type,
      'content-length': body.length,
      'cache-control': file.caching,
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  /** Ends the connection too: what else it sends (a body) is not read. */
  #refuse(response: ServerResponse, status: number): void {
    response.writeHead(status, {
      ...this.#headers(),
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
      ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    });
    response.end(TEXTS[status]);
  }

  #headers(): Record<string, string> {
    return {
      'content-security-policy': lanContentPolicy(this.#host),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    };
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { url, headers } = request;
    const from = request.socket.remoteAddress ?? '';
    socket.on('error', () => undefined);
    const refusal = this.#requests.get(from).take()
      ? refuseUpgrade({ url, host: headers.host, origin: headers.origin }, { host: this.#host })
      : 429;
    if (refusal !== null) return refuseSocket(socket, refusal);
    if (this.#phones >= this.#limits.phones) return refuseSocket(socket, 503);
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.#phones += 1;
      webSocket.once('close', () => (this.#phones -= 1));
      this.options.onSocket(webSocket, from, headers['user-agent'] ?? '');
    });
  }
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const line = `HTTP/1.1 ${status} ${TEXTS[status] ?? ''}`;
  socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
