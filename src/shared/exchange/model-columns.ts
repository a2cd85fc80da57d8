import { BALLOT_LANGUAGES, type BallotLanguage } from '../domain/language';

/**
 * Columns of the CSV of a factor model: what a heading means. `path` leads to the value within the
 * model, the dimension or the factor; `lines` is a list with one entry per line of the cell.
 */
export type ModelColumn = {
  heading: string;
  of: 'model' | 'dimension' | 'factor';
  kind: 'text' | 'lines' | 'number' | 'yes-no';
  path: readonly string[];
};

/** Order of the dimensions; in the table only. */
export const POSITION = 'dimension_position';

type Scope = ModelColumn['of'];
const one = (of: Scope, heading: string, path: string, kind: ModelColumn['kind'] = 'text') => [
  { heading, of, kind, path: path.split('.') },
];
const each = (of: Scope, heading: string, path: string, kind: ModelColumn['kind'] = 'text') =>
  BALLOT_LANGUAGES.map((language) => ({
    heading: `${heading}_${language}`,
    of,
    kind,
    path: [...path.split('.'), language],
  }));

/** In the order of the file. */
export const MODEL_COLUMNS: readonly ModelColumn[] = [
  ...one('factor', 'factor_id', 'id'),
  ...one('dimension', 'dimension_id', 'id'),
  ...one('dimension', POSITION, POSITION, 'number'),
  ...each('dimension', 'dimension', 'name'),
  ...each('factor', 'factor', 'name'),
  ...each('factor', 'statement', 'statement'),
  ...each('factor', 'definition', 'definition'),
  ...one('factor', 'short_form', 'shortForm', 'yes-no'),
  ...one('factor', 'sources', 'sources', 'lines'),
  ...each('factor', 'advice_low', 'recommendations.low'),
  ...each('factor', 'advice_split', 'recommendations.split'),
  ...each('factor', 'advice_mid', 'recommendations.mid'),
  ...one('model', 'model_id', 'id'),
  ...one('model', 'model_version', 'version', 'number'),
  ...each('model', 'model', 'name'),
  ...each('model', 'model_description', 'description'),
  ...one('model', 'model_sources', 'sources', 'lines'),
  ...one('model', 'scale_min', 'scale.min', 'number'),
  ...one('model', 'scale_max', 'scale.max', 'number'),
  ...each('model', 'scale_labels', 'scale.labels', 'lines'),
  ...each('model', 'no_answer', 'scale.noAnswer'),
  ...each('model', 'importance_question', 'importance.question'),
  ...each('model', 'importance_labels', 'importance.labels', 'lines'),
];

/** Columns without which a file is no factor model. */
export const NEEDED = ['factor_id', 'dimension_id', 'model_id', 'scale_min', 'scale_max'];

/** The language that a heading ends in; null for a column without one. */
export function languageOf({ path }: ModelColumn): BallotLanguage | null {
  return BALLOT_LANGUAGES.find((language) => language === path.at(-1)) ?? null;
}
