import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PhoneRequest } from '../../../shared/contract/phone-protocol';
import type { BallotSnapshot } from '../../../shared/projection/types';
import { pollBallotFits } from '../../../shared/voting/rules';
import { pollMethodSchema, type PollMethod } from '../../../shared/voting/schemas';
import { testItems, testSettings } from '../../../shared/voting/settings.testkit';
import { touched } from '../../../shared/voting/voter.testkit';
import type { OpenPoll } from '../open-poll';
import type { Questions } from '../statements';
import type { VoterAction, VoterState } from './actions';
import { castOf, type Draft } from './draft';
import { answer, FILL_OPEN, READY, snapshot, withRound } from './fixture';
import { rulesOf, voteOf, type Cast } from './kinds';
import { neutralState, reduceVoter } from './voter';

const pollOf = (method: PollMethod, id: string): BallotSnapshot => ({
  ...withRound(null),
  poll: { id, number: 1, settings: testSettings(method, testItems(3)) },
});
const worlds: readonly (BallotSnapshot | null)[] = [
  null,
  withRound(null),
  snapshot,
  { ...snapshot, revision: 2 },
  withRound({ id: 'round-002', number: 2, askImportance: true }),
  ...pollMethodSchema.options.map((method) => pollOf(method, `poll-${method}`)),
  pollOf('single', 'poll-another'),
];

type Step =
  | { do: 'action'; action: VoterAction }
  | { do: 'change'; item: number; value: number }
  | { do: 'send' }
  /** The vote of the start is open (again). */
  | { do: 'reopen' }
  | { do: 'outcome'; of: number; how: 'sent' | 'transport' | 'cancelled' | 'round-not-open' }
  | { do: 'sit'; kept: boolean; waits: boolean };

const action = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(...worlds).map((s) => ({ type: 'snapshot' as const, snapshot: s })),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom<VoterAction>(
      { type: 'begin', participantId: 'seat-0001' },
      { type: 'enterCode' },
      { type: 'recallStarted' },
      { type: 'recallFailed', error: 'code-unknown' },
      {
        type: 'recalled',
        participantId: 'seat-0042',
        groupId: 'group-001',
        own: {
          ballot: { answers: { a: 3, b: null, c: 1, gone: 2 }, importance: { a: 1 } },
          pollBallot: { kind: 'abstain' },
        },
      },
      { type: 'chooseGroup', groupId: 'group-002' },
      { type: 'chooseGroup', groupId: 'group-002' },
      { type: 'groupDone' },
      { type: 'groupDone' },
      { type: 'changeGroup' },
      FILL_OPEN,
      { type: 'next' },
      { type: 'previous' },
      { type: 'open', position: 1 },
      { type: 'view', view: 'list' },
      { type: 'review' },
      { type: 'tried' },
      { type: 'holdBack' },
      { type: 'changeAgain' },
      { type: 'startAnew' },
      { type: 'leave' },
    ),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 11, arbitrary: action.map((a) => ({ do: 'action' as const, action: a })) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      item: fc.integer({ min: 0, max: 2 }),
      value: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 10, arbitrary: fc.constantFrom({ do: 'send' as const }, { do: 'reopen' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('outcome' as const),
      of: fc.constantFrom(0, 0, 0, 1),
      how: fc.constantFrom('sent', 'transport', 'cancelled', 'round-not-open'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('sit' as const),
      kept: fc.boolean(),
      waits: fc.boolean(),
    }),
  },
);

/** What most voters do first, so that the steps after it start somewhere worthwhile. */
const opening = fc
  .tuple(fc.constantFrom(...worlds.slice(2)), fc.constantFrom<VoterAction[]>([], READY))
  .map(([world, actions]) => ({ open: { type: 'snapshot' as const, snapshot: world }, actions }));

/** One change of the answers, as the screens of each kind make it. */
function changeOf(draft: Draft, item: number, value: number): VoterAction {
  if (draft.kind === 'round') return answer(['a', 'b', 'c'][item] ?? 'a', value);
  const { settings } = draft.asks;
  const change = touched(settings, draft.answer, {
    item: `item-000${item}`,
    value: settings.method === 'budget' ? 100 : settings.method === 'rank' ? value - 3 : value,
    level: value,
    typed: String(value),
    reason: 'zorg ',
  });
  return { type: 'answer', kind: 'poll', change };
}

/** A phone that sits down: at the start, with what it kept, or with what waits in its outbox. */
function seatOf(state: VoterState, kept: boolean, waiting: string | null): VoterAction | null {
  const vote = voteOf(state.snapshot);
  const seat = { groupId: 'group-001', ballot: null, sending: null, code: 'K7M2P' };
  if (vote?.kind === 'round') {
    const given = { answers: { a: 1, b: 2, c: 3 }, importance: {} };
    const saved = kept
      ? rulesOf('round').begun(vote.asks, { ...given, position: 7 })
      : waiting
        ? { answer: rulesOf('round').from(vote.asks, given), position: 0 }
        : null;
    return { type: 'seated', seat: { ...seat, ...vote, saved, sending: kept ? null : waiting } };
  }
  if (vote?.kind !== 'poll') return null;
  const abstained = rulesOf('poll').from(vote.asks, { kind: 'abstain' });
  const saved = kept || waiting ? { answer: abstained, position: 0 } : null;
  return { type: 'seated', seat: { ...seat, ...vote, saved, sending: kept ? null : waiting } };
}

