import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n';
import { roundResults } from '../../../shared/scoring';
import { room } from '../../../shared/scoring/room.testkit';
import { testModel } from '../../../shared/domain/session.testkit';
import { measuresOf, orderSentence } from './measure-rows';

/** The worked room of docs/method.md, three groups, with one who does not know. */
const WORKED = {
  'group-01': [4, 4, 5, 4],
  'group-02': [2, 1, 2, null],
  'group-03': [3, 4, 3],
};
const resultsOf = (...input: Parameters<typeof room>) => {
  const { session, round } = room(...input);
  return roundResults(session, round);
};
const valuesIn = (language: 'nl' | 'en', results: ReturnType<typeof resultsOf>) =>
  Object.fromEntries(
    measuresOf({ results, language }, 'trust', translator(language)).map((row) => [row.key, row]),
  );

describe('measuresOf', () => {
  const results = resultsOf(WORKED, { minGroupSize: 3 }, testModel(), 4);

  it('shows the worked figures in the notation of the language', () => {
    const nl = valuesIn('nl', results);
    // docs/method.md: D 0.2915, A 0.35, gap 2.5833, eta squared 0.8468.
    expect(nl).toMatchObject({
      n: { value: '10', text: '1 deelnemer wist het niet en telt hieronder niet mee.' },
      mean: { value: '3,20', text: 'bespreken' },
      median: { value: '3,5', text: expect.stringContaining('van 2,3 tot en met 4.') as string },
      topTwo: { name: 'Hoogste 2 antwoorden', value: '50\u00a0%', text: '5 van de 10 antwoorden' },
      bottomTwo: { value: '30\u00a0%', text: '3 van de 10 antwoorden' },
      dissent: { value: '0,29' },
      agreement: { value: '0,35' },
      averageDeviation: { value: '1,00' },
      consensus: { value: 'nee', text: expect.stringMatching(/^Eensgezind betekent/) as string },
      gap: { value: '2,58' },
      eta2: { value: '85\u00a0%' },
      importance: { value: '4,00', text: expect.stringMatching(/^11 antwoorden, /) as string },
    });
    expect(valuesIn('en', results)).toMatchObject({
      mean: { value: '3.20', text: 'discuss' },
      eta2: { value: '85%' },
    });
  });

  it('has words beside every figure', () => {
    for (const language of ['nl', 'en'] as const)
      for (const { name, value, text } of Object.values(valuesIn(language, results)))
        expect([name, value, text].every((part) => /\S/.test(part))).toBe(true);
  });

  it('says only how many answered when that is too few', () => {
    const few = resultsOf({ 'group-01': [1, 5, null, null, null, null] });
    expect(Object.keys(valuesIn('nl', few))).toEqual(['n']);
  });

  it('leaves out groups and importance where there are none to show', () => {
    const one = valuesIn('nl', resultsOf({ 'group-01': [1, 2, 3, 4, 5, 5] }));
    expect(Object.keys(one)).not.toContain('gap');
    expect(Object.keys(one)).not.toContain('eta2');
    expect(Object.keys(one)).not.toContain('importance');
    expect(one['n']?.text).toBe('Iedereen gaf een antwoord.');
  });

  it('speaks of one highest answer on a short scale, and has no A there', () => {
    const model = testModel({ min: 0, max: 1 });
    const short = valuesIn('nl', resultsOf({ 'group-01': [0, 1, 1, 1, 0] }, {}, model));
    expect(short['topTwo']).toMatchObject({ name: 'Hoogste antwoord', value: '60\u00a0%' });
    expect(short).not.toHaveProperty('agreement');
  });

  it('is empty for a statement that was not in the round', () => {
    expect(measuresOf({ results, language: 'nl' }, 'gone', translator('nl'))).toEqual([]);
  });
});

describe('orderSentence', () => {
  it('tells how alike people order the statements, with W and who counted', () => {
    const results = resultsOf({ 'group-01': [5, 5, 5, 5, 5, 5] });
    // All put `trust` above three equal others.
    expect(orderSentence(results, 'nl', translator('nl'))).toMatch(
      /Bijna helemaal: W van Kendall is 1,00 \(6 deelnemers beantwoordden alles\)/,
    );
    expect(orderSentence(results, 'en', translator('en'))).toMatch(/Kendall’s W is 1\.00/);
  });

  it('says why there is none', () => {
    const few = resultsOf({ 'group-01': [5, 4, 3, null, null, null, null] });
    expect(orderSentence(few, 'nl', translator('nl'))).toMatch(/minder dan 5 deelnemers/);
  });
});
