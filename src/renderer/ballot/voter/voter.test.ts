import { describe, expect, it } from 'vitest';
import {
  snapshot,
  withRound,
  run,
  draftOf,
  answer,
  START,
  FILLED,
  READY,
  SENDING,
  FILL_OPEN,
  sent,
} from './fixture';
import { ballotOf, hasAnswers, isAnswered, openPositions } from '../statements';
import type { VoterAction } from './actions';
import { canSend } from './draft';
import { voteOf } from './kinds';
import { neutralState, reduceVoter } from './voter';

describe('from the empty chair to the statements', () => {
  it('begins only when a round is open', () => {
    const closed = neutralState(withRound({ open: false }));
    expect(voteOf(closed.snapshot)).toBeNull();
    expect(run([{ type: 'begin', participantId: 'seat-0001' }], closed)).toBe(closed);
    expect(run([{ type: 'enterCode' }], closed)).toBe(closed);
    expect(run([{ type: 'begin', participantId: 'seat-0001' }], neutralState(null)).stage).toBe(
      'neutral',
    );
  });

  it('needs a known group before the statements', () => {
    const begun = run([{ type: 'begin', participantId: 'seat-0001' }]);
    expect(begun.stage).toBe('group');
    expect(run([{ type: 'groupDone' }], begun)).toBe(begun);
    expect(run([{ type: 'chooseGroup', groupId: 'group-999' }], begun)).toBe(begun);
    expect(run(START).stage).toBe('filling');
  });

  it('fixes the language for this voter and forgets it afterwards', () => {
    const english = run([{ type: 'language', language: 'en' }, ...START]);
    expect(english.language).toBe('en');
    expect(run([{ type: 'leave' }], english).language).toBeNull();
    expect(run(START).language).toBe('nl');
  });

  it('ignores actions of a ballot when the chair is empty', () => {
    const empty = neutralState(snapshot);
    for (const action of [answer('a', 1), { type: 'next' }, { type: 'review' }] as VoterAction[])
      expect(reduceVoter(empty, action)).toBe(empty);
  });
});

describe('answering', () => {
  it('keeps every answer when going back and forth', () => {
    const state = run([
      ...START,
      answer('a', 2),
      { type: 'next' },
      answer('b', 4),
      { type: 'previous' },
      { type: 'previous' },
      { type: 'groupDone' },
      { type: 'view', view: 'list' },
      { type: 'view', view: 'single' },
    ]);
    expect(state.stage).toBe('filling');
    expect(draftOf(state)).toMatchObject({ position: 0, answer: { answers: { a: 2, b: 4 } } });
  });

  it('goes from the last statement to the overview', () => {
    const state = run([...START, { type: 'next' }, { type: 'next' }, { type: 'next' }]);
    expect(state.stage).toBe('review');
    expect(openPositions(draftOf(state))).toEqual([0, 1, 2]);
    expect(hasAnswers(draftOf(state))).toBe(false);
  });

  it('opens one statement from the overview and returns there', () => {
    const opened = run([...READY, { type: 'open', position: 1 }]);
    expect(opened.stage).toBe('filling');
    expect(draftOf(opened).position).toBe(1);
    const back = run([answer('b', 3), { type: 'next' }], opened);
    expect(back.stage).toBe('review');
    expect(draftOf(back).answer.answers).toEqual({ a: 1, b: 3, c: 5 });
    expect(run([{ type: 'open', position: 3 }], opened)).toBe(opened);
  });

  it('counts "weet ik niet" as an answer and an untouched statement as open', () => {
    const state = run([...START, answer('a', null)]);
    expect(isAnswered(draftOf(state), 'a')).toBe(true);
    expect(openPositions(draftOf(state))).toEqual([1, 2]);
    expect(canSend(draftOf(state))).toBe(false);
    expect(canSend(draftOf(run(FILLED)))).toBe(true);
  });

  it('fills only what is open', () => {
    const state = run([...START, answer('b', 4), FILL_OPEN]);
    expect(ballotOf(draftOf(state))).toEqual({
      answers: { a: null, b: 4, c: null },
      importance: {},
    });
  });

  it('asks for importance too when the round does', () => {
    const from = neutralState(withRound({ askImportance: true }));
    const state = run(FILLED, from);
    expect(openPositions(draftOf(state))).toEqual([0, 1, 2]);
    const some = run(
      [
        {
          type: 'answer',
          kind: 'round',
          change: { type: 'one', question: 'importance', factorId: 'b', value: 2 },
        },
        FILL_OPEN,
      ],
      state,
    );
    expect(ballotOf(draftOf(some))).toEqual({
      answers: { a: 1, b: null, c: 5 },
      importance: { a: null, b: 2, c: null },
    });
    expect(canSend(draftOf(some))).toBe(true);
  });
});

