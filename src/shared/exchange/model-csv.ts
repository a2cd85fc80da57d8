import Papa from 'papaparse';
import type { FactorModel } from '../domain/factor-model';
import type { Language } from '../domain/language';
import { checkModel, type ModelPath, type ModelProblem } from '../domain/model-problems';
import { tableCsv } from '../exports/csv';
import type { Cell } from '../exports/types';
import { withLines, type Row } from './csv-rows';
import { languageOf, MODEL_COLUMNS, NEEDED, POSITION, type ModelColumn } from './model-columns';
import {
  modelFailure,
  stopReading,
  type ModelFileCode,
  type ModelFileError,
  type ModelFileFailure,
} from './model-error';

/**
 * A factor model as CSV, one row per factor: docs/factor-models.md. What belongs to the model stands
 * in the first row, what belongs to a dimension in each of its rows; a dimension without factors has
 * a row of its own. `language` decides the delimiter (as for every CSV of the app).
 */
export function modelCsv(model: FactorModel, language: Language): string {
  const rows = model.dimensions.flatMap((dimension, index) => {
    const own = model.factors.filter((factor) => factor.dimension === dimension.id);
    return (own.length > 0 ? own : [null]).map((factor) => ({
      factor,
      dimension: { ...dimension, [POSITION]: index + 1 },
      place: factor ? model.factors.indexOf(factor) : model.factors.length + index,
    }));
  });
  // The order of the rows is that of the factors.
  rows.sort((a, b) => a.place - b.place);
  const cells = rows.map((row, index) =>
    MODEL_COLUMNS.map((column) => {
      const from = { factor: row.factor, dimension: row.dimension, model };
      return column.of === 'model' && index > 0 ? '' : written(from[column.of], column);
    }),
  );
  // Dutch and English always; the other languages where the model has them.
  const used = MODEL_COLUMNS.map((column, index) => {
    const spoken = languageOf(column);
    return spoken === null || spoken === 'nl' || spoken === 'en' || cells.some((row) => row[index]);
  });
  return tableCsv(
    {
      columns: MODEL_COLUMNS.filter((_, i) => used[i]).map((c) => ({
        label: c.heading,
        width: 20,
      })),
      rows: cells.map((row) => row.filter((_, i) => used[i])),
    },
    language,
  );
}

function written(from: unknown, { path }: ModelColumn): Cell {
  let value = from;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return '';
    value = Reflect.get(value, key);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}

type Found = { value: unknown; line: number };
/** The values of the model, of one dimension or of one factor, by heading. */
type Values = Map<string, Found>;
type Part = { line: number; values: Values };

/**
 * Reads the CSV of a factor model, with commas or semicolons, columns in any order. With one mistake
 * nothing is read; every mistake is named by line, column and heading.
 */
export function readModelCsv(text: string): { ok: true; model: FactorModel } | ModelFileFailure {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (source.trim() === '') return stopReading('empty-file');
  const heading = source.trimStart().split('\n', 1)[0] ?? '';
  const delimiter = heading.split(';').length > heading.split(',').length ? ';' : ',';
  const parsed = Papa.parse<string[]>(source, { delimiter, newline: '\n', header: false });
  const rows = withLines(parsed.data);
  const quotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quotes) return stopReading('bad-quotes', rows[quotes.row ?? 0]?.line ?? null);
  const [head, ...body] = rows.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  if (!head) return stopReading('empty-file');
  return new Reader(head, body).read();
}

class Reader {
  readonly #errors: ModelFileError[] = [];
  readonly #model: Values = new Map();
  readonly #dimensions = new Map<string, Part>();
  readonly #factors: (Part & { dimension: string })[] = [];
  readonly #columns: (ModelColumn | undefined)[];
  readonly #headings: string[];

  constructor(
    private readonly head: Row,
    private readonly body: readonly Row[],
  ) {
    this.#headings = head.fields.map((field) => field.trim().toLowerCase());
    this.#columns = this.#headings.map((name) => MODEL_COLUMNS.find((c) => c.heading === name));
  }

