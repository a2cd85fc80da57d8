import {
  findingOf,
  leaders,
  partOf,
  tableOf,
  type ChartContext,
  type ChartParts,
} from '../../parts/chart';
import type { DotsOutcome } from './count';

/** More dots than this are a bar: nobody counts them. */
const MOST_DOTS = 20;

/** Dots that people spread over items. */
export function dotsChart({ items }: DotsOutcome, context: ChartContext): ChartParts {
  const { t, name } = context;
  const most = Math.max(0, ...items.map(({ dots }) => dots));
  const first = leaders(items, (i) => i.dots, context);
  return {
    title: findingOf(first, (name) => t('poll:finding.dots', { name }), context),
    rows: items.map(({ itemId, dots, voters }) => ({
      id: itemId,
      label: name(itemId),
      part: partOf(dots, most),
      dots: most <= MOST_DOTS ? dots : null,
      text: t('poll:row.dots', {
        dots: t('poll:row.dotCount', { count: dots }),
        people: t('poll:row.people', { count: voters }),
      }),
    })),
    note: null,
    reasons: [],
    table: tableOf(
      [t('poll:table.item'), t('poll:table.dots'), t('poll:table.people')],
      items.map(({ itemId, dots, voters }) => [itemId, name(itemId), `${dots}`, `${voters}`]),
    ),
  };
}
