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
import { mostChoices } from './rules';

export type MultipleOutcome = { method: 'multiple'; items: ChoiceItem[] };

const packed = z.strictObject({ method: z.literal('multiple'), items: packedChoices });

export const multipleMethod: VotingMethod<'multiple', MultipleOutcome, typeof packed> = {
  shown: ({ method, question, items, maxChoices }) => ({
    method,
    question,
    items: shownItems(items),
    maxChoices,
  }),
  count: ({ items }, answers) => ({ method: 'multiple', items: countChoices(items, answers) }),
  chart: choiceChart,
  weights: () => null,
  package: packed,
  pack: ({ items }, _, place) => ({ method: 'multiple', items: packChoices(items, place) }),
  sheet: ({ items, maxChoices }, texts) => ({
    how:
      maxChoices > 0
        ? texts.t('paper:ballot.how.multipleMax', { count: maxChoices })
        : texts.t('paper:ballot.how.multiple'),
    form: ticksForm(items, texts),
  }),
  handNames: () => [],
  rehearse: (settings, { liked, random }) => ({
    kind: 'choice',
    itemIds: liked.slice(0, 1 + Math.floor(random() * mostChoices(settings))),
  }),
};
