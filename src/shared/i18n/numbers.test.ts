import { describe, expect, it } from 'vitest';
import { formatDecimal, numberFormat } from './numbers';

describe('formatDecimal', () => {
  it('writes decimals in the notation of the language, with a minus sign', () => {
    expect(formatDecimal('nl', 1234.5, 1)).toBe('1.234,5');
    expect(formatDecimal('en', 1234.5, 2)).toBe('1,234.50');
    expect(formatDecimal('nl', -0.034, 2)).toBe('−0,03');
    expect(formatDecimal('nl', 2, 0, 1)).toBe('2');
  });
});

describe('numberFormat', () => {
  it('is made once per kind', () => {
    expect(numberFormat('nl', 1, 1)).toBe(numberFormat('nl', 1, 1));
    expect(numberFormat('nl', 1, 1)).not.toBe(numberFormat('en', 1, 1));
  });
});