  read(): { ok: true; model: FactorModel } | ModelFileFailure {
    this.#checkHead();
    if (this.#errors.length === 0 && this.body.length === 0) this.#add('no-rows', null, '');
    if (this.#errors.length > 0) return modelFailure(this.#errors);
    for (const row of this.body) this.#readRow(row);
    if (this.#errors.length > 0) return modelFailure(this.#errors);
    const dimensions = [...this.#dimensions.values()].sort((a, b) => position(a) - position(b));
    const whole = objectOf(this.#model, 'model');
    // Empty cells are steps without words.
    if (whole['importance']) whole['importance'] = { labels: [], ...whole['importance'] };
    const checked = checkModel({
      ...whole,
      dimensions: dimensions.map(({ values }) => objectOf(values, 'dimension')),
      factors: this.#factors.map(({ values, dimension }) => ({
        ...objectOf(values, 'factor'),
        dimension,
      })),
    });
    if (checked.ok) return checked;
    return modelFailure(checked.problems.map((problem) => this.#placed(problem, dimensions)));
  }

  #checkHead(): void {
    const { line } = this.head;
    this.#headings.forEach((name, index) => {
      // A spreadsheet writes columns that were once used: without a heading and without cells.
      const isEmpty = name === '' && this.body.every(({ fields }) => !fields[index]?.trim());
      if (isEmpty) return;
      if (!this.#columns[index]) this.#add('unknown-column', line, name, index);
      else if (this.#headings.indexOf(name) < index) this.#add('column-twice', line, name, index);
    });
    for (const name of NEEDED)
      if (!this.#headings.includes(name)) this.#add('missing-column', line, name);
  }

  #readRow({ fields, line }: Row): void {
    if (fields.length !== this.#headings.length) {
      const params = { found: fields.length, expected: this.#headings.length };
      return void this.#errors.push({ code: 'ragged-row', line, column: null, place: '', params });
    }
    const cell = (name: string): string => unguarded(fields[this.#headings.indexOf(name)] ?? '');
    const dimensionId = cell('dimension_id');
    if (dimensionId === '') return this.#add('missing', line, 'dimension_id');
    const dimension = this.#dimensions.get(dimensionId) ?? { line, values: new Map() };
    this.#dimensions.set(dimensionId, dimension);
    const factor = { line, values: new Map<string, Found>(), dimension: dimensionId };
    const into = { model: this.#model, dimension: dimension.values, factor: factor.values };
    this.#columns.forEach((column, index) => {
      const text = unguarded(fields[index] ?? '');
      if (!column || text === '') return;
      this.#put(into[column.of], column, text, line, index);
    });
    if (cell('factor_id') !== '') this.#factors.push(factor);
    else if (factor.values.size > 0) this.#add('missing', line, 'factor_id');
  }

  #put(values: Values, column: ModelColumn, text: string, line: number, index: number): void {
    const { heading, kind } = column;
    const value = valueOf(kind, text);
    if (value === null)
      return this.#add(kind === 'number' ? 'not-a-number' : 'not-yes-no', line, heading, index);
    const earlier = values.get(heading);
    if (!earlier) values.set(heading, { value, line });
    else if (JSON.stringify(earlier.value) !== JSON.stringify(value))
      this.#add('differs', line, heading, index, { first: earlier.line });
  }

  #add(
    code: ModelFileCode,
    line: number | null,
    place: string,
    index = this.#headings.indexOf(place),
    params: ModelProblem['params'] = {},
  ): void {
    this.#errors.push({ code, line, column: index < 0 ? null : index + 1, place, params });
  }

  /** Finds the row and the column of a problem in the model. */
  #placed({ path, code, params }: ModelProblem, dimensions: readonly Part[]): ModelFileError {
    const [list, index] = path;
    const parts = list === 'factors' ? this.#factors : list === 'dimensions' ? dimensions : null;
    const part = parts && typeof index === 'number' ? parts[index] : undefined;
    const scope = part ? (list === 'factors' ? 'factor' : 'dimension') : 'model';
    const column = columnOf(scope, part ? path.slice(2) : path);
    const place = list === 'factors' && path[2] === 'dimension' ? 'dimension_id' : column;
    const values = part?.values ?? this.#model;
    const line = values.get(place)?.line ?? part?.line ?? this.body[0]?.line ?? null;
    const at = this.#headings.indexOf(place);
    return { code, params, line, column: at < 0 ? null : at + 1, place };
  }
}

/** The heading whose path fits best. */
function columnOf(of: ModelColumn['of'], path: ModelPath): string {
  const names = path.filter((key) => typeof key === 'string');
  const fits = (column: ModelColumn): boolean =>
    column.of === of &&
    names.every((name, i) => i >= column.path.length || column.path[i] === name);
  return MODEL_COLUMNS.find(fits)?.heading ?? '';
}

const position = ({ values, line }: Part): number => {
  const found = values.get(POSITION)?.value;
  return typeof found === 'number' ? found : line;
};

/** Takes the apostrophe off that keeps a spreadsheet from running the cell as a formula. */
function unguarded(field: string): string {
  return field.trim().replace(/^'(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');
}

/** The value in a cell; null when it is of another kind. */
function valueOf(kind: ModelColumn['kind'], text: string): unknown {
  if (kind === 'number') return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
  if (kind === 'lines') return text.split('\n').filter((line) => line.trim() !== '');
  if (kind === 'text') return text;
  const word = text.toLowerCase();
  if (['yes', 'ja'].includes(word)) return true;
  return ['no', 'nee'].includes(word) ? false : null;
}

function objectOf(values: Values, of: ModelColumn['of']): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const column of MODEL_COLUMNS) {
    const found = values.get(column.heading);
    if (column.of !== of || !found || column.heading === POSITION) continue;
    let target = made;
    for (const key of column.path.slice(0, -1)) target = inner(target, key);
    const last = column.path.at(-1);
    if (last !== undefined) target[last] = found.value;
  }
  return made;
}

function inner(target: Record<string, unknown>, key: string): Record<string, unknown> {
  const made: Record<string, unknown> = { ...(target[key] as Record<string, unknown> | undefined) };
  target[key] = made;
  return made;
}
