/** Scheme and host of every page of the app: `app://regiotafel/<page>/index.html`. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://regiotafel';

/**
 * Content security policy of every page. The nonce lets the component library add its own style
 * tags; scripts come from our files only.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The page with the nonce where the component library looks for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}" />`);
}

/** May a request leave the process? Only our own pages, and data the pages themselves made. */
export function isAllowedRequest(url: string): boolean {
  return (
    url.startsWith(`${APP_ORIGIN}/`) ||
    url.startsWith('data:') ||
    url.startsWith('blob:app://regiotafel/')
  );
}

/** Is this the page of that role and nothing else? */
export function isPageOf(role: string, url: string): boolean {
  try {
    const { protocol, host, pathname } = new URL(url);
    return (
      protocol === `${APP_SCHEME}:` && host === 'regiotafel' && pathname === `/${role}/index.html`
    );
  } catch {
    return false;
  }
}

/**
 * Path below the renderer folder that an app:// URL asks for.
 * @returns null for another host, traversal, encoded separators or control characters.
 */
export function assetPath(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== `${APP_SCHEME}:` || parsed.host !== 'regiotafel') return null;
  let path: string;
  try {
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (/[\\\u0000-\u001f%:]/.test(path)) return null; // eslint-disable-line no-control-regex -- refusing them
  const parts = path.split('/').slice(1);
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.startsWith('.')))
    return null;
  return parts.join('/');
}
