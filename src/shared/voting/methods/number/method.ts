import { z } from 'zod';
import type { VotingMethod } from '../../parts/method';
import { clamp } from '../../parts/sums';
import { numberChart } from './chart';
import { countNumbers, type NumberOutcome } from './count';

const figure = z.number().nullable();
const packed = z.strictObject({
  method: z.literal('number'),
  min: z.number(),
  max: z.number(),
  median: figure,
  lowerQuartile: figure,
  upperQuartile: figure,
});

export const numberMethod: VotingMethod<'number', NumberOutcome, typeof packed> = {
  shown: ({ method, question, min, max, unit }) => ({ method, question, min, max, unit }),
  count: countNumbers,
  chart: numberChart,
  weights: () => null,
  package: packed,
  pack({ median, lowerQuartile, upperQuartile }, { min, max }) {
    return { method: 'number', min, max, median, lowerQuartile, upperQuartile };
  },
  sheet: ({ min, max, unit }, { t, count }) => ({
    how: t('paper:ballot.how.number', { min: count(min), max: count(max) }),
    form: {
      kind: 'numbers',
      rows: [{ number: '', text: t('paper:ballot.estimate') }],
      unit,
      abstain: t('paper:ballot.abstain'),
    },
  }),
  handNames: () => [],
  rehearse({ min, max }, { lean, random }) {
    const share = 0.5 + lean * 0.15 + (random() - 0.5) * 0.4;
    return { kind: 'number', value: clamp(min + share * (max - min), min, max) };
  },
};
