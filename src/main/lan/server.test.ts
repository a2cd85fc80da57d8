import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { LAN_LIMITS, type LanLimits } from './limits';
import { LanServer } from './server';
import { loadFiles } from './static-files';
import { ask, HERE, openRoom, pageFolder, savedSession, TestPhone } from './testing/lan-room';

const start = async (limits: Partial<LanLimits> = {}) => openRoom(await savedSession(), { limits });

/** Sends bytes as they are, and gives back everything until the other side ends. */
function raw(port: number, text: string, sockets: Socket[] = []): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, HERE, () => socket.write(text));
    sockets.push(socket);
    let received = '';
    socket.on('data', (part: Buffer) => (received += part.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
}

/** Status of a refused upgrade. */
function upgrade(url: string, headers: Record<string, string>): Promise<number | 'open'> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

describe('the page', () => {
  it('comes with a strict policy, is not kept, and is compressed when asked', async () => {
    const { port } = await start();
    const { status, headers, body } = await ask(port, '/', {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy':
        `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; ` +
        `img-src 'self' data:; connect-src 'self' ws://${HERE}:${port}; base-uri 'none'; ` +
        `form-action 'none'; frame-ancestors 'none'`,
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(gunzipSync(body).toString()).toContain('<title>Stemmen</title>');
    const plain = await ask(port, '/index.html');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body.toString()).toContain('<title>Stemmen</title>');
  });

  it('has assets that are kept for ever, and HEAD without a body', async () => {
    const { port } = await start();
    const { status, headers, body } = await ask(port, '/assets/index-AbCd1234.js', {
      method: 'HEAD',
    });
    expect(status).toBe(200);
    expect(body).toHaveLength(0);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '1000',
    });
  });
});

describe('refused', () => {
  it.each([
    ['a file that is not of the page', '/secret.json'],
    ['a kind of file that a page has not', '/assets/notes.txt'],
    ['another page of the app', '/facilitator/index.html'],
    ['the folder', '/assets/'],
    ['the socket without an upgrade', '/socket'],
    ['traversal', '/../package.json'],
    ['traversal below a folder', '/assets/../../package.json'],
    ['encoded traversal', '/%2e%2e/%2e%2e/etc/passwd'],
    ['twice encoded traversal', '/%252e%252e/etc/passwd'],
    ['encoded separators', '/assets%2findex-AbCd1234.js'],
    ['a backslash', '/..\\package.json'],
    ['a double slash', '//etc/passwd'],
    ['a name of every object', '/__proto__'],
    ['an absolute address', 'http://127.0.0.1/etc/passwd'],
  ])('%s: 404 with nothing in it', async (_name, path) => {
    const { port } = await start();
    const { status, body } = await ask(port, path);
    expect(status).toBe(404);
    expect(body.toString()).toBe('Not Found');
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example'])(
    'another name in Host, as after DNS rebinding: %s',
    async (host) => {
      const { port } = await start();
      const { status, body } = await ask(port, '/', { headers: { host } });
      expect(status).toBe(421);
      expect(body.toString()).not.toContain('Stemmen');
      const socket = await upgrade(`ws://${HERE}:${port}/socket`, {
        host,
        origin: `http://${HERE}:${port}`,
      });
      expect(socket).toBe(421);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    const { port } = await start();
    const { status, headers } = await ask(port, '/', { method });
    expect(status).toBe(405);
    expect(headers).toMatchObject({ allow: 'GET, HEAD', connection: 'close' });
  });

  it('a WebSocket of another page, of no page, or elsewhere', async () => {
    const { port } = await start();
    const url = `ws://${HERE}:${port}/socket`;
    const origin = `http://${HERE}:${port}`;
    expect(await upgrade(url, { origin })).toBe('open');
    expect(await upgrade(url, { origin: 'http://evil.example' })).toBe(403);
    expect(await upgrade(url, { origin: `https://${HERE}:${port}` })).toBe(403);
    expect(await upgrade(url, { origin: 'null' })).toBe(403);
    expect(await upgrade(url, {})).toBe(403);
    expect(await upgrade(`${url}/x`, { origin })).toBe(404);
    expect(await upgrade(`ws://${HERE}:${port}/`, { origin })).toBe(404);
  });

  it('long addresses, large headers and what is no HTTP', async () => {
    const { port } = await start();
    expect((await ask(port, `/${'a'.repeat(300)}`)).status).toBe(414);
    const huge = `GET / HTTP/1.1\r\nHost: ${HERE}:${port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await raw(port, huge)).toMatch(/^(HTTP\/1\.1 400 |$)/);
    expect(await raw(port, 'hello there\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(port, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('headers that never end, or never begin', async () => {
    const { port } = await start({ headersMs: 100, requestMs: 200 });
    const begun = `GET / HTTP/1.1\r\nHost: ${HERE}:${port}\r\n`;
    // Without a word: a browser that opened a connection ahead would take it for an answer.
    expect(await raw(port, begun)).toBe('');
    expect(await raw(port, '')).toBe('');
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('more connections than one address may have', async () => {
    const { port } = await start({ socketsPerAddress: 2 });
    const phone = await TestPhone.hello(port);
    await phone.next('welcome');
    const held: Socket[] = [];
    const waiting = raw(port, '', held);
    await expect.poll(() => held[0]?.readyState).toBe('open');
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: ${HERE}:${port}\r\n\r\n`)).toBe('');
    held[0]?.destroy();
    await waiting;
    await expect
      .poll(() =>
        ask(port, '/').then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
    phone.send({ type: 'ping', at: 1 });
    expect(await phone.next('pong')).toMatchObject({ at: 1 });
  });

  it('more phones than there are seats, and more requests than a room makes', async () => {
    const crowded = await start({ phones: 1 });
    const phone = await TestPhone.hello(crowded.port);
    await phone.next('welcome');
    const origin = `http://${HERE}:${crowded.port}`;
    expect(await upgrade(crowded.url, { origin })).toBe(503);
    const { port } = await start({ requests: { burst: 3, perSecond: 0 } });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await ask(port, '/')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });
});

describe('listening', () => {
  const options = async () => ({
    files: await loadFiles(await pageFolder()),
    onSocket: () => undefined,
    limits: LAN_LIMITS,
  });

  it('takes the next port when one is taken, and says when none is left', async () => {
    const first = await LanServer.start({ address: HERE, ports: [0], ...(await options()) });
    const taken = first.port;
    const second = await LanServer.start({
      address: HERE,
      ports: [taken, 0],
      ...(await options()),
    });
    expect(second.port).not.toBe(taken);
    await expect(
      LanServer.start({ address: HERE, ports: [taken], ...(await options()) }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
    const again = await LanServer.start({ address: HERE, ports: [taken], ...(await options()) });
    expect(again.port).toBe(taken);
    await Promise.all([second.close(), again.close()]);
  });

  it('is on the chosen address only', async () => {
    const server = await LanServer.start({ address: HERE, ports: [0], ...(await options()) });
    const other = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.2', () => resolve('connected'));
      socket.on('error', (error) => resolve('code' in error ? String(error.code) : ''));
    });
    expect(other).not.toBe('connected');
    await expect(
      LanServer.start({ address: '192.0.2.1', ports: [0], ...(await options()) }),
    ).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
    await server.close();
  });
});
