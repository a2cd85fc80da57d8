import { testSettings } from '../voting/settings.testkit';
import { describe, expect, it } from 'vitest';
import { room } from '../scoring/room.testkit';
import { roundResults } from '../scoring/results';
import type { FactorResult, RoundResults } from '../scoring/types';
import { factorModelSchema } from '../domain/factor-model';
import type { AdviceEntry } from '../domain/model';
import { testModel } from '../domain/session.testkit';
import { MAX_SUGGESTIONS, suggestions, type AdviceSource } from './suggest';

const { session, round } = room({ 'group-01': [3, 3, 4, 3, 2, 3, 4, 3] }, {}, testModel(), 3);
const template = roundResults(session, round);
const [plain] = template.factors as [FactorResult];
const named = (id: string, patch: Partial<FactorResult>): FactorResult => ({
  ...plain,
  id,
  ...patch,
});
const importance = (mean: number): FactorResult['importance'] => ({
  n: 8,
  dontKnow: 0,
  distribution: [],
  mean,
});

/** A model with a factor for each name. */
const modelOf = (names: string[], texts: object = { low: 'l', split: 's', mid: 'm' }) =>
  factorModelSchema.parse({
    id: 'm',
    name: 'm',
    scale: { min: 1, max: 5 },
    dimensions: [{ id: 'd', name: 'd' }],
    factors: names.map((id) => ({ id, name: id, dimension: 'd', recommendations: texts })),
  });

const names = ['mid', 'split', 'low', 'lower', 'both', 'bothMore', 'watch'];
const results: RoundResults = {
  ...template,
  factors: [
    named('mid', { importance: importance(4.5) }),
    named('split', { dissent: 0.4 }),
    named('low', { mean: 2.5 }),
    named('lower', { mean: 2 }),
    named('both', { mean: 2, dissent: 0.4, importance: importance(3) }),
    named('bothMore', { mean: 2.4, dissent: 0.35, importance: importance(4) }),
    named('watch', {}),
  ],
};
const source = (patch: Partial<AdviceSource> = {}): AdviceSource => ({
  model: modelOf(names),
  results,
  previous: null,
  rounds: [{ results }],
  library: [],
  contributions: [],
  themes: [],
  polls: [],
  ...patch,
});
const keys = (list: ReturnType<typeof suggestions>): string[] =>
  list.map(({ factorId, rule }) => `${factorId}:${rule}`);
const entry = (factorId: string, rule: AdviceEntry['rule']): AdviceEntry => ({
  id: `entry-${factorId}-${rule}`,
  factorId,
  rule,
  text: { nl: 'eigen tekst', en: 'own text' },
});

describe('list of suggestions', () => {
  it('puts split and low together first, then low, split, mid; five at most', () => {
    const list = suggestions(source());
    expect(list).toHaveLength(MAX_SUGGESTIONS);
    expect(keys(list)).toEqual([
      'bothMore:split',
      'bothMore:low',
      'both:split',
      'both:low',
      'lower:low',
    ]);
  });

  it('lets the next in line take the place of one that was put aside', () => {
    const dismissed = ['bothMore:split', 'bothMore:low', 'both:split', 'both:low'];
    expect(keys(suggestions(source(), { dismissed, accepted: [] }))).toEqual([
      'lower:low',
      'low:low',
      'split:split',
      'mid:mid',
    ]);
  });

  it('counts accepted ones of the rule among the five, and own ones not', () => {
    const accepted = [
      { factorId: 'bothMore', rule: 'split' },
      { factorId: 'both', rule: 'low' },
      { factorId: null, rule: null },
    ] as const;
    expect(keys(suggestions(source(), { dismissed: [], accepted }))).toEqual([
      'bothMore:low',
      'both:split',
      'lower:low',
    ]);
    const all = names.map((factorId) => ({ factorId, rule: 'low' as const }));
    expect(suggestions(source(), { dismissed: [], accepted: all })).toEqual([]);
  });

  it('suggests nothing without a text or for a factor that the model does not have', () => {
    expect(keys(suggestions(source({ model: modelOf(names, { low: 'l' }) })))).toEqual([
      'bothMore:low',
      'both:low',
      'lower:low',
      'low:low',
    ]);
    expect(suggestions(source({ model: modelOf(['other']) }))).toEqual([]);
  });

  it('takes the text of people before that of the model, and says whose it is', () => {
    const [first, second] = suggestions(source({ library: [entry('bothMore', 'low')] }));
    expect(first).toMatchObject({ rule: 'split', origin: 'library', text: { nl: 's' } });
    expect(second).toMatchObject({ rule: 'low', origin: 'own', text: { nl: 'eigen tekst' } });
    const model = modelOf(names, {});
    expect(keys(suggestions(source({ model, library: [entry('low', 'low')] })))).toEqual([
      'low:low',
    ]);
  });

  it('breaks ties by the order of the model, whatever the order of the figures', () => {
    const twins = ['b', 'a', 'c'].map((id) => named(id, { mean: 2 }));
    const model = modelOf(['a', 'b', 'c']);
    const list = suggestions(source({ model, results: { ...results, factors: twins } }));
    expect(keys(list)).toEqual(['a:low', 'b:low', 'c:low']);
  });

  it('carries the figures of the factor, those of before and the vote', () => {
    const previous = { ...results, number: 1, factors: [named('low', { mean: 3.1 })] };
    const themes = [
      { id: 'theme-0001', name: 'T', factorId: 'low', challengeId: null, mergedInto: null },
    ];
    const item = (id: string, themeId: string | null) => ({
      id,
      label: id,
      themeId,
      challengeId: null,
    });
    const polls: AdviceSource['polls'] = [
      {
        id: 'poll-0001',
        settings: testSettings('dots', [item('item-0001', null), item('item-0002', 'theme-0001')]),
        results: {
          pollId: 'poll-0001',
          voters: 8,
          abstained: 0,
          outcome: {
            method: 'dots',
            total: 12,
            items: [
              { itemId: 'item-0001', dots: 8, voters: 6, share: 0.67 },
              { itemId: 'item-0002', dots: 4, voters: 3, share: 0.33 },
            ],
          },
        },
      },
    ];
    const list = suggestions(source({ previous, themes, polls }), {
      dismissed: names.filter((id) => id !== 'low').flatMap((id) => [`${id}:low`, `${id}:split`]),
      accepted: [],
    });
    expect(list[0]?.evidence).toMatchObject({
      n: 8,
      mean: 2.5,
      dontKnow: 0,
      distribution: [0, 1, 5, 2, 0],
      splitBy: [],
      vote: { pollId: 'poll-0001', place: 2, of: 2, top: false },
      trend: { round: 1, before: 3.1, direction: 'down' },
    });
  });
});
