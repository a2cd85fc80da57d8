import { endLabels } from '../../../../shared/charts';
import type { RoundOnWall } from '../../../../shared/scenes/votes';
import type { ScaleRow } from '../../progress/ProgressView';

/** Rows of the scale, highest first, as on the ballot; only the ends when steps have no words. */
export function scaleRows({ min, max, labels, noAnswer }: RoundOnWall['scale']): ScaleRow[] {
  const unknown = { step: '?', label: noAnswer };
  if (labels.length === max - min + 1)
    return [...labels.map((label, i) => ({ step: String(min + i), label })).reverse(), unknown];
  const ends = endLabels(labels);
  const words = ends
    ? [
        { step: String(max), label: ends.high },
        { step: String(min), label: ends.low },
      ]
    : [];
  return [...words, unknown];
}
