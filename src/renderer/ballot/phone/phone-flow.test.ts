import { describe, expect, it } from 'vitest';
import { answer, draftOf, questions, run, sent, snapshot, withRound } from '../voter/fixture';
import type { Seated, VoterAction } from '../voter/actions';
import { emptyDraft, newPollSettings } from '../../../shared/voting/rules';
import type { Vote } from '../voter/kinds';
import { neutralState } from '../voter/voter';
import type { PhoneState } from '../../transport/phone/PhoneClient';
import { letIn, scriptedPhone, SEAT } from '../../transport/phone/testing';
import { keep, kept } from './kept';
import { modeOf, placeOf } from './place';
import { seatedIn } from './seated';

const seated = (patch: Partial<Seated<'round'>> = {}): VoterAction => ({
  type: 'seated',
  seat: {
    kind: 'round',
    asks: questions,
    groupId: 'group-001',
    ballot: null,
    saved: null,
    sending: null,
    code: 'K7M2P',
    ...patch,
  },
});
const FULL = { answers: { a: 1, b: null, c: 5 }, importance: {} };

describe('a phone at its seat', () => {
  it('starts at the first statement, without a chair or a group to choose', () => {
    const state = run([seated()]);
    expect(state.stage).toBe('filling');
    expect(draftOf(state)).toMatchObject({ seated: true, groupId: 'group-001', position: 0 });
    expect(run([{ type: 'previous' }], state)).toBe(state);
  });

  it('goes on where it was: begun, complete, on its way, received', () => {
    const begun = run([
      seated({ saved: { answer: { answers: { a: 1 }, importance: {} }, position: 1 } }),
    ]);
    expect(begun.stage).toBe('filling');
    expect(draftOf(begun)).toMatchObject({ answer: { answers: { a: 1 } }, position: 1 });
    expect(run([seated({ saved: { answer: FULL, position: 99 } })]).stage).toBe('review');
    const sending = run([seated({ saved: { answer: FULL, position: 0 }, sending: 'command-1' })]);
    expect(draftOf(sending).sending).toEqual({ state: 'busy' });
    const done = run([sent('command-1')], sending);
    expect(done.stage).toBe('received');
    expect(run([seated({ ballot: FULL })]).stage).toBe('received');
  });

  it('takes back what waits, changes it, and knows when the old one arrived after all', () => {
    const sending = run([seated({ saved: { answer: FULL, position: 0 }, sending: 'command-1' })]);
    const back = run([{ type: 'holdBack' }, answer('a', 4)], sending);
    expect(draftOf(back)).toMatchObject({
      answer: { answers: { a: 4 } },
      sending: { state: 'idle' },
    });
    const arrived = run([sent('command-1')], back);
    expect(arrived.stage).toBe('review');
    expect(draftOf(arrived)).toMatchObject({ earlier: true, answer: { answers: { a: 4 } } });
  });

  it('keeps its answers when another round opens, and is not asked for the group again', () => {
    const other = withRound({ id: 'round-002', number: 2 });
    const replaced = run([seated(), answer('a', 2), { type: 'snapshot', snapshot: other }]);
    expect(draftOf(replaced)).toMatchObject({
      standing: 'replaced',
      answer: { answers: { a: 2 } },
    });
    const anew = run([{ type: 'startAnew' }], replaced);
    expect(anew.stage).toBe('filling');
    expect(draftOf(anew)).toMatchObject({
      groupId: 'group-001',
      answer: { answers: {} },
      seated: true,
    });
  });

  it('waits where no round is open', () => {
    const state = run([seated()], neutralState(withRound(null)));
    expect(state.stage).toBe('neutral');
  });
});

describe('what a phone knows about its ballot', () => {
  it('prefers what was begun, then what waits, then what was received in this very round', () => {
    const { client, storage, last } = scriptedPhone();
    const phone = { client, storage };
    const first: Vote<'round'> = { kind: 'round', asks: questions };
    const second: Vote<'round'> = { kind: 'round', asks: { ...questions, id: 'round-002' } };
    client.start();
    letIn(last());
    const answers = { roundId: 'round-001', ballot: FULL, pollId: null, pollBallot: null };
    last().say({ type: 'welcome', protocol: 1, seat: SEAT, answers, now: 0 });
    expect(seatedIn(phone, first, 'group-001')).toMatchObject({ ballot: FULL, saved: null });
    expect(seatedIn(phone, second, 'group-001').ballot).toBeNull();
    void client.request({ type: 'cast', id: 'request-1', roundId: 'round-001', ballot: FULL });
    expect(seatedIn(phone, first, 'group-001')).toMatchObject({
      saved: { answer: FULL, position: 0 },
      sending: 'request-1',
    });
    keep(storage, 'draft-round', 'round-001', { answers: { a: 2 }, importance: {}, position: 2 });
    expect(seatedIn(phone, first, 'group-001')).toMatchObject({
      saved: { answer: { answers: { a: 2 } }, position: 2 },
      sending: null,
    });
    client.stop();
  });

  it('goes on with a poll as an older page kept it', () => {
    const { client, storage } = scriptedPhone();
    const settings = { ...newPollSettings('number'), question: 'Hoeveel?' };
    const poll: Vote<'poll'> = { kind: 'poll', asks: { id: 'poll-0001', number: 1, settings } };
    keep(storage, 'draft-poll', 'poll-0001', { ...emptyDraft(settings), value: '3,5' });
    const seat = seatedIn({ client, storage }, poll, 'group-001');
    expect(seat).toMatchObject({ saved: { answer: { value: '3,5' } }, sending: null });
    const open = { ...withRound(null), poll: poll.asks };
    const state = run([{ type: 'seated', seat }], neutralState(open));
    expect(state).toMatchObject({ stage: 'filling', draft: { touched: true } });
  });

  it('reads only what belongs to the round, and nothing broken', () => {
    const { storage } = scriptedPhone();
    keep(storage, 'draft-poll', 'poll-0001', { value: '3' });
    expect(kept(storage, 'draft-poll', 'poll-0001')).toEqual({ value: '3' });
    expect(kept(storage, 'draft-poll', 'poll-0002')).toBeNull();
    storage.set('draft-poll', '{');
    expect(kept(storage, 'draft-poll', 'poll-0001')).toBeNull();
  });
});

describe('the screen', () => {
  const state: Pick<PhoneState, 'link' | 'reason' | 'seat' | 'moved' | 'snapshot'> = {
    link: 'good',
    reason: null,
    seat: SEAT,
    moved: false,
    snapshot,
  };
  it.each([
    ['connecting', { link: 'connecting', seat: undefined, snapshot: undefined }],
    ['code', { link: 'refused', reason: 'code-unknown', seat: null, snapshot: undefined }],
    ['refused', { link: 'refused', reason: 'locked', seat: undefined, snapshot: undefined }],
    ['closed', { snapshot: null }],
    ['join', { seat: null }],
    ['moved', { seat: null, moved: true }],
    ['join', { seat: { ...SEAT, groupId: null } }],
    ['activity', {}],
    ['activity', { link: 'offline' }],
  ] as const)('is %s for %o', (place, patch) => {
    expect(placeOf({ ...state, ...patch }, false)).toBe(place);
  });

  it('never takes answers in progress away from who has a seat', () => {
    expect(placeOf({ ...state, link: 'refused', reason: 'busy' }, true)).toBe('activity');
  });

  it('follows what is open', () => {
    expect(modeOf(snapshot)).toBe('vote');
    expect(modeOf(withRound(null))).toBe('look');
    expect(modeOf(null)).toBe('look');
  });
});
