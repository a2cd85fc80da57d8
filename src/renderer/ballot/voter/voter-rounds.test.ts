import { describe, expect, it } from 'vitest';
import { snapshot, withRound, run, draftOf, FILLED, READY, SENDING } from './fixture';
import { ballotOf } from '../statements';
import type { VoterAction } from './actions';
import { canSend } from './draft';

describe('snapshots during a ballot', () => {
  it('changes nothing when the same round is still open', () => {
    const state = run(FILLED);
    const next = run([{ type: 'snapshot', snapshot: { ...snapshot, revision: 9 } }], state);
    expect(next.draft).toBe(state.draft);
    expect(next.stage).toBe('filling');
  });

  it('keeps questions and answers when the round closes, and sends again when it reopens', () => {
    const state = run(READY);
    for (const gone of [withRound({ open: false }), withRound(null), null]) {
      const closed = run([{ type: 'snapshot', snapshot: gone }], state);
      expect(draftOf(closed)).toMatchObject({
        standing: 'closed',
        answer: { answers: { a: 1, b: null, c: 5 } },
      });
      expect(draftOf(closed).asks).toBe(draftOf(state).asks);
      expect(canSend(draftOf(closed))).toBe(false);
      const reopened = run([{ type: 'snapshot', snapshot }], closed);
      expect(canSend(draftOf(reopened))).toBe(true);
    }
  });

  it('marks the round closed when the app refuses for that reason', () => {
    const state = run([
      ...SENDING,
      { type: 'sendFailed', commandId: 'command-1', error: 'round-not-open' },
    ]);
    expect(draftOf(state)).toMatchObject({
      standing: 'closed',
      answer: { answers: { a: 1, b: null, c: 5 } },
    });
  });

  it('starts anew in another round only when the voter says so', () => {
    const other = withRound({ id: 'round-002', number: 2 });
    const replaced = run([{ type: 'snapshot', snapshot: other }], run(FILLED));
    expect(draftOf(replaced)).toMatchObject({ standing: 'replaced', asks: { id: 'round-001' } });
    const anew = run([{ type: 'startAnew' }], replaced);
    expect(anew.stage).toBe('group');
    expect(draftOf(anew)).toMatchObject({
      asks: { id: 'round-002' },
      groupId: 'group-002',
      participantId: 'seat-0001',
      answer: { answers: {}, importance: {} },
      standing: 'open',
    });
    const untouched = run(FILLED);
    expect(run([{ type: 'startAnew' }], untouched)).toBe(untouched);
  });
});

describe('changing with a code', () => {
  const recalled: Extract<VoterAction, { type: 'recalled' }> = {
    type: 'recalled',
    participantId: 'seat-0042',
    groupId: 'group-001',
    own: {
      ballot: { answers: { a: 3, b: 2, c: null, unknown: 1 }, importance: { a: 1 } },
      pollBallot: null,
    },
  };
  const waiting = run([{ type: 'enterCode' }, { type: 'recallStarted' }]);

  it('goes straight to the overview with exactly the answers of the round', () => {
    const state = run([recalled], waiting);
    expect(state.stage).toBe('review');
    expect(draftOf(state)).toMatchObject({ participantId: 'seat-0042', earlier: true });
    expect(ballotOf(draftOf(state))).toEqual({
      answers: { a: 3, b: 2, c: null },
      importance: {},
    });
  });

  it('starts at the statements for who did not vote in this round yet', () => {
    const state = run([{ ...recalled, own: { ballot: null, pollBallot: null } }], waiting);
    expect(state.stage).toBe('filling');
    expect(draftOf(state)).toMatchObject({ groupId: 'group-001', earlier: false });
  });

  it('asks for the group when it no longer exists', () => {
    const state = run([{ ...recalled, groupId: 'group-999' }], waiting);
    expect(state.stage).toBe('group');
    expect(draftOf(state).groupId).toBeNull();
  });

  it('shows a failure, and ignores an answer after the voter left', () => {
    const failed = run([{ type: 'recallFailed', error: 'code-unknown' }], waiting);
    expect(failed.recall).toEqual({ state: 'failed', error: 'code-unknown' });
    expect(run([{ type: 'leave' }, recalled], waiting).draft).toBeNull();
  });

  it('leaves the code screen when the round closes', () => {
    expect(run([{ type: 'snapshot', snapshot: withRound(null) }], waiting).stage).toBe('neutral');
  });
});
