import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
/** Already compressed. */
const PACKED = new Set(['.png', '.woff', '.woff2']);
/** The name holds a hash of the content, so that it never changes. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

export type ServedFile = {
  type: string;
  body: Buffer;
  /** Null when compressing does not help. */
  gzip: Buffer | null;
  caching: string;
  isPage: boolean;
};

/** Path in a URL -> file. What is not in here cannot be asked for. */
export type ServedFiles = ReadonlyMap<string, ServedFile>;

/**
 * Reads the ballot's own files into memory: `index.html` and `assets/`. Files of another kind are
 * left out. Nothing on disk is read for a request, so no path can lead anywhere else.
 * @throws a system error when there is no page
 */
export async function loadFiles(folder: string): Promise<ServedFiles> {
  const files = new Map<string, ServedFile>();
  const page = await load(join(folder, 'index.html'), 'index.html');
  if (page) files.set('/', page).set('/index.html', page);
  for (const name of await readdir(join(folder, 'assets')).catch(() => [])) {
    const file = await load(join(folder, 'assets', name), name);
    if (file) files.set(`/assets/${encodeURIComponent(name)}`, file);
  }
  return files;
}

async function load(path: string, name: string): Promise<ServedFile | null> {
  const extension = extname(name);
  const type = TYPES[extension];
  if (type === undefined) return null;
  const body = await readFile(path);
  const gzip = PACKED.has(extension) ? null : gzipSync(body, { level: 9 });
  return {
    type,
    body,
    gzip: gzip && gzip.length < body.length ? gzip : null,
    caching: cachingOf(name, extension),
    isPage: extension === '.html',
  };
}

function cachingOf(name: string, extension: string): string {
  if (extension === '.html') return 'no-store';
  return HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
