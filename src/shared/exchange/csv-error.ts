/**
 * What can be wrong with a file of answers. `params` of the error holds what the sentence needs:
 * `value` (as written, shortened), `min`, `max`, `first` (an earlier line), `found`, `expected`.
 */
export const CSV_ERROR_CODES = [
  'bad-encoding', // not UTF-8; row = the line
  'utf-16', // saved as "Unicode text"
  'empty-file',
  'wrong-delimiter', // params.found: ';' or 'tab'
  'bad-quotes',
  'missing-column', // column: participant or group
  'empty-column', // a column without a heading; params.index from 1
  'duplicate-column',
  'unknown-factor', // column is not in the model
  'no-factors', // no column of the model at all
  'no-rows',
  'too-many-rows', // params.max
  'ragged-row', // params.found and params.expected: fields in the row
  'missing-participant',
  'duplicate-participant', // params.first: line of the first
  'group-name-too-long', // params.max
  'too-many-groups', // params.max
  'not-a-number', // params.value
  'not-whole', // params.value
  'off-scale', // params.value, min, max
] as const;
export type CsvErrorCode = (typeof CSV_ERROR_CODES)[number];

/** `row` is the line in the file, from 1; null = the whole file. `column` is a heading. */
export type CsvError = {
  code: CsvErrorCode;
  row: number | null;
  column: string | null;
  params: Record<string, string | number>;
};

/** At most MAX_CSV_ERRORS errors in the order of the file; `count` is the number found. */
export type CsvFailure = { ok: false; errors: CsvError[]; count: number };

export const MAX_CSV_ERRORS = 20;
const SHORT = 40;

/** Collects errors; counts all and keeps the first {@link MAX_CSV_ERRORS}. */
export class CsvErrors {
  readonly #kept: CsvError[] = [];
  #count = 0;

  add(
    code: CsvErrorCode,
    row: number | null = null,
    column: string | null = null,
    params: CsvError['params'] = {},
  ): void {
    this.#count++;
    if (this.#kept.length < MAX_CSV_ERRORS)
      this.#kept.push({ code, row, column: column === null ? null : shorten(column), params });
  }

  get any(): boolean {
    return this.#count > 0;
  }

  failure(): CsvFailure {
    return { ok: false, errors: this.#kept, count: this.#count };
  }
}

/** One error that stops the reading of the file. */
export function csvFailure(
  code: CsvErrorCode,
  row: number | null = null,
  params: CsvError['params'] = {},
): CsvFailure {
  return { ok: false, errors: [{ code, row, column: null, params }], count: 1 };
}

/** A value of the file for use in a sentence. */
export function shorten(value: string): string {
  return value.length > SHORT ? `${value.slice(0, SHORT)}…` : value;
}
