import { itemsOf } from '../voting/rules';
import { describe, expect, it } from 'vitest';
import { findBrokenReference } from '../persistence/integrity';
import { copySession, rehearsalOf } from './copies';
import { LIMITS } from './limits';
import { sessionSchema, type Session } from './model';
import { ITEM_IDS, OPENED, runningSession, testActivity, testNote } from './running.testkit';
import { replay, roundCommand, type Recorded } from './session.testkit';

const by = (command: Recorded['command']): Recorded => ({ command, role: 'facilitator' });
const vote: Recorded = {
  role: 'ballot',
  command: {
    type: 'poll/cast',
    pollId: 'poll-0001',
    participantId: 'seat-0001',
    groupId: 'group-01',
    ballot: { kind: 'dots', dots: { [ITEM_IDS[0]]: 1 } },
  },
};
const CLOSE = by({ type: 'poll/close', id: 'poll-0001' });
const PUBLISH = by({ type: 'poll/publish', id: 'poll-0001' });
const THEME = { id: 'theme-0001', name: 'theme', factorId: null, challengeId: null };

/** A workshop that is under way: notes, a theme in the vote, a poll with a vote, things said. */
function running(...more: Recorded[]): Session {
  const option = { id: 'choice-t1', label: 'theme', themeId: THEME.id, challengeId: null };
  const { session } = replay(runningSession(), [
    by({ type: 'contribution/add', contribution: testNote('note-0001') }),
    by({ type: 'theme/add', theme: THEME, ids: ['note-0001'] }),
    by({ type: 'option/add', activityId: 'act-vote', options: [option] }),
    ...OPENED,
    vote,
    by({ type: 'parked/add', item: { id: 'parked-01', text: 'later' } }),
    by({ type: 'projector/freeze', frozen: true }),
    by({ type: 'session/update', patch: { headline: 'said' } }),
    ...more,
  ]);
  return { ...session, isExample: true };
}

let made = 0;
const context = { newId: () => `copied-id-${(made += 1)}`, now: '2027-01-08T09:00:00.000Z' };
const fits = (session: Session): void => {
  expect(sessionSchema.parse(session)).toEqual(session);
  expect(findBrokenReference(session)).toBeNull();
};

describe('a copy', () => {
  it.each(['setup', 'all'] as const)('of %s is a session of its own that starts anew', (what) => {
    const session = running();
    const copy = copySession(session, 'Again', what, context);
    fits(copy);
    expect(copy.id).not.toBe(session.id);
    expect(copy).toMatchObject({
      title: 'Again',
      isExample: false,
      createdAt: context.now,
      live: { activityId: null, timer: null },
      projector: { scene: { kind: 'welcome' }, blank: false, frozen: false },
      groups: session.groups,
      factorModel: session.factorModel,
    });
    expect(copy.rounds.map(({ id }) => id)).not.toEqual(session.rounds.map(({ id }) => id));
  });

  it('of the preparation holds nothing that people said, chose or answered', () => {
    const copy = copySession(running(), 'Again', 'setup', context);
    expect(copy).toMatchObject({
      date: '',
      contributions: {},
      themes: [],
      participants: {},
      polls: [],
      parkingLot: [],
      headline: '',
    });
    expect(copy.rounds).toMatchObject([{ number: 1, status: 'draft', activityId: 'act-score' }]);
    for (const activity of copy.agenda.activities)
      expect(activity).toMatchObject({ status: 'draft', startedAt: null, endedAt: null });
    // Options that people wrote for the vote stay; those made of themes do not.
    const vote = copy.agenda.activities.find(({ id }) => id === 'act-vote')?.poll;
    expect(vote && itemsOf(vote).map(({ id }) => id)).toEqual([...ITEM_IDS]);
  });

  it.each<[string, Recorded[], number]>([
    ['runs', [], 0],
    ['is closed', [CLOSE], 0],
    ['was shown', [CLOSE, PUBLISH], 1],
  ])('of all holds a vote that %s only when it may be known', (_, more, kept) => {
    const session = running(...more);
    const copy = copySession(session, 'Again', 'all', context);
    expect(copy.polls.map(({ ballots }) => ballots)).toEqual(
      session.polls.slice(0, kept).map(({ ballots }) => ballots),
    );
    expect(copy.contributions).toEqual(session.contributions);
    expect(copy.participants).toEqual(session.participants);
  });

  it('of all keeps rounds linked to each other, under their new ids', () => {
    const session = replay(runningSession(), [
      roundCommand('round/open'),
      roundCommand('round/close'),
      roundCommand('round/publish'),
      by({ type: 'activity/add', activity: testActivity('act-again', 'score'), at: 4 }),
      by({ type: 'live/go', activityId: 'act-again' }),
    ]).session;
    const { rounds } = copySession(session, 'Again', 'all', context);
    expect(rounds.map(({ status }) => status)).toEqual(['published', 'draft']);
    expect(rounds[1]).toMatchObject({ follows: rounds[0]?.id, activityId: 'act-again' });
  });
});

describe('a rehearsal', () => {
  it.each(['nl', 'en'] as const)('is the preparation, marked and of today: %s', (language) => {
    const session = { ...running(), language, title: 'x'.repeat(LIMITS.title) };
    const copy = rehearsalOf(session, context);
    fits(copy);
    expect(copy).toMatchObject({ isRehearsal: true, date: '2027-01-08', contributions: {} });
    expect(copy.title).toMatch(language === 'nl' ? /^Oefening: x+$/ : /^Rehearsal: x+$/);
  });

  it('stays one when all of it is copied, not when its preparation is', () => {
    const copy = rehearsalOf(running(), context);
    expect(copySession(copy, 'k', 'all', context).isRehearsal).toBe(true);
    expect(copySession(copy, 'k', 'setup', context).isRehearsal).toBe(false);
  });
});
