import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorModelSchema, type FactorModel } from '../domain/factor-model';
import { testModel } from '../domain/session.testkit';
import { modelCsv, readModelCsv } from './model-csv';
import { modelJson, readModelJson } from './model-json';
import type { ModelFileFailure } from './model-error';

const folder = join(import.meta.dirname, '../../../resources/factor-models');
const shipped = readdirSync(folder).map((name) =>
  factorModelSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
);

/** Errors as `code@line:place`. */
const found = (result: { ok: true } | ModelFileFailure): string[] =>
  result.ok ? [] : result.errors.map(({ code, line, place }) => `${code}@${line ?? ''}:${place}`);

const word = fc.constantFrom('a', 'é', '=1+1', "'=x", "'q", '-2', '@x', '"', ';', ',', 'ß', '＝z');
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const localized = (of: fc.Arbitrary<string>) =>
  fc.record({ nl: of, en: of, de: of, fr: of, fy: of }, { requiredKeys: ['nl', 'en'] });
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,8}$/);
const labels = fc
  .constantFrom([], ['low', 'high'])
  .chain((list) => fc.record({ nl: fc.constant(list), en: fc.constant(list) }));

const models: fc.Arbitrary<FactorModel> = fc
  .record({
    dimensionIds: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
    factorIds: fc.uniqueArray(id, { minLength: 1, maxLength: 7 }),
  })
  .chain(({ dimensionIds, factorIds }) =>
    fc.record({
      id,
      version: fc.integer({ min: 1, max: 99 }),
      name: localized(line),
      description: optional(localized(text)),
      sources: optional(fc.array(line, { minLength: 1, maxLength: 3 })),
      scale: fc.record({
        min: fc.constantFrom(-2, 0, 1),
        max: fc.constantFrom(3, 5),
        labels,
        noAnswer: optional(localized(line)),
      }),
      importance: fc.option(fc.record({ question: localized(line), labels })),
      dimensions: fc.tuple(
        ...dimensionIds.map((own) => fc.record({ id: fc.constant(own), name: localized(line) })),
      ),
      factors: fc.tuple(
        ...factorIds.map((own) =>
          fc.record({
            id: fc.constant(own),
            dimension: fc.constantFrom(...dimensionIds),
            name: localized(line),
            statement: localized(text),
            definition: optional(localized(text)),
            sources: fc.array(line, { maxLength: 2 }),
            shortForm: fc.boolean(),
            recommendations: fc.record(
              { low: localized(text), split: localized(text), mid: localized(text) },
              { requiredKeys: [] },
            ),
          }),
        ),
      ),
    }),
  )
  .map((model) => factorModelSchema.parse(JSON.parse(JSON.stringify(model))))
  .filter(({ dimensions }) => new Set(dimensions.map((d) => d.id)).size === dimensions.length);

