import { z } from 'zod';
import {
  choiceChart,
  countChoices,
  packChoices,
  packedChoices,
  type ChoiceItem,
} from '../../parts/choice';
import { shownItems } from '../../parts/shown';
import type { VotingMethod } from '../../parts/method';
import { ticksForm } from '../../parts/sheet';

export type SingleOutcome = { method: 'single'; items: ChoiceItem[] };

const packed = z.strictObject({ method: z.literal('single'), items: packedChoices });

export const singleMethod: VotingMethod<'single', SingleOutcome, typeof packed> = {
  shown: ({ method, question, items }) => ({
    method,
    question,
    items: shownItems(items),
  }),
  count: ({ items }, answers) => ({ method: 'single', items: countChoices(items, answers) }),
  chart: choiceChart,
  weights: () => null,
  package: packed,
  pack: ({ items }, _, place) => ({ method: 'single', items: packChoices(items, place) }),
  sheet: ({ items }, texts) => ({
    how: texts.t('paper:ballot.how.single'),
    form: ticksForm(items, texts),
  }),
  handNames: ({ items }) => items.map(({ label }) => label),
  rehearse: (_, { liked }) => ({ kind: 'choice', itemIds: liked.slice(0, 1) }),
};
