import type { FactorModel } from '../domain/factor-model';
import { checkModel, type ModelPath } from '../domain/model-problems';
import { JsonMistake, JsonPlaces, lineAndColumn } from './json-places';
import { modelFailure, stopReading, type ModelFileFailure } from './model-error';

/** A path as people write it: `factors[2].name.nl`. */
export function writtenPath(path: ModelPath): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** A factor model as the text of a JSON file: exactly what {@link readModelJson} reads. */
export function modelJson(model: FactorModel): string {
  return `${JSON.stringify(model, null, 2)}\n`;
}

/** Reads the JSON file of a factor model. Every mistake is named by line, column and path. */
export function readModelJson(text: string): { ok: true; model: FactorModel } | ModelFileFailure {
  const source = text.replace(/^\ufeff/, '');
  if (source.trim() === '') return stopReading('empty-file');
  let places: JsonPlaces;
  try {
    places = new JsonPlaces(source);
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    const { line, column } = lineAndColumn(source, error.position);
    return stopReading(error.code, line, column);
  }
  const checked = checkModel(JSON.parse(source));
  if (checked.ok) return checked;
  return modelFailure(
    checked.problems.map(({ path, code, params }) => ({
      code,
      params,
      place: writtenPath(path),
      ...lineAndColumn(source, places.positionOf(path)),
    })),
  );
}
