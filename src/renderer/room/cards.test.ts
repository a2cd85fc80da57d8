import { describe, expect, it } from 'vitest';
import { roughMeasure, wrapText } from '../charts';
import { cardParts, columnCount } from './cards';

const s = 20;
const lines = (text: string, width: number, size: number, weight: 400 | 600) =>
  wrapText(text, width, size * s, weight, roughMeasure);

describe('cardParts', () => {
  it('keeps a text that fits as it was written', () => {
    const [part, ...more] = cardParts([{ id: 'a', text: 'Korte  lijnen' }], room(), lines);
    expect(part).toMatchObject({ id: 'a', text: 'Korte  lijnen', continued: false });
    expect(more).toEqual([]);
  });

  it('continues a text that is longer than a column, and loses no word', () => {
    const text = Array.from({ length: 300 }, (_, i) => `woord${i}`).join(' ');
    const parts = cardParts([{ id: 'a', text }], room(), lines);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => part.text).join(' ')).toBe(text);
    expect(parts.map(({ continued }) => continued)).toEqual(parts.map((_, index) => index > 0));
    for (const { height } of parts) expect(height).toBeLessThanOrEqual(room().height);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  });
});

describe('columnCount', () => {
  it('follows the width of the picture in letters', () => {
    expect(columnCount(54 * s, s)).toBe(3);
    expect(columnCount(40 * s, s)).toBe(2);
    expect(columnCount(20 * s, s)).toBe(1);
    expect(columnCount(5 * s, s)).toBe(1);
  });
});

function room() {
  return { width: 17 * s, height: 20 * s, s };
}
