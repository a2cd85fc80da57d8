import type { Localized } from '../../shared/domain/language';
import type { BallotSnapshot } from '../../shared/projection/types';

/** A question's scale in one language, ready to be drawn. */
export type ScaleModel = {
  /** Lowest first; `label` is empty where the scale gives none. */
  steps: { value: number; label: string }[];
  noAnswer: string;
  /** Has every step a label of its own, or only the two ends? */
  labelled: boolean;
};

/** A text of the model in the language of the voter. */
type Say = (text: Localized) => string;

type RoundQuestions = NonNullable<BallotSnapshot['round']>;

function model(
  min: number,
  max: number,
  labels: readonly Localized[],
  noAnswer: Localized,
  say: Say,
): ScaleModel {
  const count = max - min + 1;
  const labelled = labels.length === count;
  const sayAt = (index: number): string => {
    const label = labels[index];
    return label ? say(label) : '';
  };
  const labelAt = (index: number): string => {
    if (labelled) return sayAt(index);
    if (labels.length !== 2) return '';
    if (index === 0) return sayAt(0);
    return index === count - 1 ? sayAt(1) : '';
  };
  return {
    steps: Array.from({ length: count }, (_, i) => ({ value: min + i, label: labelAt(i) })),
    noAnswer: say(noAnswer),
    labelled,
  };
}

/** The scale of the statements: any whole steps from `min` to `max`, 2 to 11 of them. */
export function statementScale({ scale }: RoundQuestions, say: Say): ScaleModel {
  return model(scale.min, scale.max, scale.labels, scale.noAnswer, say);
}

/** The importance question is always asked on 1..5. */
export function importanceScale(round: RoundQuestions, say: Say): ScaleModel {
  return model(1, 5, round.importance?.labels ?? [], round.scale.noAnswer, say);
}

/** The answer in words: the label, with the number where the label says too little. */
export function answerInWords(answer: number | null, scale: ScaleModel): string {
  if (answer === null) return scale.noAnswer;
  const step = scale.steps.find((s) => s.value === answer);
  if (!step || step.label === '') return String(answer);
  return scale.labelled ? step.label : `${answer}, ${step.label}`;
}

/**
 * What a key means on a scale: a step, null for "don't know", undefined for nothing. Digits count
 * where they are a step. `0` means "don't know" unless it is a step itself, or the scale reaches 10:
 * who types 1 and 0 there means ten. Scales with negative steps have no digits: 2 and -2 would mix.
 */
export function answerForKey(key: string, scale: ScaleModel): number | null | undefined {
  if (key === '?' || key === '/') return null;
  if (!/^[0-9]$/.test(key)) return undefined;
  const { first, last } = ends(scale);
  const value = Number(key);
  if (first >= 0 && value >= first && value <= last) return value;
  return value === 0 && last < 10 && first > 0 ? null : undefined;
}

/** The lowest and highest digit that choose a step, for the hint; null when none do. */
export function digitRange(scale: ScaleModel): { from: number; to: number } | null {
  const { first, last } = ends(scale);
  return first < 0 || first > 9 ? null : { from: first, to: Math.min(last, 9) };
}

function ends({ steps }: ScaleModel): { first: number; last: number } {
  return { first: steps[0]?.value ?? 0, last: steps[steps.length - 1]?.value ?? 0 };
}
