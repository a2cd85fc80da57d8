import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUDGET_POINTS,
  dotsPerPerson,
  GRADIENT_REASON_UP_TO,
  GRADIENT_STEPS,
  newPollSettings,
  pollBallotFits,
  pollMethodSchema,
  type PollSettings,
} from '../../shared/domain/polls';
import {
  choose,
  dotsOf,
  draftFrom,
  emptyDraft,
  gapOf,
  give,
  GRADIENTS,
  leftOf,
  numberOf,
  pollBallotOf,
  POINTS,
  rankMove,
  REASON_UP_TO,
  type PollDraft,
} from './poll-state';

const settingsOf = (method: PollSettings['method'], count = 6): PollSettings => ({
  ...newPollSettings(method),
  items: Array.from({ length: count }, (_, i) => ({
    id: `item-000${i}`,
    label: `Keuze ${i}`,
    themeId: null,
    challengeId: null,
  })),
});

it('knows the same numbers as the rules of the app', () => {
  expect([POINTS, REASON_UP_TO, GRADIENTS.length]).toEqual([
    BUDGET_POINTS,
    GRADIENT_REASON_UP_TO,
    GRADIENT_STEPS,
  ]);
  for (let count = 0; count < 30; count++) {
    const settings = settingsOf('dots', count);
    expect(dotsOf(settings)).toBe(dotsPerPerson(settings));
  }
});

/** Anything a voter can do, in any order. */
const actions = fc.array(
  fc.record({
    item: fc.integer({ min: 0, max: 5 }),
    value: fc.integer({ min: -20, max: 300 }),
    level: fc.constantFrom(...GRADIENTS),
    typed: fc.constantFrom('', '12', '3,5', 'abc', '1000', '-4', '1 000'),
    reason: fc.constantFrom('', 'zorg '),
    abstains: fc.boolean(),
  }),
  { maxLength: 12 },
);

it('whatever is done, what can be sent fits the poll', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pollMethodSchema.options), actions, (method, list) => {
      const settings = settingsOf(method);
      let draft: PollDraft = emptyDraft(settings);
      for (const { item, value, level, typed, reason, abstains } of list) {
        const id = `item-000${item}`;
        if (method === 'dots' || method === 'budget') draft = give(settings, draft, id, value);
        else if (method === 'rank') draft = rankMove(draft, id, value > 0 ? 1 : -1);
        else if (method === 'gradients') draft = { ...draft, level, reason };
        else if (method === 'number') draft = { ...draft, value: typed };
        else draft = choose(settings, draft, id);
        if (abstains) draft = { ...draft, abstains: true };
        expect(leftOf(settings, draft)).toBeGreaterThanOrEqual(0);
      }
      if (gapOf(settings, draft) !== null) return;
      const ballot = pollBallotOf(settings, draft);
      expect(pollBallotFits(settings, ballot)).toBe(true);
      // Whoever comes back with the code finds the same answer.
      const again = draftFrom(settings, ballot);
      expect(pollBallotOf(settings, again)).toEqual(ballot);
    }),
    { numRuns: 500 },
  );
});

describe('a poll that is filled in', () => {
  it('gives no more dots than there are, and no more than the cap on one item', () => {
    const settings = { ...settingsOf('dots', 9), cap: 2 };
    const one = give(settings, emptyDraft(settings), 'item-0000', 9);
    expect(one.given).toEqual({ 'item-0000': 2 });
    expect(leftOf(settings, give(settings, one, 'item-0001', 9))).toBe(0);
    expect(gapOf(settings, emptyDraft(settings))).toBe('dots');
  });

  it('is not sent before the points are exactly a hundred', () => {
    const settings = settingsOf('budget');
    const most = give(settings, emptyDraft(settings), 'item-0000', 60);
    expect(gapOf(settings, most)).toBe('points');
    expect(gapOf(settings, give(settings, most, 'item-0001', 99))).toBeNull();
  });

  it('reads numbers as people type them', () => {
    expect(['12', '3,5', '3.5', ' 1 000 ', 'a', '', '1,2,3'].map(numberOf)).toEqual([
      12,
      3.5,
      3.5,
      1000,
      null,
      null,
      null,
    ]);
    expect(gapOf(settingsOf('number'), { ...emptyDraft(settingsOf('number')), value: '101' })).toBe(
      'range',
    );
  });
});
