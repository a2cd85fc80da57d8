/** Nesting deeper than this is no session of ours; it would only exhaust the stack. */
const MAX_DEPTH = 40;

/** A value that has no canonical form; `path` says where, for example `data.rounds.0`. */
export class NotCanonicalError extends Error {
  constructor(
    readonly path: string,
    problem: string,
  ) {
    super(`${path === '' ? '(root)' : path}: ${problem}`);
    this.name = 'NotCanonicalError';
  }
}

/**
 * Texts of parts that cannot change any more. A session is written after every vote, and from one to
 * the next nearly all its parts are the same objects, frozen by Immer.
 */
const known = new WeakMap<object, string>();
/** Larger parts are put together anew: they change with every vote, and keeping them costs memory. */
const KEPT_LENGTH = 65_536;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * JSON without white space and with the keys of every object in code-unit order: equal values give
 * equal text. Because participants and ballots are records by random id, their order on disk tells
 * nothing about who voted when. Keys with the value undefined are left out.
 * @throws NotCanonicalError for NaN, infinities, a `__proto__` key, functions or too deep nesting
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** @param path where we are; one array that is shared on the way down, documents can be large */
function write(value: unknown, path: string[]): string {
  if (path.length > MAX_DEPTH) throw new NotCanonicalError(path.join('.'), 'nested too deep');
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonicalError(path.join('.'), 'not a number');
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : writeObject(value, path);
    default:
      throw new NotCanonicalError(path.join('.'), `cannot be kept: ${typeof value}`);
  }
}

function writeObject(value: object, path: string[]): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = Array.isArray(value) ? writeArray(value, path) : writeRecord(value, path);
  if (text.length <= KEPT_LENGTH && isFixed(value)) known.set(value, text);
  return text;
}

/** Frozen, with everything in it; what is in it was written just before. */
function isFixed(value: object): boolean {
  const parts: unknown[] = Object.values(value);
  const isKnown = (part: unknown): boolean =>
    typeof part !== 'object' || part === null || known.has(part);
  return Object.isFrozen(value) && parts.every(isKnown);
}

function writeAt(value: unknown, key: string, path: string[]): string {
  path.push(key);
  const text = write(value, path);
  path.pop();
  return text;
}

function writeArray(items: unknown[], path: string[]): string {
  return `[${items.map((item, index) => writeAt(item, String(index), path)).join(',')}]`;
}

function writeRecord(record: object, path: string[]): string {
  const values = record as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(values).sort(byCodeUnits)) {
    if (key === '__proto__') throw new NotCanonicalError([...path, key].join('.'), 'key refused');
    const value = values[key];
    if (value !== undefined) parts.push(`${JSON.stringify(key)}:${writeAt(value, key, path)}`);
  }
  return `{${parts.join(',')}}`;
}
