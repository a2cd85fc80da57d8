import { PHONE_SOCKET_PATH } from '../../shared/contract/phone-protocol';

/** `<address>:<port>`, as a browser writes it. */
export const hostOf = (address: string, port: number): string => `${address}:${port}`;
export const originOf = (address: string, port: number): string =>
  `http://${hostOf(address, port)}`;

/** What a request must look like; the status of the refusal, or null when it may pass. */
export function refuseRequest(
  request: { method?: string | undefined; url?: string | undefined; host?: string | undefined },
  own: { host: string; urlLength: number },
): 405 | 414 | 421 | null {
  // Another name for our address: a page elsewhere that had its name point here (DNS rebinding).
  if (request.host !== own.host) return 421;
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  if ((request.url ?? '').length > own.urlLength) return 414;
  return null;
}

/** The same for a WebSocket: only our own page may open one. */
export function refuseUpgrade(
  request: { url?: string | undefined; host?: string | undefined; origin?: string | undefined },
  own: { host: string },
): 403 | 404 | 421 | null {
  if (request.host !== own.host) return 421;
  if (request.origin !== `http://${own.host}`) return 403;
  if (request.url !== PHONE_SOCKET_PATH) return 404;
  return null;
}

/** Content security policy of the page on phones. */
export const lanContentPolicy = (host: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    // Older engines do not take 'self' for WebSockets: hence the address.
    `connect-src 'self' ws://${host}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
