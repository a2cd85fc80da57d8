import { partOf, tableOf, type Context, type Outcome, type Parts } from './poll-parts';
import type { Translate } from './texts';

/** More dots than this are a bar: nobody counts them. */
const MOST_DOTS = 20;

/** Names of the items that share the highest value; empty when nobody chose anything. */
function leaders<T extends { itemId: string }>(
  items: readonly T[],
  valueOf: (item: T) => number,
  { name }: Context,
): string[] {
  const top = Math.max(0, ...items.map(valueOf));
  return top === 0 ? [] : items.filter((item) => valueOf(item) === top).map((i) => name(i.itemId));
}

function finding(
  names: string[],
  key: 'poll:finding.dots' | 'poll:finding.rank' | 'poll:finding.budget' | 'poll:finding.choice',
  { t }: Context,
): string {
  const [first, ...others] = names;
  if (first === undefined) return t('poll:finding.none');
  if (others.length === 0) return t(key, { name: first });
  return t('poll:finding.tie', { names: names.join(', ') });
}

/** Dots that people spread over items. */
export function dotsParts({ items }: Outcome<'dots'>, context: Context): Parts {
  const { t, name } = context;
  const most = Math.max(0, ...items.map(({ dots }) => dots));
  return {
    title: finding(
      leaders(items, (i) => i.dots, context),
      'poll:finding.dots',
      context,
    ),
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

/** Items in an order: points, and duels between them. */
export function rankParts({ items, contest }: Outcome<'rank'>, context: Context): Parts {
  const { t, name, answers } = context;
  const most = answers * Math.max(1, items.length - 1);
  const first = leaders(items, (i) => i.borda, context);
  const signed = (value: number): string => (value > 0 ? `+${value}` : `${value}`);
  return {
    title: finding(first, 'poll:finding.rank', context),
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

function rankWallNote(kind: Outcome<'rank'>['contest']['kind'], t: Translate): string | null {
  if (kind === 'none' || kind === 'agree') return null;
  return t(kind === 'differ' ? 'poll:rank.wallDiffer' : 'poll:rank.wallNone');
}

/** Points and duels can point to different items, and duels to none: said, never hidden. */
function rankNote(contest: Outcome<'rank'>['contest'], { t, name }: Context): string | null {
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

/** Points that people divided over items. */
export function budgetParts({ items }: Outcome<'budget'>, context: Context): Parts {
  const { t, name, number } = context;
  const most = Math.max(0, ...items.map(({ share }) => share));
  return {
    title: finding(
      leaders(items, (i) => i.points, context),
      'poll:finding.budget',
      context,
    ),
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

/** Votes for one item or for several. */
export function choiceParts({ items }: Outcome<'single' | 'multiple'>, context: Context): Parts {
  const { t, name, answers } = context;
  return {
    title: finding(
      leaders(items, (i) => i.votes, context),
      'poll:finding.choice',
      context,
    ),
    rows: items.map(({ itemId, votes }) => ({
      id: itemId,
      label: name(itemId),
      part: partOf(votes, answers),
      dots: null,
      text: t('poll:row.choice', { votes, total: answers }),
    })),
    note: null,
    reasons: [],
    table: tableOf(
      [t('poll:table.item'), t('poll:table.votes')],
      items.map(({ itemId, votes }) => [itemId, name(itemId), `${votes}`]),
    ),
  };
}
