import { describe, expect, it } from 'vitest';
import { normalise, similarPairs } from './similar';

describe('normalise', () => {
  it('takes off capitals, accents and punctuation, and keeps emoji and other scripts', () => {
    expect(normalise('  Één Café, óók!  ')).toBe('een cafe ook');
    expect(normalise('Cafe\u0301')).toBe(normalise('Café'));
    expect(normalise('Top 👍!')).toBe('top 👍');
    expect(normalise('שלום, עולם')).toBe('שלום עולם');
    expect(normalise('...')).toBe('');
  });
});

const scoreOf = (a: string, b: string): number =>
  similarPairs(
    [
      { id: 'a', text: a },
      { id: 'b', text: b },
    ],
    { threshold: 0 },
  )[0]?.score ?? 0;

describe('score of a pair', () => {
  it('is 1 for the same words, 0 for nothing in common or empty texts', () => {
    expect(scoreOf('Korte lijnen.', 'korte LIJNEN')).toBe(1);
    expect(scoreOf('geld', 'wonen')).toBe(0);
    expect(scoreOf('', '')).toBe(0);
  });

  it('works out by hand: Dice over words and trigrams, rare ones weigh more', () => {
    // geld: =geld _ge gel eld ld_ (5); gelden: =gelden _ge gel eld lde den en_ (7); shared 3.
    // Weights ln(1 + 2/2) for the 3 shared, ln(1 + 2/1) for the 6 others.
    const [shared, other] = [3 * Math.log(2), 6 * Math.log(3)];
    expect(scoreOf('geld', 'gelden')).toBeCloseTo((2 * shared) / (2 * shared + other), 10);
  });

  it('leaves stop words out, unless there is nothing else', () => {
    expect(scoreOf('het is de regio', 'regio')).toBeCloseTo(1, 10);
    expect(scoreOf('het is', 'is het')).toBeCloseTo(1, 10);
  });
});

describe('similarPairs', () => {
  const notes = [
    { id: 'a', text: 'Wij worden gevraagd als het plan al klaar is.' },
    { id: 'b', text: 'Leg geld vast voor vier jaar.' },
    { id: 'c', text: 'We worden pas gevraagd als het plan klaar is' },
    { id: 'd', text: 'Onduidelijk wie ik moet bellen.' },
    { id: 'e', text: '👍👍' },
    { id: 'f', text: '' },
  ];

  it('finds the two that say the same', () => {
    expect(similarPairs(notes).map(({ a, b }) => [a, b])).toEqual([['a', 'c']]);
  });

  it('gives the same pairs for another order of notes', () => {
    expect(similarPairs([...notes].reverse(), { threshold: 0.01 })).toEqual(
      similarPairs(notes, { threshold: 0.01 }),
    );
  });

  it('puts the best first and keeps to the limit', () => {
    const more = [...notes, { id: 'g', text: 'Leg geld vast voor acht jaar' }];
    const scores = similarPairs(more, { threshold: 0.01 }).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
    expect(similarPairs(more, { limit: 1 })).toHaveLength(1);
  });

  it('finds equal notes even when many are equal, and never pairs empty ones', () => {
    const same = Array.from({ length: 60 }, (_, i) => ({ id: `n${i}`, text: 'Korte lijnen' }));
    expect(similarPairs(same, { limit: 5 }).map(({ score }) => score)).toEqual([1, 1, 1, 1, 1]);
    expect(
      similarPairs([
        { id: 'x', text: '' },
        { id: 'y', text: '…' },
      ]),
    ).toEqual([]);
  });

  it('is quick for 500 notes', () => {
    const words = 'regio raad plan geld bestuur bedrijf school wonen verkeer water'.split(' ');
    const many = Array.from({ length: 500 }, (_, i) => ({
      id: `n${String(i).padStart(3, '0')}`,
      text: `${words[i % 10]} ${words[(i * 7) % 10]} woord${i} begrip${i % 90} zaak${i % 37}`,
    }));
    const start = performance.now();
    expect(similarPairs(many).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
