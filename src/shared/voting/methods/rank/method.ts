import { z } from 'zod';
import { shownItems } from '../../parts/shown';
import type { VotingMethod } from '../../parts/method';
import { peopleSchema, placedItems } from '../../parts/package';
import { numbersForm } from '../../parts/sheet';
import { rankChart } from './chart';
import { countRanks, type RankOutcome } from './count';

const packed = z.strictObject({
  method: z.literal('rank'),
  items: placedItems({ borda: z.int().min(0), firstPlaces: peopleSchema, copeland: z.int() }),
});

export const rankMethod: VotingMethod<'rank', RankOutcome, typeof packed> = {
  shown: ({ method, question, items }) => ({
    method,
    question,
    items: shownItems(items),
  }),
  count: countRanks,
  chart: rankChart,
  weights: () => null,
  package: packed,
  pack: ({ items }, _, place) => ({
    method: 'rank',
    items: items.map(({ itemId, borda, firstPlaces, copeland }) => ({
      item: place(itemId),
      borda,
      firstPlaces,
      copeland,
    })),
  }),
  sheet: ({ items }, texts) => ({
    how: texts.t('paper:ballot.how.rank', { last: items.length }),
    form: numbersForm(items, texts.t('paper:ballot.unit.rank'), texts),
  }),
  handNames: () => [],
  rehearse: (_, { liked }) => ({ kind: 'rank', order: [...liked] }),
};
