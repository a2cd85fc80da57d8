import { z } from 'zod';
import { shownItems } from '../../parts/shown';
import type { Rehearser, VotingMethod } from '../../parts/method';
import { peopleSchema, placedItems } from '../../parts/package';
import { numbersForm } from '../../parts/sheet';
import { dotsChart } from './chart';
import { countDots, type DotsOutcome } from './count';
import { dotsPerPerson } from './rules';
import type { DotsSettings } from './schema';

const packed = z.strictObject({
  method: z.literal('dots'),
  items: placedItems({ dots: z.int().min(0), voters: peopleSchema }),
});

/** One dot for each of the favourites, sometimes two. */
function spread(settings: DotsSettings, { liked, random }: Rehearser): Record<string, number> {
  const dots: Record<string, number> = {};
  let left = dotsPerPerson(settings);
  for (const id of liked) {
    if (left === 0) break;
    const given = Math.min(left, settings.cap, random() < 0.3 ? 2 : 1);
    dots[id] = given;
    left -= given;
  }
  return dots;
}

export const dotsMethod: VotingMethod<'dots', DotsOutcome, typeof packed> = {
  shown: ({ method, question, items, dots, cap }) => ({
    method,
    question,
    items: shownItems(items),
    dots,
    cap,
  }),
  count: countDots,
  chart: dotsChart,
  weights: ({ items }) => new Map(items.map(({ itemId, dots }) => [itemId, dots])),
  package: packed,
  pack: ({ items }, _, place) => ({
    method: 'dots',
    items: items.map(({ itemId, dots, voters }) => ({ item: place(itemId), dots, voters })),
  }),
  sheet(settings, texts) {
    const count = dotsPerPerson(settings);
    const { t } = texts;
    return {
      how: t('paper:ballot.how.dots', { count, cap: Math.min(settings.cap, count) }),
      form: numbersForm(settings.items, t('paper:ballot.unit.dots'), texts),
    };
  },
  handNames: () => [],
  rehearse: (settings, voter) => ({ kind: 'dots', dots: spread(settings, voter) }),
};
