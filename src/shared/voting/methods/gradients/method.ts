import { z } from 'zod';
import type { VotingMethod } from '../../parts/method';
import { peopleSchema } from '../../parts/package';
import { clamp } from '../../parts/sums';
import { gradientsChart } from './chart';
import { countGradients, type GradientsOutcome } from './count';
import { GRADIENT_REASON_UP_TO, GRADIENT_STEPS, GRADIENTS } from './rules';

const packed = z.strictObject({
  method: z.literal('gradients'),
  counts: z.array(peopleSchema).length(GRADIENT_STEPS),
});

const REASONS = {
  nl: [
    'Ik mis wie het betaalt.',
    'Eerst moet mijn raad er iets van vinden.',
    'Het tempo is te hoog voor kleine gemeenten.',
  ],
  en: [
    'I do not see who pays for it.',
    'My council has to have its say first.',
    'The pace is too fast for small municipalities.',
  ],
} as const;

export const gradientsMethod: VotingMethod<'gradients', GradientsOutcome, typeof packed> = {
  shown: ({ method, question }) => ({ method, question }),
  count: countGradients,
  chart: gradientsChart,
  weights: () => null,
  package: packed,
  pack: ({ counts }) => ({ method: 'gradients', counts }),
  sheet: (_, { t }) => ({
    how: t('paper:ballot.how.gradients'),
    form: {
      kind: 'ticks',
      rows: GRADIENTS.map((step) => ({
        number: String(step),
        text: t(`poll:gradient.${step}`),
      })),
      abstain: t('paper:ballot.abstain'),
      line: t('paper:ballot.reason'),
    },
  }),
  handNames: (_, t) =>
    [...GRADIENTS].reverse().map((step) => `${step}. ${t(`poll:gradient.${step}`)}`),
  rehearse(_, { lean, random, language }) {
    const level = clamp(5 + lean * 1.2 + (random() - 0.6) * 3, 1, GRADIENT_STEPS);
    const reasons = REASONS[language];
    const reason = reasons[Math.floor(random() * reasons.length)] ?? '';
    return { kind: 'gradient', level, reason: level <= GRADIENT_REASON_UP_TO ? reason : '' };
  },
};
