import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollBallotFits } from '../voting/rules';
import { pollMethodSchema } from '../voting/schemas';
import { testItems, testSettings } from '../voting/settings.testkit';
import { ballotIsComplete } from '../domain/slices/rounds';
import { FACTOR_IDS, testSession } from '../domain/session.testkit';
import { writeNote } from './notes';
import { answerPoll, answerRound, rehearsalRoom } from './room';

const session = testSession();
const room = rehearsalRoom(session);
const seatArbitrary = fc.constantFrom(...room);

describe('the simulated room', () => {
  it('has the seats of the groups, six where nobody said how many, and at most sixty', () => {
    expect(room).toHaveLength(12);
    expect(rehearsalRoom(session)).toEqual(room);
    const unknown = { ...session, groups: session.groups.map((g) => ({ ...g, seats: 0 })) };
    expect(rehearsalRoom(unknown)).toHaveLength(24);
    const full = { ...session, groups: session.groups.map((g) => ({ ...g, seats: 100 })) };
    const crowd = rehearsalRoom(full);
    expect(crowd.length).toBeLessThanOrEqual(60);
    // No group is left out.
    for (const { id } of full.groups)
      expect(crowd.filter(({ groupId }) => groupId === id)).toHaveLength(14);
    expect(new Set(room.map(({ id }) => id)).size).toBe(room.length);
  });

  it('fills in complete ballots on any scale, with and without importance', () => {
    const scale = fc.record({
      min: fc.integer({ min: 0, max: 1 }),
      max: fc.integer({ min: 3, max: 10 }),
    });
    fc.assert(
      fc.property(seatArbitrary, scale, fc.boolean(), fc.boolean(), (seat, s, ask, again) => {
        const model = { ...session.factorModel, scale: { ...session.factorModel.scale, ...s } };
        const [first] = session.rounds;
        if (!first) throw new Error('no round');
        const round = {
          ...first,
          factorIds: [...FACTOR_IDS],
          settings: { ...first.settings, askImportance: ask },
        };
        const own = { ...session, factorModel: model };
        expect(ballotIsComplete(own, round, answerRound(seat, own, round, again))).toBe(true);
      }),
    );
  });

  it('gives answers that fit, for every method and every setting', () => {
    const settings = fc
      .record({
        method: fc.constantFrom(...pollMethodSchema.options),
        count: fc.integer({ min: 2, max: 40 }),
        dots: fc.integer({ min: 0, max: 20 }),
        cap: fc.integer({ min: 1, max: 20 }),
        maxChoices: fc.integer({ min: 0, max: 40 }),
      })
      .map(({ count, method, ...limits }) => testSettings(method, testItems(count), limits));
    fc.assert(
      fc.property(seatArbitrary, settings, fc.uuid(), fc.boolean(), (seat, s, id, again) => {
        expect(pollBallotFits(s, answerPoll(seat, id, s, 'nl', again))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('writes notes of the kind that is asked for', () => {
    for (const seat of room)
      for (const language of ['nl', 'en'] as const) {
        expect(writeNote(seat, 'question-1', 'obstacle', language).kind).toBe('obstacle');
        expect(writeNote(seat, 'question-1', null, language).text.length).toBeGreaterThan(10);
      }
  });
});
