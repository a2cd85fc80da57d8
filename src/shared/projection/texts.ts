import { scaleSteps, type Scale } from '../domain/factor-model';
import type { Language, Localized } from '../domain/language';

/** Name of the answer "don't know" for models that do not give it one. */
const DEFAULT_NO_ANSWER: Localized = { nl: 'weet ik niet', en: "don't know" };

/** What the answer "don't know" is called on this scale. */
export function noAnswerOf(scale: Scale): Localized {
  return scale.noAnswer ?? DEFAULT_NO_ANSWER;
}

/** Labels of a scale in one language as the model gives them: one per step, the two ends, or none. */
export function scaleLabelsOf(scale: Scale, language: Language): string[] {
  return [...scale.labels[language]];
}

/** Labels per language as localized labels; one per step where the languages differ in number. */
export function localizedLabels(
  labels: Scale['labels'],
  scale: Pick<Scale, 'min' | 'max'>,
): Localized[] {
  const steps = scaleSteps(scale).length;
  const given = Object.values(labels);
  const same = given.every(({ length }) => length === labels.nl.length);
  const spread = (texts: readonly string[]): readonly string[] =>
    same ? texts : perStep(texts, steps);
  return spread(labels.nl).map((nl, index) => {
    const label: Localized = { nl, en: spread(labels.en)[index] ?? '' };
    for (const language of ['de', 'fr', 'fy'] as const) {
      const texts = labels[language];
      if (texts) label[language] = spread(texts)[index] ?? '';
    }
    return label;
  });
}

/** Spreads labels over all steps: two ends stand at the ends, steps without a label get ''. */
function perStep(labels: readonly string[], steps: number): string[] {
  if (labels.length === steps) return [...labels];
  return Array.from({ length: steps }, (_, step) => {
    if (step === 0) return labels[0] ?? '';
    return step === steps - 1 ? (labels[1] ?? '') : '';
  });
}
