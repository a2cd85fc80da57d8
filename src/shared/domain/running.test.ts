import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenReference } from '../persistence/integrity';
import { startHistory, type History } from './history';
import { sessionSchema, type Session } from './model';
import { restoreCheckpoint } from './restore';
import {
  ITEM_IDS,
  OPENED,
  participantArbitrary,
  POLL_IDS,
  runningArbitrary,
  runningSession,
  testActivity,
} from './running.testkit';
import {
  applyRecorded,
  GROUP_IDS,
  redo,
  replay,
  ROUND_IDS,
  SEAT_IDS,
  undo,
  type Recorded,
} from './session.testkit';

const start = runningSession();
const by = (command: Recorded['command']): Recorded => ({ command, role: 'facilitator' });

function run(history: History, commands: readonly Recorded[]): History {
  return commands.reduce((h, recorded, index) => applyRecorded(h, recorded, index) ?? h, history);
}

/** Results that the room has seen stay marked as seen after undo: the only trace it leaves. */
function unseen(session: Session): Session {
  const forget = <T extends { seen: boolean }>(runs: T[]): T[] =>
    runs.map((item) => ({ ...item, seen: false }));
  return { ...session, rounds: forget(session.rounds), polls: forget(session.polls) };
}

describe('undo and redo', () => {
  it('give an identical state after 500 random actions of the facilitator', () => {
    const actions = fc.array(runningArbitrary, { minLength: 500, maxLength: 500 });
    fc.assert(
      fc.property(actions, fc.integer({ min: 1, max: 500 }), (commands, wanted) => {
        let end = startHistory(start);
        // What the session was at each depth of the undo list; unknown below a publication.
        let byDepth: (Session | undefined)[] = [end.session];
        for (const [index, recorded] of commands.entries()) {
          const next = applyRecorded(end, recorded, index);
          if (!next || next === end) continue;
          if (recorded.command.type.endsWith('/publish')) byDepth = [];
          byDepth[next.undo.length] = next.session;
          end = next;
        }
        let back = end;
        let steps = 0;
        while (steps < wanted) {
          const next = applyRecorded(back, undo, 0);
          if (!next) break;
          back = next;
          steps += 1;
          const was = byDepth[back.undo.length];
          if (was && steps % 10 === 1) expect(unseen(back.session)).toEqual(unseen(was));
        }
        let again = back;
        for (let i = 0; i < steps; i++) {
          const next = applyRecorded(again, redo, 0);
          expect(next).not.toBeNull();
          again = next ?? again;
        }
        expect(again.session).toEqual(end.session);
        expect(again.undo).toEqual(end.undo);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('never lose what participants did', () => {
    const mixed = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: runningArbitrary },
        { weight: 3, arbitrary: participantArbitrary },
        { weight: 2, arbitrary: fc.constantFrom(undo, undo, redo) },
      ),
      { maxLength: 150 },
    );
    fc.assert(
      fc.property(mixed, (commands) => {
        let history = run(startHistory(start), OPENED);
        for (const [index, recorded] of commands.entries()) {
          const next = applyRecorded(history, recorded, index);
          if (next && recorded.command.type.startsWith('history/')) {
            for (const key of ['rounds', 'polls'] as const)
              for (const item of history.session[key])
                if (Object.keys(item.ballots).length > 0)
                  expect(next.session[key].find(({ id }) => id === item.id)?.ballots).toEqual(
                    item.ballots,
                  );
            expect(next.session.participants).toEqual(history.session.participants);
          }
          history = next ?? history;
        }
        expect(sessionSchema.parse(history.session)).toEqual(history.session);
        expect(findBrokenReference(history.session)).toBeNull();
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('checkpoints', () => {
  const mixed = fc.array(fc.oneof(runningArbitrary, participantArbitrary), { maxLength: 120 });

  it('every one restores: content as it was, votes and notes of participants kept', () => {
    fc.assert(
      fc.property(mixed, mixed, (before, after) => {
        const then = run(startHistory(start), [...OPENED, ...before]);
        const now = run(then, after);
        const restored = restoreCheckpoint(now.session, then.session);
        expect(sessionSchema.parse(restored)).toEqual(restored);
        expect(findBrokenReference(restored)).toBeNull();
        const runs = [...restored.rounds, ...restored.polls];
        expect(runs.filter(({ status }) => status === 'open').length).toBeLessThan(2);
        for (const key of [
          'themes',
          'parkingLot',
          'discussionNotes',
          'agreements',
          'title',
        ] as const)
          expect(restored[key]).toEqual(then.session[key]);
        for (const [id, note] of Object.entries(then.session.contributions))
          expect(restored.contributions[id]).toEqual(note);
        for (const key of ['rounds', 'polls'] as const)
          for (const item of now.session[key])
            if (Object.keys(item.ballots).length > 0)
              expect(restored[key].find(({ id }) => id === item.id)).toMatchObject({
                ballots: item.ballots,
                status: item.status,
                seen: item.seen,
              });
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('never leaves two votes open at once, of which a phone would show one', () => {
    const then = run(startHistory(start), [by({ type: 'round/open', id: ROUND_IDS[0] })]);
    const now = run(then, [
      by({ type: 'round/close', id: ROUND_IDS[0] }),
      by({ type: 'poll/open', id: POLL_IDS[0], activityId: 'act-vote' }),
      {
        role: 'ballot',
        command: {
          type: 'poll/cast',
          pollId: POLL_IDS[0],
          participantId: SEAT_IDS[0] ?? '',
          groupId: GROUP_IDS[0],
          ballot: { kind: 'dots', dots: { [ITEM_IDS[0]]: 1 } },
        },
      },
    ]);
    const restored = restoreCheckpoint(now.session, then.session);
    expect(restored.polls[0]).toMatchObject({ status: 'open' });
    expect(Object.keys(restored.polls[0]?.ballots ?? {})).toEqual([SEAT_IDS[0]]);
    expect(restored.rounds[0]).toMatchObject({ status: 'closed' });
    expect(sessionSchema.parse(restored)).toEqual(restored);
  });

  it('gives exactly the state of then when nobody voted since', () => {
    const actions = fc.array(runningArbitrary, { maxLength: 60 });
    fc.assert(
      fc.property(actions, actions, (before, after) => {
        const then = run(startHistory(start), before).session;
        const now = run(startHistory(then), after).session;
        const fixed = [...now.rounds, ...now.polls].some(({ seen }) => seen);
        fc.pre(!fixed);
        const restored = restoreCheckpoint(now, then);
        const { frozen, blank } = now.projector;
        expect(restored).toEqual({
          ...then,
          live: { ...restored.live, timer: null },
          projector: { ...then.projector, frozen, blank },
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('running the room', () => {
  it('a published result that was hidden again takes no more votes', () => {
    const cast = (participantId: string): Recorded => ({
      role: 'ballot',
      command: {
        type: 'poll/cast',
        pollId: 'poll-0001',
        participantId,
        groupId: 'group-01',
        ballot: { kind: 'dots', dots: { 'choice-a1': 2 } },
      },
    });
    const shown = replay(start, [
      by({ type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' }),
      cast('seat-0001'),
      by({ type: 'poll/close', id: 'poll-0001' }),
      by({ type: 'poll/publish', id: 'poll-0001' }),
      undo,
    ]);
    expect(shown.session.polls[0]).toMatchObject({ status: 'closed', seen: true });
    expect(applyRecorded(shown, by({ type: 'poll/reopen', id: 'poll-0001' }), 0)).toBeNull();
    expect(applyRecorded(shown, cast('seat-0002'), 0)).toBeNull();
    const again = run(shown, [redo]);
    expect(again.session.polls[0]?.status).toBe('published');
  });

  it('a second scoring activity gets a round linked to the published one', () => {
    const second = replay(start, [
      by({ type: 'round/open', id: 'round-01' }),
      by({ type: 'round/close', id: 'round-01' }),
      by({ type: 'round/publish', id: 'round-01' }),
      by({ type: 'activity/add', activity: testActivity('act-again', 'score'), at: 4 }),
      by({ type: 'live/go', activityId: 'act-again' }),
    ]).session;
    expect(second.rounds[1]).toMatchObject({
      activityId: 'act-again',
      follows: 'round-01',
      status: 'draft',
      number: 2,
    });
  });

  it('the room cannot move on while people vote, and the end waits for the parking lot', () => {
    const open = replay(start, [by({ type: 'round/open', id: 'round-01' })]);
    expect(applyRecorded(open, by({ type: 'live/go', activityId: 'act-input' }), 0)).toBeNull();
    const parked = replay(start, [by({ type: 'parked/add', item: { id: 'thing-01', text: 'x' } })]);
    expect(applyRecorded(parked, by({ type: 'session/end' }), 0)).toBeNull();
    const settled = run(parked, [
      by({ type: 'parked/update', id: 'thing-01', patch: { outcome: 'dropped' } }),
      by({ type: 'session/end' }),
    ]);
    expect(settled.session.endedAt).not.toBeNull();
  });

  it('a clock that is paused keeps its time, and more time moves its end', () => {
    const paused = replay(start, [
      by({ type: 'timer/start', seconds: 300 }),
      by({ type: 'timer/pause' }),
      by({ type: 'timer/add', seconds: 180 }),
    ]);
    expect(paused.session.live.timer).toEqual({
      totalSeconds: 480,
      endsAt: null,
      leftSeconds: 480,
    });
    const resumed = run(paused, [by({ type: 'timer/resume' })]);
    expect(resumed.session.live.timer?.endsAt).toBe('2026-11-23T20:08:00.000Z');
  });

  it('notes of participants come in only where the room is, and wait when moderated', () => {
    const submit: Recorded = {
      role: 'ballot',
      command: {
        type: 'contribution/submit',
        id: 'note-part-1',
        text: 'tekst',
        kind: 'success',
        groupId: 'group-01',
        questionId: null,
        activityId: 'act-input',
      },
    };
    expect(applyRecorded(startHistory(start), submit, 0)).toBeNull();
    const moderated = run(startHistory(start), [
      by({
        type: 'activity/update',
        id: 'act-input',
        patch: { input: { questions: [], silent: true, moderated: true } },
      }),
      ...OPENED.slice(0, 2),
      submit,
    ]);
    expect(moderated.session.contributions['note-part-1']).toMatchObject({
      held: true,
      origin: 'participant',
    });
  });
});
