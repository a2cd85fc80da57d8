import type { FactorModel, Factor } from '../../../shared/domain/factor-model';
import { BALLOT_LANGUAGES, type BallotLanguage } from '../../../shared/domain/language';
import type {
  DimensionDraft,
  FactorDraft,
  ModelDraft,
  Words,
} from '../../../shared/domain/model-draft';
import type { ModelPath, ModelProblem } from '../../../shared/domain/model-problems';

export type { DimensionDraft, FactorDraft, ModelDraft, Words };

const words = (text: Words | undefined): Words => ({ ...text });
const lines = (list: readonly string[] | undefined): string => (list ?? []).join('\n');

function labelWords(labels: FactorModel['scale']['labels']): Words[] {
  const count = Math.max(...BALLOT_LANGUAGES.map((language) => labels[language]?.length ?? 0));
  return Array.from({ length: count }, (_, step) => {
    const made: Words = {};
    for (const language of BALLOT_LANGUAGES) {
      const label = labels[language]?.[step];
      if (label !== undefined) made[language] = label;
    }
    return made;
  });
}

/** A model to edit. */
export function toDraft(model: FactorModel): ModelDraft {
  const { scale, importance } = model;
  return {
    id: model.id,
    version: model.version,
    name: words(model.name),
    description: words(model.description),
    sources: lines(model.sources),
    scale: {
      min: scale.min,
      max: scale.max,
      labels: labelWords(scale.labels),
      noAnswer: words(scale.noAnswer),
    },
    importance: importance && {
      question: words(importance.question),
      labels: labelWords(importance.labels),
    },
    dimensions: model.dimensions.map(({ id, name }) => ({ id, name: words(name) })),
    factors: model.factors.map(factorDraft),
  };
}

function factorDraft(factor: Factor): FactorDraft {
  const { low, split, mid } = factor.recommendations;
  return {
    id: factor.id,
    dimension: factor.dimension,
    name: words(factor.name),
    statement: words(factor.statement),
    definition: words(factor.definition),
    shortForm: factor.shortForm,
    sources: lines(factor.sources),
    advice: { low: words(low), split: words(split), mid: words(mid) },
  };
}

export const emptyFactor = (id: string, dimension: string): FactorDraft => ({
  id,
  dimension,
  name: {},
  statement: {},
  definition: {},
  shortForm: true,
  sources: '',
  advice: { low: {}, split: {}, mid: {} },
});

/** A model with one empty factor, and scale and importance of another model to start from. */
export function emptyDraft(like: FactorModel, newId: () => string): ModelDraft {
  const { scale, importance } = toDraft(like);
  const dimension = `d-${newId()}`;
  return {
    id: `own-${newId()}`,
    version: 1,
    name: {},
    description: {},
    sources: '',
    scale,
    importance,
    dimensions: [{ id: dimension, name: {} }],
    factors: [emptyFactor(`f-${newId()}`, dimension)],
  };
}

