import { describe, expect, it } from 'vitest';
import { consensusVerdict } from './consensus';
import { statistics, statisticsOf } from './statistics';

const scale = { min: 1, max: 5 };
const X = [4, 4, 5, 3, 4, 2, 5, 4];
const Y = [1, 1, 2, 5, 5, 5, 4, 1];
const Z = [3, 3, 4, 3, 2, 3, 4, 3];
const L = [2, 2, 3, 1, 2, 2, 3, 2];

describe('verdict of the rule of consensus', () => {
  it.each([
    ['X is exactly on 75 %', X, 'positive', 'positive', 'positive'],
    ['Y is split', Y, 'none', 'none', 'none'],
    ['Z agrees in the middle; 25 % is too many on a side', Z, 'neutral', 'none', 'neutral'],
    ['L is low', L, 'negative', 'negative', 'negative'],
  ] as const)('%s', (_, answers, threeQuarters, seventyFifteen, close) => {
    const figures = statistics(answers, scale);
    expect(consensusVerdict(figures, scale, 'three-quarters')).toBe(threeQuarters);
    expect(consensusVerdict(figures, scale, 'seventy-fifteen')).toBe(seventyFifteen);
    expect(consensusVerdict(figures, scale, 'close-together')).toBe(close);
  });

  it('is positive by 70 % without 75 %, unless 15 % is on the other side', () => {
    const verdict = (distribution: number[]) =>
      consensusVerdict(statisticsOf(distribution, scale), scale, 'seventy-fifteen');
    expect(verdict([0, 2, 4, 10, 4])).toBe('positive');
    expect(verdict([0, 3, 3, 10, 4])).toBe('none');
    expect(verdict([0, 2, 14, 2, 2])).toBe('none');
    expect(verdict([0, 2, 16, 2, 0])).toBe('neutral');
    expect(consensusVerdict(statisticsOf([0, 2, 4, 10, 4], scale), scale, 'three-quarters')).toBe(
      'none',
    );
  });

  it('needs the middle half within one point of 1..5, on any scale', () => {
    const wide = { min: 0, max: 10 };
    expect(consensusVerdict(statistics([8, 8, 9, 9, 10, 10], wide), wide, 'three-quarters')).toBe(
      'positive',
    );
    const far = statistics([7, 7, 7, 10, 10, 10], wide);
    expect(consensusVerdict(far, wide, 'three-quarters')).toBe('none');
    expect(consensusVerdict(far, wide, 'close-together')).toBe('none');
    expect(consensusVerdict(statistics([], scale), scale, 'three-quarters')).toBeNull();
  });

  it('refuses a standard deviation above 1.5 even when the middle half is close', () => {
    // The middle half is all on 1; the quarter at the other end makes the standard deviation 1.71.
    const figures = statisticsOf([76, 0, 0, 0, 24], scale);
    expect(figures.q3).toBe(1);
    expect(consensusVerdict(figures, scale, 'close-together')).toBe('none');
    expect(consensusVerdict(figures, scale, 'three-quarters')).toBe('negative');
  });
});