describe('sending', () => {
  it('refuses an incomplete ballot', () => {
    const state = run([...START, { type: 'review' }]);
    expect(run([{ type: 'sendStarted', commandId: 'command-1' }], state)).toBe(state);
  });

  it('says received only after the answer, and then shows the code', () => {
    const sending = run(SENDING);
    expect(sending.stage).toBe('review');
    expect(draftOf(sending).sending.state).toBe('busy');
    const received = run([sent('command-1')], sending);
    expect(received).toMatchObject({ stage: 'received', code: 'K7M2P' });
    expect(run([{ type: 'leave' }], received)).toEqual(neutralState(snapshot));
  });

  it('changes nothing while the answers are on their way', () => {
    const sending = run(SENDING);
    for (const action of [answer('a', 5), { type: 'open', position: 0 }] as VoterAction[])
      expect(reduceVoter(sending, action)).toBe(sending);
  });

  it('keeps the answers after a failure and repeats with the same ids', () => {
    const failed = run([
      ...SENDING,
      { type: 'sendFailed', commandId: 'command-1', error: 'not-saved' },
    ]);
    expect(failed.stage).toBe('review');
    expect(draftOf(failed)).toMatchObject({
      answer: { answers: { a: 1, b: null, c: 5 } },
      participantId: 'seat-0001',
      commandId: 'command-1',
      sending: { state: 'failed', error: 'not-saved' },
    });
  });

  it('takes a new command id once an answer was changed', () => {
    const failed: VoterAction = {
      type: 'sendFailed',
      commandId: 'command-1',
      error: 'transport',
    };
    const changed = run([...SENDING, failed, answer('a', 4)]);
    expect(draftOf(changed)).toMatchObject({ commandId: null, participantId: 'seat-0001' });
  });

  it('accepts a late answer to the last attempt, and no other', () => {
    const failed: VoterAction = {
      type: 'sendFailed',
      commandId: 'command-1',
      error: 'transport',
    };
    const late = sent('command-1');
    expect(run([...SENDING, failed, late]).stage).toBe('received');
    expect(run([...SENDING, failed, answer('a', 4), late]).stage).toBe('review');
    expect(run([...SENDING, { type: 'leave' }, late]).stage).toBe('neutral');
    const next = run([...SENDING, { type: 'leave' }, ...START, late]);
    expect(next.stage).toBe('filling');
  });

  it('lets the voter change again while the round is open', () => {
    const received = run([...SENDING, sent('command-1')]);
    const again = run([{ type: 'changeAgain' }], received);
    expect(again.stage).toBe('review');
    expect(draftOf(again)).toMatchObject({ earlier: true, commandId: null });
    const closed = run([{ type: 'snapshot', snapshot: withRound(null) }], received);
    expect(run([{ type: 'changeAgain' }], closed).stage).toBe('received');
  });

  it('goes back to the groups when the chosen one is gone, and then to the overview', () => {
    const failed: VoterAction = {
      type: 'sendFailed',
      commandId: 'command-1',
      error: 'not-found',
    };
    const groups = [{ id: 'group-003', name: 'Inwoners', ecosystem: 'social' as const }];
    const state = run([
      ...SENDING,
      failed,
      { type: 'snapshot', snapshot: { ...snapshot, groups } },
      { type: 'changeGroup' },
      { type: 'chooseGroup', groupId: 'group-003' },
      { type: 'groupDone' },
    ]);
    expect(state.stage).toBe('review');
    expect(canSend(draftOf(state))).toBe(true);
  });
});
