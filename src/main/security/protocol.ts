import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol } from 'electron';
import { devResponse } from './dev-server';
import { APP_SCHEME, assetPath, contentSecurityPolicy, withNonce } from './policy';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.topojson': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** Must run before the app is ready: makes app:// a standard, secure scheme with fetch. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built pages and nothing else. @param root folder `out/renderer` */
export function serveAppScheme(root: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const nonce = randomBytes(16).toString('base64');
    if (import.meta.env.DEV) {
      const changing = await devResponse(request.url, nonce);
      if (changing !== null) return changing;
    }
    const path = request.method === 'GET' ? assetPath(request.url) : null;
    const type = path === null ? undefined : TYPES[extname(path)];
    if (path === null || type === undefined) return notFound();
    let body: Buffer;
    try {
      body = await readFile(join(root, path));
    } catch {
      return notFound();
    }
    const isPage = path.endsWith('.html');
    const content = isPage ? withNonce(body.toString('utf8'), nonce) : new Uint8Array(body);
    return new Response(content, { headers: headers(type, nonce) });
  });
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
}

function notFound(): Response {
  return new Response('Not found', {
    status: 404,
    headers: { 'content-security-policy': contentSecurityPolicy('none') },
  });
}
