import { watch } from 'node:fs';
import { app, webContents } from 'electron';
import { contentSecurityPolicy, isPageOf, withNonce } from './policy';

/**
 * `npm run dev`: pages come from a Vite server on this machine, which changes them while they are
 * open. They keep their address `app://regiotafel/`, so that the gate does not know the difference.
 * Called behind `import.meta.env.DEV` only: no build holds a word of it (`scripts/dev.test.mjs`).
 */

/** Address of the server; null outside `npm run dev`. */
function devServer(): string | null {
  const origin = process.env.REGIOTAFEL_DEV_SERVER ?? '';
  return /^http:\/\/127\.0\.0\.1:\d+$/.test(origin) ? origin : null;
}

/** Where the server tells pages what has changed. */
const socketOf = (origin: string): string => origin.replace('http:', 'ws:');

/** May a page in development ask for this too? The socket of the server, and DevTools. */
export function isDevRequest(url: string): boolean {
  const origin = devServer();
  if (origin === null) return false;
  return url.startsWith(`${socketOf(origin)}/`) || url.startsWith('devtools://');
}

/** The policy of every page, with a nonce for the script that Vite adds, and its socket. */
function devPolicy(origin: string, nonce: string): string {
  return contentSecurityPolicy(nonce)
    .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("connect-src 'self'", `connect-src 'self' ${socketOf(origin)}`);
}

/**
 * A file of a page, from the server.
 * @param nonce of this load of the page
 * @returns null outside `npm run dev`, and for the ballot: that is the built one, as on phones
 */
export async function devResponse(url: string, nonce: string): Promise<Response | null> {
  const origin = devServer();
  const { pathname, search } = new URL(url);
  if (origin === null || pathname.startsWith('/ballot/')) return null;
  const answer = await fetch(`${origin}${pathname}${search}`);
  const type = answer.headers.get('content-type') ?? 'text/plain';
  const isPage = type.startsWith('text/html');
  const html = (text: string): string =>
    withNonce(text, nonce).replaceAll('<script', `<script nonce="${nonce}"`);
  return new Response(isPage ? html(await answer.text()) : await answer.arrayBuffer(), {
    status: answer.status,
    headers: { 'content-type': type, 'content-security-policy': devPolicy(origin, nonce) },
  });
}

/**
 * F12 opens DevTools; a new build of the ballot is shown at once.
 * @param ballot folder of the built page, which has to exist
 */
export function helpDevelopment(ballot: string): void {
  if (devServer() === null) return;
  app.on('web-contents-created', (_event, contents) => {
    contents.on('before-input-event', (_input, { type, key }) => {
      if (type === 'keyDown' && key === 'F12') contents.toggleDevTools();
    });
  });
  let settled: NodeJS.Timeout | undefined;
  watch(ballot, () => {
    clearTimeout(settled);
    settled = setTimeout(reloadBallot, 300); // a build writes many files
  });
}

function reloadBallot(): void {
  for (const contents of webContents.getAllWebContents())
    if (isPageOf('ballot', contents.getURL())) contents.reload();
}
