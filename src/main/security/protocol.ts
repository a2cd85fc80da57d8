import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol } from 'electron';
import { APP_SCHEME, assetPath, contentSecurityPolicy } from './policy';

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
    const path = request.method === 'GET' ? assetPath(request.url) : null;
    const type = path === null ? undefined : TYPES[extname(path)];
    if (path === null || type === undefined) return notFound();
    let body: Buffer;
    try {
      body = await readFile(join(root, path));
    } catch {
      return notFound();
    }
    const nonce = randomBytes(16).toString('base64');
    const content = path.endsWith('.html') ? withNonce(body, nonce) : new Uint8Array(body);
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

function withNonce(html: Buffer, nonce: string): string {
  const meta = `<meta property="csp-nonce" nonce="${nonce}" />`;
  return html.toString('utf8').replace('<head>', `<head>${meta}`);
}

function notFound(): Response {
  return new Response('Not found', {
    status: 404,
    headers: { 'content-security-policy': contentSecurityPolicy('none') },
  });
}
