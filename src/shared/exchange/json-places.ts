/** Deeper than any file of ours; keeps a hostile file from exhausting the stack. */
const MAX_DEPTH = 32;
// eslint-disable-next-line no-control-regex -- JSON forbids them in a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;

/** Position in the text of the first mistake. */
export class JsonMistake extends Error {
  constructor(
    readonly code: 'syntax' | 'field-twice',
    readonly position: number,
  ) {
    super(`${code} at ${position}`);
    this.name = 'JsonMistake';
  }
}

const keyOf = (path: readonly (string | number)[]): string => JSON.stringify(path);

/**
 * Where every value of a JSON text begins: the platform's parser tells neither that nor, for all
 * mistakes, where it stopped. Also refuses a name that is used twice in one object.
 */
export class JsonPlaces {
  readonly #starts = new Map<string, number>();
  #at = 0;

  /** @throws JsonMistake */
  constructor(private readonly text: string) {
    this.#value([]);
    this.#take(SPACE);
    if (this.#at < text.length) this.#fail();
  }

  /** Position of the value at a path, or of the nearest one around it that exists. */
  positionOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length >= 0; length--) {
      const found = this.#starts.get(keyOf(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return 0;
  }

  #value(path: readonly (string | number)[]): void {
    this.#take(SPACE);
    if (path.length > MAX_DEPTH) this.#fail();
    this.#starts.set(keyOf(path), this.#at);
    const next = this.text[this.#at];
    if (next === '{') return this.#object(path);
    if (next === '[') return this.#array(path);
    if (this.#take(next === '"' ? STRING : SCALAR) === '') this.#fail();
  }

  #object(path: readonly (string | number)[]): void {
    this.#at++;
    const names = new Set<string>();
    if (this.#skip('}')) return;
    do {
      this.#take(SPACE);
      const start = this.#at;
      const written = this.#take(STRING);
      if (written === '') this.#fail();
      const name = String(JSON.parse(written));
      if (names.has(name)) throw new JsonMistake('field-twice', start);
      names.add(name);
      if (!this.#skip(':')) this.#fail();
      this.#value([...path, name]);
    } while (this.#skip(','));
    if (!this.#skip('}')) this.#fail();
  }

  #array(path: readonly (string | number)[]): void {
    this.#at++;
    if (this.#skip(']')) return;
    let index = 0;
    do this.#value([...path, index++]);
    while (this.#skip(','));
    if (!this.#skip(']')) this.#fail();
  }

  /** Steps over a character after white space, if it is the next one. */
  #skip(character: string): boolean {
    this.#take(SPACE);
    if (this.text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fail(): never {
    throw new JsonMistake('syntax', this.#at);
  }
}

/** Line and column, from 1, of a position in a text. */
export function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
