import type { PollItem } from '../../../../shared/voting/parts/schema-items';

/** Dots, points or places by item id, as typed. */
export type NumbersDraft = { numbers: Readonly<Record<string, string>> };

const whole = (typed: string | undefined): number =>
  /^\d{1,3}$/.test((typed ?? '').trim()) ? Number(typed) : typed?.trim() ? NaN : 0;

/** What was typed at the items, as whole numbers; NaN for what is none. */
export const numbersOf = (
  items: readonly PollItem[],
  { numbers }: NumbersDraft,
): [itemId: string, number: number][] => items.map(({ id }) => [id, whole(numbers[id])]);

/** What is left of a total; negative when there is too much. */
export const leftOf = (total: number, items: readonly PollItem[], draft: NumbersDraft): number =>
  numbersOf(items, draft).reduce((left, [, n]) => left - (n || 0), total);

/** Is something typed that is no number? */
export const isWrong = (numbers: readonly [string, number][]): boolean =>
  numbers.some(([, n]) => Number.isNaN(n));

/** Only the items that got something. */
export const given = (numbers: readonly [string, number][]): Record<string, number> =>
  Object.fromEntries(numbers.filter(([, n]) => n > 0));

/** What all methods with numbers at items start with. */
export const noNumbers = {
  empty: { numbers: {} } satisfies NumbersDraft,
  isEmpty: ({ numbers }: NumbersDraft): boolean =>
    Object.values(numbers).every((typed) => typed === ''),
};
