import type { Lines } from './hooks';

/** A text to show, over several cards when it is longer than a column. */
export type CardPart = { id: string; text: string; continued: boolean; height: number };

/** Sizes of a card in times the smallest type; the style sheet uses the same. */
export const CARD = { text: 1.2, line: 1.56, head: 1.4, around: 1.15 };

type Room = { width: number; height: number; s: number };

/** Divides texts over cards that fit in a column. */
export function cardParts(
  items: readonly { id: string; text: string }[],
  { width, height, s }: Room,
  lines: Lines,
): CardPart[] {
  const fixed = (CARD.head + CARD.around) * s;
  const most = Math.max(1, Math.floor((height - fixed) / (CARD.line * s)));
  return items.flatMap(({ id, text }) => {
    const all = lines(text, width, CARD.text, 400);
    const count = Math.max(1, Math.ceil(all.length / most));
    return Array.from({ length: count }, (_, part) => {
      const own = all.slice(part * most, (part + 1) * most);
      return {
        id: part === 0 ? id : `${id}-${part}`,
        text: count === 1 ? text : own.join(' '),
        continued: part > 0,
        height: fixed + own.length * CARD.line * s,
      };
    });
  });
}

/** Fits as many columns as have a readable width, at most three; the number of items has no say. */
export function columnCount(width: number, s: number): number {
  return Math.max(1, Math.min(3, Math.floor((width + 1.6 * s) / (17 * s))));
}