describe('a factor model as a file', () => {
  it.each(shipped.map((model) => [model.id, model] as const))(
    'comes back whole: %s',
    (_, model) => {
      expect(readModelJson(modelJson(model))).toEqual({ ok: true, model });
      expect(readModelCsv(modelCsv(model, 'nl'))).toEqual({ ok: true, model });
    },
  );

  it('comes back whole, whatever the texts', () => {
    fc.assert(
      fc.property(models, fc.constantFrom('nl' as const, 'en' as const), (model, language) => {
        expect(readModelJson(modelJson(model))).toEqual({ ok: true, model });
        expect(readModelCsv(modelCsv(model, language))).toEqual({ ok: true, model });
      }),
    );
  });

  it('has no cell that a spreadsheet runs', () => {
    const model = testModel();
    const name = { nl: '=HYPERLINK("x")', en: '@SUM(1)' };
    const csv = modelCsv({ ...model, name }, 'en');
    expect(csv).toContain('"\'=HYPERLINK(""x"")"');
    expect(csv).toContain("'@SUM(1)");
    expect(csv).not.toMatch(/(^|,)"?[=@]/m);
  });
});

describe('a bad JSON file', () => {
  const given = modelJson(testModel());
  it.each([
    ['nothing', ' ', ['empty-file@:']],
    ['a comma left out', given.replace('"version": 1,', '"version": 1'), ['syntax@4:']],
    ['cut off', given.slice(0, 40), ['syntax@4:']],
    ['a number with a zero before it', '{"id": 01}', ['syntax@1:']],
    ['a name twice', '{"id": "a",\n"id": "b"}', ['field-twice@2:']],
    ['no model', '[]', ['wrong-type@1:']],
    [
      'a field more',
      given.replace('"version"', '"author": "me",\n"version"'),
      ['unknown-field@3:author'],
    ],
    [
      'an unknown dimension',
      given.replace('"dimension": "people"', '"dimension": "x"'),
      ['unknown-dimension@45:factors[0].dimension'],
    ],
    ['a scale too long', given.replace('"max": 5', '"max": 20'), ['scale-steps@10:scale.max']],
    ['an empty name', given.replace('"nl": "Test model"', '"nl": ""'), ['missing@5:name.nl']],
  ])('is refused with the place: %s', (_, file, expected) => {
    expect(found(readModelJson(file))).toEqual(expected);
  });

  it('may have plain lists of labels, one for all languages', () => {
    const labels = ['a', 'b', 'c', 'd', 'e'];
    const model = { ...testModel(), importance: { question: 'How?', labels } };
    const plain = { ...model, scale: { ...model.scale, labels } };
    expect(readModelJson(JSON.stringify(plain))).toMatchObject({
      model: { scale: { labels: { nl: labels } }, importance: { labels: { en: labels } } },
    });
  });

  it.each([
    ['labels of importance', { importance: { question: 'x', labels: ['a', 'b', 'c'] } }],
    ['a version that cannot go up', { version: Number.MAX_SAFE_INTEGER }],
  ])('is refused for %s', (_, patch) => {
    const codes = found(readModelJson(JSON.stringify({ ...testModel(), ...patch })));
    expect(codes).toEqual([
      'importance' in patch ? 'label-count@1:importance.labels' : 'out-of-range@1:version',
    ]);
  });

  it('names the column too', () => {
    expect(readModelJson('{\n  "id": oops\n}')).toMatchObject({ errors: [{ line: 2, column: 9 }] });
  });

  it('never throws, whatever is cut out', () => {
    fc.assert(
      fc.property(fc.nat(given.length), fc.nat(60), (start, length) => {
        const result = readModelJson(given.slice(0, start) + given.slice(start + length));
        expect(result.ok || result.errors.length > 0).toBe(true);
      }),
    );
  });
});

describe('a bad CSV file', () => {
  const HEAD =
    'factor_id,factor_nl,dimension_id,dimension_nl,short_form,model_id,model_nl,scale_min,scale_max';
  const ROW = 'f1,Een,d1,Mensen,yes,own,Eigen,1,5';
  const errors = (...lines: string[]): string[] => found(readModelCsv(lines.join('\n')));

  it('is read when it has only what is needed', () => {
    expect(errors(HEAD, ROW, 'f2,Twee,d1,,ja,,,,')).toEqual([]);
    expect(errors(HEAD.replaceAll(',', ';'), ROW.replaceAll(',', ';'))).toEqual([]);
    // A spreadsheet adds columns that were once used.
    expect(errors(`${HEAD},,`, `${ROW},,`)).toEqual([]);
    expect(readModelCsv(`${HEAD}\n${ROW}`)).toMatchObject({
      model: { version: 1, importance: null, factors: [{ statement: { nl: 'Een', en: 'Een' } }] },
    });
  });

  it.each([
    ['nothing', [''], ['empty-file@:']],
    ['no rows', [HEAD], ['no-rows@:']],
    ['an unknown column', [`${HEAD},colour`, `${ROW},red`], ['unknown-column@1:colour']],
    ['a column without a name', [`${HEAD},`, `${ROW},red`], ['unknown-column@1:']],
    [
      'three labels of importance',
      [`${HEAD},importance_question_nl,importance_labels_nl`, `${ROW},Hoe?,"a\nb\nc"`],
      ['label-count@2:importance_labels_nl'],
    ],
    ['a column twice', [`${HEAD},model_id`, `${ROW},own`], ['column-twice@1:model_id']],
    [
      'no scale',
      ['factor_id,dimension_id,model_id,scale_min', 'a,b,c,1'],
      ['missing-column@1:scale_max'],
    ],
    ['a field more', [HEAD, `${ROW},x`], ['ragged-row@2:']],
    ['quotes left open', [HEAD, ROW.replace('Een', '"Een')], ['bad-quotes@2:']],
    ['another name', [HEAD, ROW, 'f2,Twee,d1,Werk,no,,,,'], ['differs@3:dimension_nl']],
    ['no number', [HEAD, ROW.replace(',5', ',vijf')], ['not-a-number@2:scale_max']],
    ['no yes', [HEAD, ROW.replace('yes', 'x')], ['not-yes-no@2:short_form']],
    ['an id twice', [HEAD, ROW, ROW], ['id-twice@3:factor_id']],
    ['a bad id', [HEAD, ROW, '"a b",Twee,d1,,no,,,,'], ['id-form@3:factor_id']],
    ['no name', [HEAD, ROW, 'f2,,d1,,no,,,,'], ['missing@3:factor_nl']],
    ['no dimension', [HEAD, ROW, 'f2,Twee,,,no,,,,'], ['missing@3:dimension_id']],
    ['no factor', [HEAD, ROW, ',Twee,d1,,no,,,,'], ['missing@3:factor_id']],
    ['a long name', [HEAD, ROW.replace('Een', 'x'.repeat(241))], ['too-long@2:factor_nl']],
  ])('is refused with the place: %s', (_, lines, expected) => {
    expect(errors(...lines)).toEqual(expected);
  });
});