/** Does the app take it? The same rules as at the door of the laptop. */
function fits(cast: Cast, asked: Draft['asks']): boolean {
  if (cast.kind === 'poll') return pollBallotFits((asked as OpenPoll).settings, cast.ballot);
  const { factors, askImportance, scale } = asked as Questions;
  const complete = (given: typeof cast.ballot.answers, min: number, max: number): boolean =>
    Object.keys(given).length === factors.length &&
    factors.every(({ id }) => {
      const value = given[id];
      return value === null || (value !== undefined && value >= min && value <= max);
    });
  const { answers, importance } = cast.ballot;
  const weighed = askImportance ? complete(importance, 1, 5) : Object.keys(importance).length === 0;
  return complete(answers, scale.min, scale.max) && weighed;
}

it('whatever happens: one id per answer, nothing changes or gets lost on its way, what goes fits', () => {
  const seen = { sends: 0, retries: 0, busy: 0, receipts: 0, polls: 0 };
  fc.assert(
    fc.property(
      opening,
      fc.array(step, { minLength: 20, maxLength: 80 }),
      ({ open, actions }, steps) => {
        let state = neutralState(snapshot);
        let made = 0;
        /** Every attempt, the last one first. */
        const attempts: { id: string; cast: Cast }[] = [];
        /** The attempt that the draft on screen made last, until the voter answers or it is received. */
        let last: { id: string; content: string } | null = null;

        const act = (next: VoterAction): void => {
          const before = state;
          state = reduceVoter(before, next);
          const { draft } = before;
          const ends =
            next.type === 'leave' ||
            (next.type === 'startAnew' && draft?.standing === 'replaced') ||
            draft === null;
          if (ends) {
            if (state.draft !== draft) last = null;
            return;
          }
          // (c) Nothing but leaving and starting anew takes a draft away; a snapshot changes nothing in it.
          expect(state.draft?.asks).toBe(draft.asks);
          if (next.type !== 'answer') expect(state.draft?.answer).toBe(draft.answer);
          if (state !== before && ['answer', 'chooseGroup'].includes(next.type)) last = null;
          if (next.type === 'snapshot') {
            expect(state.stage).toBe(before.stage);
            expect({ ...state.draft, standing: null }).toEqual({ ...draft, standing: null });
          }
          // (b) While it is on its way only the app, or taking it back, changes anything.
          if (draft.sending.state === 'busy') {
            seen.busy += 1;
            expect(state.draft?.answer).toBe(draft.answer);
            expect(state.draft?.groupId).toBe(draft.groupId);
            if (!['sent', 'sendFailed', 'holdBack'].includes(next.type)) {
              expect(state.stage).toBe(before.stage);
              expect(state.draft?.sending).toBe(draft.sending);
            }
          }
          // Received is only said of the last attempt, and never of one that was taken back.
          if (state.stage === 'received' && before.stage !== 'received') {
            seen.receipts += 1;
            expect(next).toMatchObject({ type: 'sent', commandId: draft.commandId });
            expect(draft.sending.state).not.toBe('held');
            last = null;
          }
        };
        const send = (): void => {
          const { draft, stage } = state;
          const cast = draft && castOf(draft);
          act({ type: 'tried' });
          if (!draft || !cast) return;
          const commandId = draft.commandId ?? `command-${(made += 1)}`;
          act({ type: 'sendStarted', commandId });
          const isSent = state.draft?.sending.state === 'busy';
          // Only from where the answers are looked over, or from the form itself.
          expect(isSent).toBe(stage === (draft.kind === 'round' ? 'review' : 'filling'));
          if (!isSent) return;
          seen.sends += 1;
          if (cast.kind === 'poll') seen.polls += 1;
          // (d) What goes fits the vote that is open.
          expect(voteOf(state.snapshot)?.asks.id).toBe(cast.voteId);
          expect(fits(cast, draft.asks)).toBe(true);
          // (a) Nothing was touched since: the same id. And an id never stands for two answers.
          const content = JSON.stringify(cast);
          if (last?.content === content) {
            seen.retries += 1;
            expect(commandId).toBe(last.id);
          }
          for (const earlier of attempts)
            if (earlier.id === commandId) expect(cast).toEqual(earlier.cast);
          last = { id: commandId, content };
          attempts.unshift({ id: commandId, cast });
        };

        for (const each of [open, ...actions]) act(each);
        for (const each of steps) {
          if (each.do === 'action') act(each.action);
          else if (each.do === 'send') send();
          else if (each.do === 'reopen') act(open);
          else if (each.do === 'change') {
            if (state.draft) act(changeOf(state.draft, each.item, each.value));
          } else if (each.do === 'sit') {
            const seated = seatOf(state, each.kept, each.waits ? `kept-${(made += 1)}` : null);
            if (seated) act(seated);
          } else {
            const { id: commandId, cast } = attempts[each.of] ?? {};
            if (commandId === undefined || !cast) continue;
            const { voteId } = cast;
            if (each.how === 'sent') act({ type: 'sent', commandId, voteId, code: 'K7M2P' });
            else act({ type: 'sendFailed', commandId, error: each.how });
          }
        }
      },
    ),
    { numRuns: 400 },
  );
  // The steps do reach what is checked.
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(10);
});

it('says the same to the app from the window and from a phone', () => {
  const cast: Cast<'round'> = {
    kind: 'round',
    voteId: 'round-001',
    participantId: 'seat-0001',
    groupId: 'group-001',
    ballot: { answers: { a: 1 }, importance: {} },
  };
  const { voteId: roundId, participantId, groupId, ballot } = cast;
  expect(rulesOf('round').command(cast)).toEqual({
    type: 'ballot/cast',
    roundId,
    participantId,
    groupId,
    ballot,
  });
  const request: PhoneRequest = rulesOf('round').request('request-1', cast);
  expect(request).toEqual({ type: 'cast', id: 'request-1', roundId, ballot });
  expect(rulesOf('round').waiting(request)).toBe(ballot);
  expect(rulesOf('poll').waiting(request)).toBeNull();
});
