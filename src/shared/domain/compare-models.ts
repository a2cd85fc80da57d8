import type { Factor, FactorModel } from './factor-model';
import type { BallotLanguage } from './language';

/** A model as it was scored, with the language in which its statements were shown. */
export type ScoredModel = { model: FactorModel; language: BallotLanguage };

export type ModelComparison = {
  /** Same model, factor, statement and scale: figures may be set side by side. In order of `a`. */
  comparable: string[];
  /** In both, but asked differently: never compare without saying so. In order of `a`. */
  changed: { factorId: string; reason: 'scale' | 'statement' | 'language' }[];
  onlyInA: string[];
  onlyInB: string[];
};

/** A statement as people read it: white space and the way accents are encoded do not count. */
export function statementFingerprint(factor: Factor, language: BallotLanguage): string {
  const text = factor.statement[language] ?? factor.statement.en;
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Which factors of two scored models may be compared. Two languages of one statement are comparable
 * only when both models have the same text in each of the two languages. Ids mean the same only
 * within one model (by its id); the version does not count, the words do.
 */
export function compareModels(a: ScoredModel, b: ScoredModel): ModelComparison {
  const sameModel = a.model.id === b.model.id;
  const others = new Map(sameModel ? b.model.factors.map((f) => [f.id, f]) : []);
  const result: ModelComparison = { comparable: [], changed: [], onlyInA: [], onlyInB: [] };
  for (const factor of a.model.factors) {
    const other = others.get(factor.id);
    others.delete(factor.id);
    if (!other) {
      result.onlyInA.push(factor.id);
      continue;
    }
    const reason = difference(a, factor, b, other);
    if (reason === null) result.comparable.push(factor.id);
    else result.changed.push({ factorId: factor.id, reason });
  }
  result.onlyInB = sameModel ? [...others.keys()] : b.model.factors.map(({ id }) => id);
  return result;
}

function difference(a: ScoredModel, mine: Factor, b: ScoredModel, other: Factor) {
  if (!sameScale(a, b)) return 'scale';
  const same = (language: BallotLanguage): boolean =>
    statementFingerprint(mine, language) === statementFingerprint(other, language);
  if (a.language === b.language) return same(a.language) ? null : 'statement';
  return same(a.language) && same(b.language) ? null : 'language';
}

/** Same steps, and the same words at them in the languages used. */
function sameScale(a: ScoredModel, b: ScoredModel): boolean {
  const [one, two] = [a.model.scale, b.model.scale];
  if (one.min !== two.min || one.max !== two.max) return false;
  return [a.language, b.language].every(
    (language) =>
      JSON.stringify(one.labels[language] ?? one.labels.en) ===
      JSON.stringify(two.labels[language] ?? two.labels.en),
  );
}

/** What keeps results of two versions of one model from being set side by side. */
export type ModelChanges = {
  scale: boolean;
  /** The question, its words, or whether it is asked. */
  importance: boolean;
  /** Factors of `now` with another statement in one of the languages. */
  statements: string[];
  added: string[];
  /** Factors of `then`. */
  removed: string[];
};

/** What changed from one version of a model to another for people who answer in these languages. */
export function changesBetween(
  then: FactorModel,
  now: FactorModel,
  languages: readonly BallotLanguage[],
): ModelChanges {
  const found = languages.map((language) =>
    compareModels({ model: now, language }, { model: then, language }),
  );
  const changed = new Map(
    found.flatMap(({ changed: list }) => list.map((c) => [c.factorId, c.reason])),
  );
  const ids = (list: readonly string[] | undefined): string[] => [...(list ?? [])];
  return {
    scale: [...changed.values()].includes('scale'),
    importance: JSON.stringify(then.importance) !== JSON.stringify(now.importance),
    statements: [...changed].flatMap(([id, reason]) => (reason === 'statement' ? [id] : [])),
    added: ids(found[0]?.onlyInA),
    removed: ids(found[0]?.onlyInB),
  };
}
