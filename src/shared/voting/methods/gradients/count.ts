import { GRADIENT_REASON_UP_TO, GRADIENT_STEPS } from './rules';
import type { GradientsAnswer } from './schema';

export type GradientsOutcome = {
  method: 'gradients';
  /** People per step, from 1 (cannot live with it) to 7. */
  counts: number[];
  /** People at or below the step up to which a reason was asked. */
  low: number;
  /** Lowest step first, in alphabetical order within a step: order tells nothing. */
  reasons: { level: number; text: string }[];
};

export function countGradients(
  _settings: unknown,
  answers: readonly GradientsAnswer[],
): GradientsOutcome {
  const counts = Array.from(
    { length: GRADIENT_STEPS },
    (_, i) => answers.filter(({ level }) => level === i + 1).length,
  );
  const low = answers.filter(({ level }) => level <= GRADIENT_REASON_UP_TO);
  const reasons = low
    .filter(({ reason }) => reason !== '')
    .map(({ level, reason }) => ({ level, text: reason }))
    .sort((a, b) => a.level - b.level || a.text.localeCompare(b.text));
  return { method: 'gradients', counts, low: low.length, reasons };
}
