/**
 * Unpacks a zip archive. Written here, on top of yauzl, because `unzip` is not on every machine
 * and because two thirds of the archive we need it for can be left out.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks the files of `archive` into `target`.
 *
 * @param {string} archive path of the zip
 * @param {string} target folder, made if needed
 * @param {(name: string) => string | null} place the path inside `target` for an entry, or null
 *   to leave it out
 * @throws when the archive is damaged or an entry would land outside `target`
 */
export async function unzip(archive, target, place) {
  const zip = await yauzl.openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const relative = place(entry.fileName);
      if (relative === null) continue;
      const file = path.join(target, relative);
      if (path.relative(target, file).startsWith('..')) {
        throw new Error(`${entry.fileName} would be unpacked outside ${target}`);
      }
      await mkdir(path.dirname(file), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode }));
    }
  } finally {
    zip.close();
  }
}
