import type { Translate } from '../../../charts/texts';
import {
  findingOf,
  leaders,
  partOf,
  tableOf,
  type ChartContext,
  type ChartParts,
} from '../../parts/chart';
import type { RankOutcome } from './count';

/** Items in an order: points, and duels between them. */
export function rankChart({ items, contest }: RankOutcome, context: ChartContext): ChartParts {
  const { t, name, answers } = context;
  const most = answers * Math.max(1, items.length - 1);
  const first = leaders(items, (i) => i.borda, context);
  const signed = (value: number): string => (value > 0 ? `+${value}` : `${value}`);
  return {
    title: findingOf(first, (name) => t('poll:finding.rank', { name }), context),
    rows: items.map(({ itemId, borda, firstPlaces, copeland }) => ({
      id: itemId,
      label: name(itemId),
      part: partOf(borda, most),
      dots: null,
      text: t('poll:row.rank', { borda, first: firstPlaces, duels: signed(copeland) }),
    })),
    note: rankNote(contest, context),
    wallNote: rankWallNote(contest.kind, t),
    reasons: [],
    table: tableOf(
      [t('poll:table.item'), t('poll:table.borda'), t('poll:table.first'), t('poll:table.duels')],
      items.map((i) => [
        i.itemId,
        name(i.itemId),
        `${i.borda}`,
        `${i.firstPlaces}`,
        signed(i.copeland),
      ]),
    ),
  };
}

function rankWallNote(kind: RankOutcome['contest']['kind'], t: Translate): string | null {
  if (kind === 'none' || kind === 'agree') return null;
  return t(kind === 'differ' ? 'poll:rank.wallDiffer' : 'poll:rank.wallNone');
}

/** Points and duels can point to different items, and duels to none: said, never hidden. */
function rankNote(contest: RankOutcome['contest'], { t, name }: ChartContext): string | null {
  const { kind, byPoints, byDuels, circle } = contest;
  const names = (ids: readonly string[]): string => ids.map(name).join(', ');
  const same = byPoints.length === byDuels.length && byPoints.every((id) => byDuels.includes(id));
  const ahead = same ? '' : ` ${t('poll:rank.ahead', { names: names(byDuels) })}`;
  switch (kind) {
    case 'none':
    case 'agree':
      return null;
    case 'differ':
      return byPoints.some((id) => byDuels.includes(id))
        ? t('poll:rank.decides', { winner: names(byDuels) })
        : t('poll:rank.differ', { winner: names(byDuels), first: names(byPoints) });
    case 'cycle':
      return t('poll:rank.cycle', { names: names(circle) }) + ahead;
    case 'tie':
      return t('poll:rank.tie') + ahead;
  }
}
