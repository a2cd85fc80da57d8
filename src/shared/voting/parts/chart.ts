import type { Translate } from '../../charts/texts';
import type { ChartTable } from '../../charts/types';

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

/** What a method of voting says for itself. */
export type ChartParts = Omit<PollModel, 'subtitle' | 'wallNote'> &
  Partial<Pick<PollModel, 'wallNote'>>;

/** What every method needs to put its figures into words. */
export type ChartContext = {
  t: Translate;
  answers: number;
  name: (id: string) => string;
  number: (value: number) => string;
  unit: string;
};

/** Length of a bar. */
export const partOf = (value: number, most: number): number => (most === 0 ? 0 : value / most);

/** @param rows id first, then the cells */
export function tableOf(head: string[], rows: string[][]): ChartTable {
  return {
    head,
    rows: rows.map(([id = '', ...cells]) => ({ id, section: '', cells })),
  };
}

/** Names of the items that share the highest value; empty when nobody chose anything. */
export function leaders<T extends { itemId: string }>(
  items: readonly T[],
  valueOf: (item: T) => number,
  { name }: ChartContext,
): string[] {
  const top = Math.max(0, ...items.map(valueOf));
  return top === 0 ? [] : items.filter((item) => valueOf(item) === top).map((i) => name(i.itemId));
}

/** The finding of a vote among items. @param one says it for a single item ahead */
export function findingOf(
  names: readonly string[],
  one: (name: string) => string,
  { t }: ChartContext,
): string {
  const [first, ...others] = names;
  if (first === undefined) return t('poll:finding.none');
  if (others.length === 0) return one(first);
  return t('poll:finding.tie', { names: names.join(', ') });
}
