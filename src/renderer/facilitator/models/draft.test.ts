import { describe, expect, it } from 'vitest';
import ansellGash from '../../../../resources/factor-models/ansell-gash-factor-model.json?raw';
import bre from '../../../../resources/factor-models/bre-factor-model.json?raw';
import emerson from '../../../../resources/factor-models/emerson-et-al-factor-model.json?raw';
import kaatsOpheij from '../../../../resources/factor-models/kaats-opheij-factor-model.json?raw';
import { factorModelSchema } from '../../../shared/domain/factor-model';
import { checkModel, sameContent } from '../../../shared/domain/model-problems';
import { testModel } from '../../../shared/domain/session.testkit';
import {
  emptyDraft,
  fromDraft,
  moveDimension,
  moveFactor,
  partOf,
  problemAt,
  toDraft,
  untranslated,
} from './draft';

const shipped = [ansellGash, bre, emerson, kaatsOpheij].map((text) =>
  factorModelSchema.parse(JSON.parse(text)),
);

describe('a factor model being edited', () => {
  it.each(shipped.map((model) => [model.id, model] as const))('loses nothing: %s', (_, model) => {
    const checked = checkModel(fromDraft(toDraft(model)));
    expect(checked.ok && sameContent(checked.model, model)).toBe(true);
  });

  it('starts empty, with what is missing named', () => {
    let next = 0;
    const draft = emptyDraft(testModel(), () => String(next++));
    const checked = checkModel(fromDraft(draft));
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'name missing',
      'dimensions.0.name missing',
      'factors.0.name missing',
    ]);
    expect(problemAt(problems, ['name'])?.code).toBe('missing');
    expect(problemAt(problems, ['scale', 'min'])).toBeNull();
    expect(problems.map((problem) => partOf(draft, problem))).toEqual(['own-1', 'd-0', 'f-2']);
  });

  it('names a label that was left out', () => {
    const draft = toDraft(testModel());
    draft.scale.labels = [{ nl: 'laag' }, {}];
    const checked = checkModel(fromDraft(draft));
    const problems = checked.ok ? [] : checked.problems;
    expect(problemAt(problems, ['scale', 'labels', 'nl', 1])?.code).toBe('missing');
  });

  it('moves factors within their dimension, and dimensions', () => {
    const draft = toDraft(testModel());
    const order = (id: string, step: -1 | 1) =>
      moveFactor(draft, id, step).factors.map((f) => f.id);
    expect(order('trust', 1)).toEqual(['agenda', 'trust', 'means', 'roles']);
    expect(order('means', -1)).toEqual(['trust', 'agenda', 'means', 'roles']);
    expect(order('roles', -1)).toEqual(['trust', 'agenda', 'roles', 'means']);
    expect(moveDimension(draft, 'people', 1).dimensions.map((d) => d.id)).toEqual([
      'work',
      'people',
    ]);
    expect(moveDimension(draft, 'people', -1).dimensions).toEqual(draft.dimensions);
    expect(moveDimension(draft, 'work', 1).dimensions).toEqual(draft.dimensions);
  });

  it('counts texts without a translation', () => {
    const draft = toDraft(testModel());
    const [trust] = draft.factors;
    expect(trust?.statement).toEqual({ nl: 'trust', en: 'trust' });
    // Statement and three advice texts are the same as in Dutch; a name may be.
    expect(untranslated(draft, 'en').get('trust')).toBe(4);
    expect(untranslated(draft, 'de').get('trust')).toBe(5);
    expect(untranslated(draft, 'nl').size).toBe(0);
    expect(untranslated(toDraft(shipped[0] ?? testModel()), 'en').size).toBe(0);
  });
});
