import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenVote } from '../../../shared/activities/votes';
import { newPollSettings, pollBallotFits } from '../../../shared/voting/rules';
import { type PollMethod, pollMethodSchema } from '../../../shared/voting/schemas';
import { testSettings } from '../../../shared/voting/settings.testkit';
import { testModel } from '../../../shared/domain/session.testkit';
import type { PollView, RoundView } from '../../../shared/projection/types';
import { countOf, handsCommand, leftIn, peopleOf, unfitFor } from './hands-draft';
import { leftOf } from '../methods/parts/numbers';
import { emptyPaper, isEmptyPaper, pollBallotFrom } from './poll-draft';
import { answerForKey, filledIn, roundBallot, slotKey, slotsOf } from './round-draft';

const ROUND = {
  factorIds: ['trust', 'agenda'],
  settings: { askImportance: true },
} as RoundView;

describe('keys of the scale', () => {
  it('choose a step, and 0 or ? is "don\'t know"', () => {
    const steps = [1, 2, 3, 4, 5];
    expect(['1', '5', '0', '?'].map((key) => answerForKey(key, steps))).toEqual([1, 5, null, null]);
    expect(['6', 'a', 'x', 'Enter'].map((key) => answerForKey(key, steps))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it('keep 0 as a step where it is one, and X is ten', () => {
    const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(['0', 'X', '?'].map((key) => answerForKey(key, steps))).toEqual([0, 10, null]);
  });

  it('have no digits below zero', () => {
    expect(answerForKey('2', [-2, -1, 0, 1, 2])).toBeUndefined();
    expect(answerForKey('?', [-2, -1, 0, 1, 2])).toBeNull();
  });
});

describe('a round on paper', () => {
  it('is keyed in per statement with its importance, and complete only when all is filled', () => {
    const slots = slotsOf(ROUND);
    expect(slots.map(slotKey)).toEqual([
      'answers:trust',
      'importance:trust',
      'answers:agenda',
      'importance:agenda',
    ]);
    const draft = { 'answers:trust': 4, 'importance:trust': null, 'answers:agenda': 1 };
    expect(filledIn(draft, slots)).toBe(3);
    expect(roundBallot(draft, slots)).toBeNull();
    expect(roundBallot({ ...draft, 'importance:agenda': 5 }, slots)).toEqual({
      answers: { trust: 4, agenda: 1 },
      importance: { trust: null, agenda: 5 },
    });
  });
});

describe('a poll on paper', () => {
  const items = ['item-0001', 'item-0002', 'item-0003'].map((id) => ({
    id,
    label: id,
    themeId: null,
    challengeId: null,
  }));
  const settings = (method: PollMethod) =>
    testSettings(method, items, { dots: 4, cap: 3, maxChoices: 2 });
  /** All that can be keyed in; each method looks at its own part. */
  const nothing = { numbers: {}, chosen: [], level: null, reason: '', value: '', abstains: false };
  type Keyed = {
    numbers: Record<string, string>;
    chosen: string[];
    level: number | null;
    reason: string;
    value: string;
    abstains: boolean;
  };
  const draft = (more: Partial<Keyed>): Keyed => ({ ...nothing, ...more });
  const numbers = (...typed: string[]) =>
    draft({ numbers: Object.fromEntries(typed.map((n, i) => [`item-000${i + 1}`, n])) });

  it('names what is wrong on the paper', () => {
    const gap = (method: PollMethod, given: Keyed) => pollBallotFrom(settings(method), given);
    expect(gap('dots', numbers('', '', ''))).toEqual({ gap: 'dots' });
    expect(gap('dots', numbers('3', '3', ''))).toEqual({ gap: 'dots' });
    expect(gap('dots', numbers('4', '', ''))).toEqual({ gap: 'cap' });
    expect(gap('budget', numbers('50', '40', ''))).toEqual({ gap: 'points' });
    expect(gap('budget', numbers('50', 'veel', '50'))).toEqual({ gap: 'points' });
    expect(gap('rank', numbers('1', '1', '2'))).toEqual({ gap: 'rank' });
    expect(gap('rank', numbers('1', '', '2'))).toEqual({ gap: 'rank' });
    expect(gap('multiple', draft({ chosen: ['item-0001', 'item-0002', 'item-0003'] }))).toEqual({
      gap: 'max',
    });
    expect(gap('single', nothing)).toEqual({ gap: 'choose' });
    expect(gap('number', draft({ value: 'twaalf' }))).toEqual({ gap: 'number' });
    expect(gap('number', draft({ value: '101' }))).toEqual({ gap: 'range' });
  });

  it('becomes the ballot that was meant', () => {
    const ballot = (method: PollMethod, given: Keyed) => pollBallotFrom(settings(method), given);
    expect(ballot('rank', numbers('3', '1', '2'))).toEqual({
      ballot: { kind: 'rank', order: ['item-0002', 'item-0003', 'item-0001'] },
    });
    expect(ballot('budget', numbers('60', '40', ''))).toEqual({
      ballot: { kind: 'budget', points: { 'item-0001': 60, 'item-0002': 40 } },
    });
    expect(ballot('number', draft({ value: '3,5' }))).toEqual({
      ballot: { kind: 'number', value: 3.5 },
    });
    expect(ballot('gradients', draft({ level: 6, reason: 'x' }))).toEqual({
      ballot: { kind: 'gradient', level: 6, reason: '' },
    });
    expect(ballot('dots', draft({ abstains: true }))).toEqual({ ballot: { kind: 'abstain' } });
    expect(leftOf(4, items, numbers('1', '2', ''))).toBe(1);
  });

  it('begins with nothing, for every method', () => {
    for (const method of pollMethodSchema.options) {
      const empty = emptyPaper({ method });
      expect(isEmptyPaper(settings(method), empty)).toBe(true);
      expect(isEmptyPaper(settings(method), { ...empty, abstains: true })).toBe(false);
      expect(pollBallotFrom(settings(method), empty)).toHaveProperty('gap');
    }
  });

  it('never gives a ballot that the rules of the poll refuse', () => {
    const ids = ['item-0001', 'item-0002', 'item-0003'];
    const typed = fc.oneof(fc.constantFrom('', '0', '1', '2', '3', '50', '100', 'x'), fc.string());
    fc.assert(
      fc.property(
        fc.constantFrom(...pollMethodSchema.options),
        fc.record({
          numbers: fc.dictionary(fc.constantFrom(...ids), typed),
          chosen: fc.uniqueArray(fc.constantFrom(...ids)),
          level: fc.option(fc.integer({ min: 1, max: 7 })),
          reason: fc.string({ maxLength: 20 }),
          value: typed,
          abstains: fc.boolean(),
        }),
        (method, given) => {
          const made = pollBallotFrom(settings(method), given);
          if ('ballot' in made) expect(pollBallotFits(settings(method), made.ballot)).toBe(true);
        },
      ),
    );
  });
});

describe('raised hands', () => {
  const vote: OpenVote = {
    kind: 'round',
    run: { ...ROUND, id: 'round-01' },
    activityId: null,
  };
  const poll = (method: PollMethod): OpenVote => ({
    kind: 'poll',
    run: { id: 'poll-0001', settings: newPollSettings(method) } as PollView,
    activityId: 'activity-1',
  });

  it('are read as whole numbers', () => {
    expect([countOf(''), countOf('12'), countOf('-1'), countOf('2,5'), countOf('999')]).toEqual([
      0,
      12,
      null,
      null,
      null,
    ]);
    expect([peopleOf(''), peopleOf('0'), peopleOf('7')]).toEqual([null, 0, 7]);
  });

  it('say per row what is left', () => {
    const row = { width: 6, people: 5 };
    expect(leftIn({ trust: ['1', '', '1'] }, 'trust', row)).toBe(3);
    expect(leftIn({ trust: ['9'] }, 'trust', row)).toBe(-4);
    expect(leftIn({ trust: ['a'] }, 'trust', row)).toBeNull();
  });

  it('become one command, with a seat per person', () => {
    let made = 0;
    const counted = {
      draft: { trust: ['2'], agenda: ['', '1', '', '', '', '1'] },
      people: 2,
      groupId: 'group-01',
    };
    const newId = (): string => `seat-000${made++}`;
    expect(handsCommand(vote, counted, testModel(), newId)).toEqual({
      type: 'hands/round',
      roundId: 'round-01',
      groupId: 'group-01',
      people: 2,
      seats: ['seat-0000', 'seat-0001'],
      counts: { trust: [2, 0, 0, 0, 0, 0], agenda: [0, 1, 0, 0, 0, 1] },
    });
    expect(handsCommand(vote, { ...counted, people: 0 }, testModel(), newId)).toMatchObject({
      seats: [],
      counts: { trust: [0, 0, 0, 0, 0, 0] },
    });
  });

  it('fit only methods in which one hand is one answer', () => {
    expect(unfitFor(vote)).toBeNull();
    expect([unfitFor(poll('single')), unfitFor(poll('gradients'))]).toEqual([null, null]);
    for (const method of ['dots', 'rank', 'budget', 'multiple', 'number'] as const)
      expect(unfitFor(poll(method))).toBe(method);
  });
});
