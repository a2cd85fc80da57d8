import { csvFailure, type CsvFailure } from './csv-error';

const NEW_LINE = 0x0a;

/**
 * Decodes a file as strict UTF-8 (a byte order mark is dropped). Nothing is guessed: a wrong guess
 * would change names without anybody noticing.
 * @returns the text, or `utf-16`, or `bad-encoding` with the first line that is not UTF-8
 */
export function decodeText(bytes: Uint8Array): { ok: true; text: string } | CsvFailure {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return csvFailure('utf-16');
  const text = bytes.includes(0) ? null : decode(bytes);
  return text === null ? csvFailure('bad-encoding', firstBadLine(bytes)) : { ok: true, text };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** In valid UTF-8 a line feed is never part of another character, so that lines stand alone. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found === -1 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    if (part.includes(0) || decode(part) === null) return line;
    start = end + 1;
  }
  return 1;
}
