import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factorModelSchema, type FactorModel } from '../shared/domain/factor-model';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const folder = resolve(import.meta.dirname, '../../resources/factor-models');
const files = readdirSync(folder).map((name) => ({
  name,
  json: JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Json,
}));
const models = files.map(({ json }) => factorModelSchema.parse(json));

/** Objects of the file that hold a text per language. */
function localized(json: Json): { [key: string]: Json }[] {
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap(localized);
  return 'nl' in json || 'en' in json ? [json] : Object.values(json).flatMap(localized);
}

const textsOf = (model: FactorModel, language: 'nl' | 'en'): string[] =>
  model.factors.flatMap(({ statement, definition, recommendations: { low, split, mid } }) =>
    [statement, definition, low, split, mid].map((text) => text?.[language] ?? ''),
  );

describe('factor models that come with the app', () => {
  it('has the four models, each in a file with its id', () => {
    expect(models.map(({ id }) => id)).toEqual([
      'ansell-gash',
      'bre',
      'emerson-et-al',
      'kaats-opheij',
    ]);
    for (const [index, { name }] of files.entries())
      expect(name).toBe(`${models[index]?.id}-factor-model.json`);
  });

  it.each(files)('$name has every text in Dutch and in English', ({ json }) => {
    const texts = localized(json);
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(Object.keys(text).sort()).toEqual(['en', 'nl']);
  });

  it.each(models)('$id is complete', (model) => {
    for (const factor of model.factors) {
      expect(factor.sources, factor.id).not.toEqual([]);
      expect(factor.definition, factor.id).toBeDefined();
      expect(Object.keys(factor.recommendations).sort()).toEqual(['low', 'mid', 'split']);
      expect(factor.statement.nl, factor.id).toMatch(/\.$/);
    }
    const used = new Set(model.factors.map(({ dimension }) => dimension));
    expect(model.dimensions.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    // The short form covers each dimension and is shorter.
    const short = model.factors.filter(({ shortForm }) => shortForm);
    expect(new Set(short.map(({ dimension }) => dimension))).toEqual(used);
    expect(short.length).toBeLessThan(model.factors.length);
  });

  it('names whose model it is after, and its sources', () => {
    for (const model of models.filter(({ id }) => id !== 'bre')) {
      expect(model.name.nl).toMatch(/, naar /);
      expect(model.name.en).toMatch(/, after /);
      expect(model.description?.nl).toContain('eigen formuleringen');
      expect(model.description?.en).toContain('our own');
      expect(model.sources).toHaveLength(1);
    }
  });

  it('shares no id and no text between factors', () => {
    const ids = models.flatMap(({ factors }) => factors.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const language of ['nl', 'en'] as const) {
      const texts = models.flatMap((model) => textsOf(model, language));
      expect(texts).not.toContain('');
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    }
  });
});
