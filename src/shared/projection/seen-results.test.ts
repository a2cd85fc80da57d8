import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startHistory, type History } from '../domain/history';
import type { Command } from '../domain/commands';
import type { Session } from '../domain/model';
import { restoreCheckpoint } from '../domain/restore';
import { participantArbitrary, runningArbitrary, runningSession } from '../domain/running.testkit';
import {
  applyRecorded,
  castArbitrary,
  GROUP_IDS,
  redo,
  roundCommand,
  SEAT_IDS,
  undo,
  type Recorded,
} from '../domain/session.testkit';
import { roundResults } from '../scoring';
import { pollResults } from '../voting/results';

/** Something that happens to a session: a command, or going back to the state after `to` of them. */
type Happening = { kind: 'command'; recorded: Recorded } | { kind: 'restore'; to: number };

const DEVICES = ['A', 'B', 'C'].map((letter) => letter.repeat(43));
const seatArbitrary: fc.Arbitrary<Recorded> = fc
  .record({
    participantId: fc.constantFrom(...SEAT_IDS),
    groupId: fc.constantFrom(...GROUP_IDS),
    device: fc.constantFrom(...DEVICES),
    number: fc.integer({ min: 100, max: 160 }),
    type: fc.constantFrom('seat/join', 'seat/move', 'seat/rebind', 'seat/regroup', 'configure'),
  })
  .map(({ type, participantId, groupId, device, number }): Recorded => {
    if (type === 'seat/join')
      return { role: 'phone', command: { type, participantId, groupId, device } };
    if (type === 'seat/move') return { role: 'phone', command: { type, participantId, groupId } };
    if (type === 'seat/rebind') return { role: 'phone', command: { type, participantId, device } };
    if (type === 'seat/regroup') return { role: 'facilitator', command: { type, number, groupId } };
    const settings = { minGroupSize: 3 };
    return { role: 'facilitator', command: { type: 'round/configure', id: 'round-02', settings } };
  });
const command = (arbitrary: fc.Arbitrary<Recorded>): fc.Arbitrary<Happening> =>
  arbitrary.map((recorded) => ({ kind: 'command', recorded }));
const after: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: command(runningArbitrary) },
    { weight: 3, arbitrary: command(participantArbitrary) },
    { weight: 2, arbitrary: command(castArbitrary) },
    { weight: 4, arbitrary: command(seatArbitrary) },
    { weight: 4, arbitrary: command(fc.constantFrom(undo, undo, redo)) },
    {
      weight: 1,
      arbitrary: fc.nat(60).map((to): Happening => ({ kind: 'restore', to })),
    },
  ),
  { maxLength: 60 },
);

const isShown = (run: { seen: boolean; ballots: object }): boolean =>
  run.seen && Object.keys(run.ballots).length > 0;

/** Figures of all that was shown, by id; names and order of the groups aside. */
function seen(session: Session): Map<string, string> {
  const { rounds, polls } = session;
  const found = new Map<string, string>();
  for (const round of rounds)
    if (isShown(round)) {
      const { factors, groups } = roundResults(session, round);
      const byId = <T extends { id: string }>(list: readonly T[]) =>
        [...list].sort((a, b) => a.id.localeCompare(b.id));
      const figures = factors.map((factor) => ({
        ...factor,
        groups: byId(factor.groups),
        hiddenGroupIds: [...factor.hiddenGroupIds].sort(),
      }));
      const ballots = byId(groups).filter((group) => group.ballots !== null);
      found.set(round.id, JSON.stringify([figures, ballots]));
    }
  for (const poll of polls)
    if (isShown(poll)) found.set(poll.id, JSON.stringify(pollResults(poll)));
  return found;
}

const poll = (action: Command): Happening => ({
  kind: 'command',
  recorded: { command: action, role: 'facilitator' },
});
const room = fc.record({
  seats: fc.array(command(seatArbitrary), { maxLength: 6 }),
  votes: fc.array(command(castArbitrary), { minLength: 10, maxLength: 30 }),
  answers: fc.array(command(participantArbitrary), { maxLength: 30 }),
  rest: after,
});

it('what the room has seen never changes: no difference tells what one person answered', () => {
  let [compared, refused] = [0, 0];
  fc.assert(
    fc.property(room, ({ seats, votes, answers, rest }) => {
      const list: Happening[] = [
        ...seats,
        { kind: 'command', recorded: roundCommand('round/open') },
        ...votes,
        { kind: 'command', recorded: roundCommand('round/close') },
        { kind: 'command', recorded: roundCommand('round/publish') },
        poll({ type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' }),
        ...answers,
        poll({ type: 'poll/close', id: 'poll-0001' }),
        poll({ type: 'poll/publish', id: 'poll-0001' }),
        ...rest,
      ];
      let history: History = startHistory(runningSession());
      const states: Session[] = [history.session];
      list.forEach((happening, index) => {
        const known = seen(history.session);
        if (happening.kind === 'restore') {
          const then = states[happening.to % states.length] ?? history.session;
          history = startHistory(restoreCheckpoint(history.session, then));
        } else {
          const next = applyRecorded(history, happening.recorded, index);
          if (!next) refused++;
          history = next ?? history;
        }
        states.push(history.session);
        const now = seen(history.session);
        for (const [id, figures] of known) {
          expect(now.get(id)).toBe(figures);
          compared++;
        }
      });
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(100);
});
