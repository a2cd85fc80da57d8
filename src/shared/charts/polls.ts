import type { PollSettings } from '../domain/polls';
import type { PollOutcome, PollResults } from '../scoring/polls';
import type { Language } from '../domain/language';
import { numberFormat } from '../i18n/numbers';
import type { Translate } from './texts';
import type { ChartTable } from './types';

/** One row of a poll result: a bar, or dots when there are few enough to count. */
export type PollRow = {
  id: string;
  label: string;
  /** Length of the bar, 0..1 of the longest that is possible. */
  part: number;
  /** Number of dots to draw; null for a bar. */
  dots: number | null;
  /** The figures in words: people, never percentages of few people. */
  text: string;
};

/** What a poll result shows, on screen and on the wall. */
export type PollModel = {
  /** The finding as a sentence, without a full stop. */
  title: string;
  /** Who took part and who abstained. */
  subtitle: string;
  rows: PollRow[];
  /** A caution that belongs to the figures, or null. */
  note: string | null;
  /** The same in a few words, without names: one line on the wall. */
  wallNote: string | null;
  /** What the low end of the gradients wrote, lowest first. */
  reasons: string[];
  table: ChartTable;
};

/** More dots than this are a bar: nobody counts them. */
const MOST_DOTS = 20;

type Parts = Omit<PollModel, 'subtitle' | 'wallNote'> & Partial<Pick<PollModel, 'wallNote'>>;

/** View of a published poll in one language. Pure. */
export function pollModel(
  settings: PollSettings,
  results: PollResults,
  language: Language,
  t: Translate,
): PollModel {
  const { voters, abstained } = results;
  const subtitle = [
    t('poll:voters', { count: voters }),
    ...(abstained > 0 ? [t('poll:abstained', { count: abstained })] : []),
  ].join(', ');
  const labels = new Map(settings.items.map(({ id, label }) => [id, label]));
  const numbers = numberFormat(language, 0, 1);
  const context: Context = {
    t,
    answers: voters - abstained,
    name: (id) => labels.get(id) ?? id,
    number: (value) => numbers.format(value),
    unit: settings.unit,
  };
  return { wallNote: null, ...partsOf(results.outcome, context), subtitle };
}

type Context = {
  t: Translate;
  answers: number;
  name: (id: string) => string;
  number: (value: number) => string;
  unit: string;
};

function partsOf(outcome: PollOutcome, context: Context): Parts {
  switch (outcome.method) {
    case 'dots':
      return dotsParts(outcome, context);
    case 'rank':
      return rankParts(outcome, context);
    case 'budget':
      return budgetParts(outcome, context);
    case 'single':
    case 'multiple':
      return choiceParts(outcome, context);
    case 'gradients':
      return gradientParts(outcome, context);
    case 'number':
      return numberParts(outcome, context);
    case 'too-few': {
      const text = context.t('poll:tooFewNote', { n: context.number(outcome.needed) });
      return {
        title: context.t('poll:finding.tooFew'),
        rows: [],
        note: text,
        wallNote: text,
        reasons: [],
        table: tableOf([], []),
      };
    }
  }
}

type Outcome<M extends PollOutcome['method']> = Extract<PollOutcome, { method: M }>;

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

const partOf = (value: number, most: number): number => (most === 0 ? 0 : value / most);

function dotsParts({ items }: Outcome<'dots'>, context: Context): Parts {
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

function rankParts({ items, contest }: Outcome<'rank'>, context: Context): Parts {
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

function budgetParts({ items }: Outcome<'budget'>, context: Context): Parts {
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

function choiceParts({ items }: Outcome<'single' | 'multiple'>, context: Context): Parts {
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

/** Steps from which a person supports the proposal. */
const SUPPORT_FROM = 5;
const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

function gradientParts({ counts, reasons }: Outcome<'gradients'>, context: Context): Parts {
  const { t, answers } = context;
  const countOf = (step: number): number => counts[step - 1] ?? 0;
  const high = STEPS.filter((s) => s >= SUPPORT_FROM).reduce((sum, s) => sum + countOf(s), 0);
  const steps = [...STEPS].reverse();
  return {
    title:
      answers === 0
        ? t('poll:finding.none')
        : t('poll:finding.gradients', { high, total: answers }),
    rows: steps.map((step) => ({
      id: `step-${step}`,
      label: `${step}. ${t(`poll:gradient.${step}`)}`,
      part: partOf(countOf(step), answers),
      dots: null,
      text: t('poll:row.choice', { votes: countOf(step), total: answers }),
    })),
    note: null,
    reasons: reasons.map(({ text }) => text),
    table: tableOf(
      [t('poll:table.step'), t('poll:table.votes')],
      steps.map((step) => [`step-${step}`, t(`poll:gradient.${step}`), `${countOf(step)}`]),
    ),
  };
}

function numberParts(outcome: Outcome<'number'>, { t, number, unit }: Context): Parts {
  const { median, lowerQuartile, upperQuartile } = outcome;
  const withUnit = (value: number): string => [number(value), unit].join(' ').trim();
  const known = median !== null && lowerQuartile !== null && upperQuartile !== null;
  const low = known ? withUnit(lowerQuartile) : '';
  const high = known ? withUnit(upperQuartile) : '';
  const middle = known ? withUnit(median) : '';
  const title = !known
    ? t('poll:finding.none')
    : low === high
      ? t('poll:finding.numberOne', { median: middle })
      : t('poll:finding.number', { low, high });
  const figures: [string, string, string][] = known
    ? [
        ['median', t('poll:row.median'), middle],
        ['half', t('poll:row.middleHalf'), `${low} – ${high}`],
      ]
    : [];
  return {
    title,
    rows: figures.map(([id, label, text]) => ({ id, label, part: 0, dots: null, text })),
    note: null,
    reasons: [],
    table: tableOf([t('poll:table.item'), t('poll:table.value')], figures),
  };
}

function tableOf(head: string[], rows: string[][]): ChartTable {
  return {
    head,
    rows: rows.map(([id = '', ...cells]) => ({ id, section: '', cells })),
  };
}
