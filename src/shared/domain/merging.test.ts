import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import { LIMITS } from './limits';
import { canMerge, mergedName, mergeProposals } from './merging';
import { ecosystemSchema, type StakeholderGroup } from './model';
import { testNote } from './running.testkit';
import {
  applyRecorded,
  castCommand,
  FACTOR_IDS,
  GROUP_IDS,
  replay,
  roundCommand,
  testSession,
  undo,
  type Recorded,
} from './session.testkit';

const groupsOf = (...list: [string, StakeholderGroup['ecosystem'], number][]): StakeholderGroup[] =>
  list.map(([id, ecosystem, seats]) => ({ id, name: id, ecosystem, seats }));

describe('proposals to merge', () => {
  it.each([
    ['none are needed', groupsOf(['a', 'social', 5], ['b', 'economic', 7]), []],
    ['nobody knows how many', groupsOf(['a', 'social', 0], ['b', 'economic', 0]), []],
    ['too few in all', groupsOf(['a', 'social', 2], ['b', 'economic', 2]), []],
    [
      'within an ecosystem first',
      groupsOf(['a', 'social', 2], ['b', 'economic', 3], ['c', 'social', 3], ['d', 'economic', 4]),
      [
        { ids: ['a', 'c'], seats: 5 },
        { ids: ['b', 'd'], seats: 7 },
      ],
    ],
    [
      'across when there is no other way; large ones stay',
      groupsOf(['a', 'social', 2], ['b', 'economic', 3], ['c', 'administrative', 9]),
      [{ ids: ['a', 'b'], seats: 5 }],
    ],
    [
      'a last small one joins the smallest in its ecosystem',
      groupsOf(['a', 'social', 8], ['b', 'social', 6], ['c', 'social', 1], ['d', 'economic', 0]),
      [{ ids: ['b', 'c'], seats: 7 }],
    ],
  ] as const)('%s', (_, groups, expected) => {
    expect(mergeProposals([...groups], 5)).toEqual(expected);
  });

  it('make every group large enough, use none twice and leave large ones alone', () => {
    const sizes = fc.array(
      fc.record({
        ecosystem: fc.constantFrom(...ecosystemSchema.options),
        seats: fc.nat(9),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(sizes, fc.integer({ min: 3, max: 8 }), (list, minimum) => {
        const groups = list.map((group, i) => ({ ...group, id: `g${i}`, name: `g${i}` }));
        const proposals = mergeProposals(groups, minimum);
        const used = proposals.flatMap(({ ids }) => ids);
        expect(new Set(used).size).toBe(used.length);
        const known = groups.filter(({ seats }) => seats > 0);
        const total = known.reduce((sum, { seats }) => sum + seats, 0);
        const isNeeded = known.some(({ seats }) => seats < minimum);
        expect(proposals.length > 0).toBe(isNeeded && total >= minimum);
        if (proposals.length === 0) return;
        for (const { ids, seats } of proposals) {
          const members = groups.filter(({ id }) => ids.includes(id));
          expect(seats).toBe(members.reduce((sum, group) => sum + group.seats, 0));
          expect(seats).toBeGreaterThanOrEqual(minimum);
          expect(members.some((group) => group.seats < minimum)).toBe(true);
        }
        for (const { id, seats } of known)
          if (!used.includes(id)) expect(seats).toBeGreaterThanOrEqual(minimum);
      }),
    );
  });

  it('name the new group within the limit', () => {
    expect(mergedName(['Provincie', 'Waterschap'])).toBe('Provincie + Waterschap');
    expect(mergedName(['x'.repeat(70), 'y'.repeat(70)])).toHaveLength(LIMITS.name);
  });
});

const DEVICE = 'D'.repeat(43);

describe('merging groups', () => {
  const [first, second, third] = GROUP_IDS;
  const merge: Recorded = {
    role: 'facilitator',
    command: { type: 'group/merge', into: first, from: [second, third], name: 'Samen' },
  };
  const note = (groupId: string): Recorded => ({
    role: 'facilitator',
    command: { type: 'contribution/add', contribution: { ...testNote('note-0001'), groupId } },
  });
  const join: Recorded = {
    role: 'phone',
    command: {
      type: 'seat/join',
      participantId: 'seat-0001',
      groupId: second,
      device: DEVICE,
    },
  };

  it('keeps one with the people, the notes and the phones of all, and undo brings them back', () => {
    const before = replay(testSession(), [join, note(third)]);
    const after = replay(before.session, [merge]);
    const { groups, participants, contributions } = after.session;
    expect(groups.map(({ id }) => id)).toEqual([first, GROUP_IDS[3]]);
    expect(groups[0]).toMatchObject({ name: 'Samen', seats: 9 });
    expect(participants['seat-0001']?.groupId).toBe(first);
    expect(contributions['note-0001']?.groupId).toBe(first);
    expect(applyRecorded(after, undo, 1)?.session).toEqual(before.session);
  });

  it('stays when a phone joined the new group since: it would lose its group', () => {
    const joined = replay(testSession(), [
      merge,
      {
        role: 'phone',
        command: { type: 'seat/join', participantId: 'seat-0001', groupId: first, device: DEVICE },
      },
    ]);
    expect(joined.session.participants['seat-0001']?.groupId).toBe(first);
    expect(applyRecorded(joined, undo, 2)).toBeNull();
  });

  it('is refused while people vote, and after they did', () => {
    const open = replay(testSession(), [roundCommand('round/open')]);
    expect(applyRecorded(open, merge, 1)).toBeNull();
    const voted = replay(open.session, [
      castCommand('seat-0001', first, Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]))),
      roundCommand('round/close'),
    ]);
    expect(applyRecorded(voted, merge, 1)).toBeNull();
    const closed = replay(open.session, [roundCommand('round/close')]);
    expect(applyRecorded(closed, merge, 1)?.session.groups).toHaveLength(2);
    expect(canMerge([{ status: 'open', cast: 0 }])).toBe(false);
    expect(canMerge([{ status: 'closed', cast: 1 }])).toBe(false);
    expect(canMerge([{ status: 'draft', cast: 0 }])).toBe(true);
  });

  it('is refused for a group that is not there, or named twice', () => {
    const start = replay(testSession(), []);
    for (const from of [['group-99'], [first], [second, second]]) {
      const command: Command = { type: 'group/merge', into: first, from, name: 'Samen' };
      expect(applyRecorded(start, { role: 'facilitator', command }, 1)).toBeNull();
    }
  });
});
