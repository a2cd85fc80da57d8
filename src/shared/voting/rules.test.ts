import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUDGET_POINTS, givePoints } from './methods/budget/rules';
import { giveDots } from './methods/dots/rules';
import { GRADIENTS } from './methods/gradients/rules';
import { mark } from './methods/multiple/rules';
import { numberOf } from './methods/number/rules';
import {
  changedSettings,
  draftFrom,
  emptyDraft,
  gapOf,
  handAnswers,
  leftOf,
  newPollSettings,
  pollBallotFits,
  pollBallotOf,
  type PollDraft,
} from './rules';
import {
  pollBallotSchema,
  pollMethodSchema,
  pollPatchSchema,
  pollSettingsSchema,
  type PollMethod,
  type SettingsOf,
} from './schemas';
import { testItems, testSettings } from './settings.testkit';
import { touched } from './voter.testkit';

const ITEMS = testItems(6);
const limits = { dots: 4, cap: 3, maxChoices: 3 };
const settingsOf = <M extends PollMethod>(method: M, more = {}): SettingsOf<M> =>
  testSettings(method, ITEMS, { ...limits, ...more }) as SettingsOf<M>;

/** Anything a voter can do, in any order. */
const actions = fc.array(
  fc.record({
    item: fc.constantFrom(...ITEMS.map(({ id }) => id)),
    value: fc.integer({ min: -20, max: 300 }),
    level: fc.constantFrom(...GRADIENTS),
    typed: fc.constantFrom('', '12', '3,5', 'abc', '1000', '-4', '1 000'),
    reason: fc.constantFrom('', 'zorg '),
    abstains: fc.boolean(),
  }),
  { maxLength: 12 },
);
const methods = fc.constantFrom(...pollMethodSchema.options);

it('whatever is done, what can be sent fits the poll', () => {
  fc.assert(
    fc.property(methods, actions, (method, list) => {
      const settings = settingsOf<PollMethod>(method);
      let draft: PollDraft = emptyDraft(settings);
      for (const { abstains, ...touch } of list) {
        draft = { ...touched(settings, draft, touch), abstains };
        expect(leftOf(settings, draft)).toBeGreaterThanOrEqual(0);
      }
      if (gapOf(settings, draft) !== null) return;
      const ballot = pollBallotOf(settings, draft);
      expect(pollBallotFits(settings, ballot)).toBe(true);
      expect(pollBallotSchema.parse(ballot)).toEqual(ballot);
      // Whoever comes back with the code finds the same answer.
      const again = draftFrom(settings, ballot);
      expect(pollBallotOf(settings, again)).toEqual(ballot);
    }),
    { numRuns: 500 },
  );
});

describe('a poll that is filled in', () => {
  it('gives no more dots than there are, and no more than the cap on one item', () => {
    const settings = settingsOf('dots', { dots: 0, cap: 2 });
    const one = giveDots(settings, { given: {} }, 'item-0000', 9);
    expect(one.given).toEqual({ 'item-0000': 2 });
    const all = giveDots({ ...settings, dots: 3 }, one, 'item-0001', 9);
    expect(leftOf({ ...settings, dots: 3 }, { ...all, abstains: false })).toBe(0);
    expect(gapOf(settings, emptyDraft(settings))).toBe('dots');
  });

  it('is not sent before the points are exactly a hundred', () => {
    const settings = settingsOf('budget');
    const most = givePoints({ given: {} }, 'item-0000', 60);
    expect(gapOf(settings, { ...most, abstains: false })).toBe('points');
    const all = givePoints(most, 'item-0001', 99);
    expect(all.given['item-0001']).toBe(BUDGET_POINTS - 60);
    expect(gapOf(settings, { ...all, abstains: false })).toBeNull();
  });

  it('refuses one mark too many, and says so with a new draft', () => {
    const full = { chosen: ['item-0000', 'item-0001', 'item-0002'] };
    const refused = mark(settingsOf('multiple'), full, 'item-0003');
    expect(refused).toEqual(full);
    expect(refused).not.toBe(full);
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
    expect(gapOf(settingsOf('number'), { value: '101', abstains: false })).toBe('range');
  });
});

describe('settings of a vote', () => {
  it('hold what their method has, and nothing of another', () => {
    for (const method of pollMethodSchema.options) {
      const settings = settingsOf<PollMethod>(method);
      expect(pollSettingsSchema.parse(settings)).toEqual(settings);
      expect(pollSettingsSchema.safeParse({ ...settings, extra: 1 }).success).toBe(false);
    }
    expect(pollSettingsSchema.safeParse({ ...newPollSettings('rank'), cap: 3 }).success).toBe(
      false,
    );
    expect(pollPatchSchema.safeParse({ method: 'rank', cap: 3 }).success).toBe(false);
    expect(pollPatchSchema.safeParse({ dots: 99 }).success).toBe(false);
  });

  it('keep what another method also has, and become whole settings of that method', () => {
    fc.assert(
      fc.property(methods, methods, (from, to) => {
        const before = { ...settingsOf<PollMethod>(from), question: 'Wat eerst?' };
        const after = pollSettingsSchema.parse(changedSettings(before, { method: to }));
        expect(after).toMatchObject({ method: to, question: 'Wat eerst?' });
        if ('items' in before && 'items' in after) expect(after.items).toEqual(ITEMS);
        if (from === to) expect(after).toEqual(before);
      }),
    );
  });

  it('do not take a field of another method', () => {
    const wrong = changedSettings(settingsOf('rank'), { cap: 2 });
    expect(pollSettingsSchema.safeParse(wrong).success).toBe(false);
  });

  it('give an answer for every hand that can be raised', () => {
    for (const method of pollMethodSchema.options) {
      const settings = settingsOf<PollMethod>(method);
      for (const answer of handAnswers(settings) ?? [])
        expect(pollBallotFits(settings, answer)).toBe(true);
    }
    expect(handAnswers(settingsOf('single'))).toHaveLength(ITEMS.length);
    expect(handAnswers(settingsOf('dots'))).toBeNull();
  });
});
