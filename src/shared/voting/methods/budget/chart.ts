import {
  findingOf,
  leaders,
  partOf,
  tableOf,
  type ChartContext,
  type ChartParts,
} from '../../parts/chart';
import type { BudgetOutcome } from './count';

/** Points that people divided over items. */
export function budgetChart({ items }: BudgetOutcome, context: ChartContext): ChartParts {
  const { t, name, number } = context;
  const most = Math.max(0, ...items.map(({ share }) => share));
  const first = leaders(items, (i) => i.points, context);
  return {
    title: findingOf(first, (name) => t('poll:finding.budget', { name }), context),
    rows: items.map(({ itemId, share, sd }) => ({
      id: itemId,
      label: name(itemId),
      part: partOf(share, most),
      dots: null,
      text: t('poll:row.budget', { share: number(share * 100), sd: number(sd) }),
    })),
    note: t('poll:budgetNote'),
    reasons: [],
    table: tableOf(
      [t('poll:table.item'), t('poll:table.points'), t('poll:table.share'), t('poll:table.sd')],
      items.map(({ itemId, points, share, sd }) => [
        itemId,
        name(itemId),
        `${points}`,
        `${number(share * 100)} %`,
        number(sd),
      ]),
    ),
  };
}