/** The languages that have words; undefined when none has. */
function given(text: Words): Words | undefined {
  const entries = Object.entries(text).filter(([, value]) => value.trim() !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const listed = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Labels per language; a language without any is left out. */
function givenLabels(labels: readonly Words[]): { [L in BallotLanguage]?: string[] } {
  const made: { [L in BallotLanguage]?: string[] } = {};
  for (const language of BALLOT_LANGUAGES) {
    const list = labels.map((label) => label[language] ?? '');
    if (list.some((label) => label.trim() !== '')) made[language] = list;
  }
  return made;
}

/** What the draft says, to be checked as a model from outside. */
export function fromDraft(draft: ModelDraft): unknown {
  const { scale, importance } = draft;
  const sources = listed(draft.sources);
  return {
    id: draft.id,
    version: draft.version,
    name: given(draft.name) ?? {},
    description: given(draft.description),
    ...(sources.length > 0 && { sources }),
    scale: {
      min: scale.min,
      max: scale.max,
      labels: givenLabels(scale.labels),
      noAnswer: given(scale.noAnswer),
    },
    importance: importance && {
      question: given(importance.question) ?? {},
      labels: givenLabels(importance.labels),
    },
    dimensions: draft.dimensions.map(({ id, name }) => ({ id, name: given(name) ?? {} })),
    factors: draft.factors.map((factor) => ({
      id: factor.id,
      dimension: factor.dimension,
      name: given(factor.name) ?? {},
      statement: given(factor.statement),
      definition: given(factor.definition),
      sources: listed(factor.sources),
      shortForm: factor.shortForm,
      recommendations: {
        low: given(factor.advice.low),
        split: given(factor.advice.split),
        mid: given(factor.advice.mid),
      },
    })),
  };
}

/** A list with one entry more. */
export function inserted<T>(list: readonly T[], index: number, item: T): T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

/** A list with one entry moved by one place; the same list where that is not possible. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const made = [...list];
  const [item] = made.splice(from, 1);
  if (item === undefined || to < 0 || to > made.length) return [...list];
  made.splice(to, 0, item);
  return made;
}

/** Moves a factor past its neighbour within its dimension. @param step -1 up, 1 down */
export function moveFactor(draft: ModelDraft, id: string, step: -1 | 1): ModelDraft {
  const factor = draft.factors.find((item) => item.id === id);
  const own = draft.factors.filter(({ dimension }) => dimension === factor?.dimension);
  const other = own[own.findIndex((item) => item.id === id) + step];
  if (!factor || !other) return draft;
  const swapped = new Map([
    [factor, other],
    [other, factor],
  ]);
  return { ...draft, factors: draft.factors.map((item) => swapped.get(item) ?? item) };
}

/** Moves a dimension past its neighbour. @param step -1 up, 1 down */
export function moveDimension(draft: ModelDraft, id: string, step: -1 | 1): ModelDraft {
  const index = draft.dimensions.findIndex((item) => item.id === id);
  return { ...draft, dimensions: moved(draft.dimensions, index, index + step) };
}

/**
 * Has a text no translation? The same words as in Dutch count as none in a sentence, not in a name:
 * what is missing in English is filled with the Dutch text when a model is kept.
 */
export function isUntranslated(
  text: Words,
  language: BallotLanguage,
  isSentence: boolean,
): boolean {
  const own = text[language]?.trim() ?? '';
  if (own === '') return Object.values(text).some((other) => other.trim() !== '');
  return isSentence && language === 'en' && own === text.nl?.trim();
}

const sentences = ({ statement, definition, advice }: FactorDraft): Words[] => [
  statement,
  definition,
  ...Object.values(advice),
];

/** Texts without a translation of the model itself, of each dimension and of each factor, by id. */
export function untranslated(draft: ModelDraft, language: BallotLanguage): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (id: string, names: readonly Words[], long: readonly Words[] = []): void => {
    const found = [
      ...names.filter((text) => isUntranslated(text, language, false)),
      ...long.filter((text) => isUntranslated(text, language, true)),
    ].length;
    if (found > 0) counts.set(id, found);
  };
  const { scale, importance } = draft;
  count(
    draft.id,
    [draft.name, scale.noAnswer, ...scale.labels, ...(importance?.labels ?? [])],
    [draft.description, ...(importance ? [importance.question] : [])],
  );
  for (const { id, name } of draft.dimensions) count(id, [name]);
  for (const factor of draft.factors) count(factor.id, [factor.name], sentences(factor));
  return counts;
}

/** The problem of a field: at its path, or within it where it is one text per language. */
export function problemAt(problems: readonly ModelProblem[], path: ModelPath): ModelProblem | null {
  return problems.find((problem) => path.every((key, i) => problem.path[i] === key)) ?? null;
}

/** The part of the draft that a problem is in: id of a factor, of a dimension or of the model. */
export function partOf(draft: ModelDraft, { path }: ModelProblem): string {
  const [list, index] = path;
  const items = list === 'factors' ? draft.factors : list === 'dimensions' ? draft.dimensions : [];
  return (typeof index === 'number' ? items[index]?.id : undefined) ?? draft.id;
}
