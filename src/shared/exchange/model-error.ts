import { MODEL_PROBLEM_CODES, type ModelProblem } from '../domain/model-problems';

/** What can be wrong with the file of a factor model, beside what can be wrong with the model. */
export const MODEL_FILE_CODES = [
  ...MODEL_PROBLEM_CODES,
  'not-readable',
  'bad-encoding',
  'utf-16',
  'empty-file',
  'syntax',
  'field-twice',
  'bad-quotes',
  'missing-column',
  'column-twice',
  'unknown-column',
  'ragged-row', // params.found and params.expected: fields in the row
  'no-rows',
  'differs', // params.first: the line that says something else
  'not-a-number',
  'not-yes-no',
] as const;
export type ModelFileCode = (typeof MODEL_FILE_CODES)[number];

/**
 * One mistake in a file. `line` and `column` count from 1, null = the whole file; in a CSV the column
 * is that of the table. `place` is the heading, or the path in a JSON file.
 */
export type ModelFileError = {
  code: ModelFileCode;
  line: number | null;
  column: number | null;
  place: string;
  params: ModelProblem['params'];
};

/** The first mistakes, in the order of checking, and how many there are. */
export type ModelFileFailure = { ok: false; errors: ModelFileError[]; count: number };

export const MAX_MODEL_ERRORS = 20;

export function modelFailure(errors: readonly ModelFileError[]): ModelFileFailure {
  return { ok: false, errors: errors.slice(0, MAX_MODEL_ERRORS), count: errors.length };
}

/** One mistake that stops the reading of the file. */
export function stopReading(
  code: ModelFileCode,
  line: number | null = null,
  column: number | null = null,
  place = '',
): ModelFileFailure {
  return modelFailure([{ code, line, column, place, params: {} }]);
}
