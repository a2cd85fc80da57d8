import { expect, it, vi } from 'vitest';
import { commandSchema, type Command } from '../domain/commands';
import { sessionSchema } from '../domain/model';
import { runningSession } from '../domain/running.testkit';
import { GROUP_IDS, NOW, replay, SEAT_IDS, type Recorded } from '../domain/session.testkit';
import { inputOf } from '../exports/exports.testkit';
import { shareText } from '../exports/share';
import { parseShare } from '../exports/share-format';
import { translator } from '../i18n';
import { projectBallot } from '../projection';
import { answerPoll, rehearsalRoom } from '../rehearsal/room';
import { buildBallots, paperSubject } from '../report/print';
import { pollModel } from './chart-model';
import { pollResults } from './results';
import { draftFrom, emptyDraft, gapOf, pollBallotFits, pollBallotOf } from './rules';
import { pollMethodSchema } from './schemas';

// A method that the app does not have, put in the three lists that a new method is put in.
vi.mock(import('./methods/schemas'), async (original) => {
  const { SCHEMAS } = await original();
  const { thumbsSchemas } = await import('./thumbs.testkit');
  return { SCHEMAS: { ...SCHEMAS, thumbs: thumbsSchemas } };
});
vi.mock(import('./methods/rules'), async (original) => {
  const { RULES } = await original();
  const { thumbsRules } = await import('./thumbs.testkit');
  return { RULES: { ...RULES, thumbs: thumbsRules } };
});
vi.mock(import('./methods/methods'), async (original) => {
  const { METHODS } = await original();
  const { thumbsMethod } = await import('./thumbs.testkit');
  return { METHODS: { ...METHODS, thumbs: thumbsMethod } };
});

/** As it comes over the line: the types do not know the method. */
const fromOutside = (command: unknown): Command => commandSchema.parse(command);
const facilitator = (command: unknown): Recorded => ({
  command: fromOutside(command),
  role: 'facilitator',
});
const cast = (seat: number, ballot: unknown): Recorded => ({
  role: 'ballot',
  command: fromOutside({
    type: 'poll/cast',
    pollId: 'poll-0001',
    participantId: SEAT_IDS[seat],
    groupId: GROUP_IDS[0],
    ballot,
  }),
});

it('a method that is only registered goes the whole way', () => {
  expect(pollMethodSchema.options).toContain('thumbs');
  // Settings: chosen in the preparation, changed, and refused when wrong.
  const update = (poll: object) =>
    facilitator({ type: 'activity/update', id: 'act-vote', patch: { poll } });
  expect(() => update({ method: 'thumbs', most: 99 })).toThrow();
  const open = replay(runningSession(), [
    update({ method: 'thumbs', most: 2 }),
    update({ question: 'Doen we het?' }),
    facilitator({ type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' }),
  ]);
  const settings = open.session.polls[0]?.settings;
  if (!settings) throw new Error('the poll did not open');
  expect(settings).toEqual({ method: 'thumbs', question: 'Doen we het?', most: 2 });
  expect(projectBallot(open.session, 1).poll?.settings).toEqual(settings);
  // The ballot: filled in, sent, refused when it does not fit, changed with the code.
  const draft = emptyDraft(settings);
  expect(gapOf(settings, draft)).toBe('choose');
  const up = pollBallotOf(settings, { ...draft, ...{ up: true } });
  expect(up).toEqual({ kind: 'thumb', up: true });
  expect(draftFrom(settings, up)).toMatchObject({ up: true, abstains: false });
  expect(() => cast(0, { kind: 'thumb', up: 'yes' })).toThrow();
  const refused = replay(open.session, [cast(0, { kind: 'number', value: 3 })]);
  expect(refused.session.polls[0]?.ballots).toEqual({});
  // Rehearsal and paper know it as well.
  const [seat] = rehearsalRoom(open.session);
  if (!seat) throw new Error('nobody in the room');
  expect(pollBallotFits(settings, answerPoll(seat, 'poll-0001', settings, 'nl'))).toBe(true);
  const subject = paperSubject(open.session);
  if (!subject) throw new Error('nothing to print');
  const paper = { session: open.session, subject, codes: [], generatedAt: NOW, appVersion: '1' };
  expect(buildBallots(paper)).toMatchObject({ form: { kind: 'ticks' } });
  expect(buildBallots(paper).instructions[0]).toBe('Kruis aan');
  // Hands of one group, ballots of another, then the count.
  const closed = replay(open.session, [
    ...Array.from({ length: 6 }, (_, i) => cast(i, { kind: 'thumb', up: i < 4 })),
    cast(6, { kind: 'abstain' }),
    facilitator({
      type: 'hands/poll',
      pollId: 'poll-0001',
      groupId: GROUP_IDS[1],
      people: 3,
      seats: ['seat-h001', 'seat-h002', 'seat-h003'],
      counts: [2, 1, 0],
    }),
    facilitator({ type: 'poll/close', id: 'poll-0001' }),
    facilitator({ type: 'poll/publish', id: 'poll-0001' }),
  ]);
  const poll = closed.session.polls[0];
  if (!poll) throw new Error('the poll is gone');
  const results = pollResults(poll);
  expect(results).toMatchObject({ voters: 10, abstained: 1, outcome: { up: 6, down: 3 } });
  // The picture, the package and the file.
  expect(pollModel(settings, results, 'nl', translator('nl')).title).toBe('6 omhoog');
  const text = shareText(inputOf(closed.session));
  if (!text.ok) throw new Error(text.detail);
  const share = parseShare(text.value);
  expect(share.ok && share.value.polls).toEqual([
    { method: 'thumbs', items: 0, voters: 10, abstained: 1, outcome: { method: 'thumbs', up: 6 } },
  ]);
  expect(sessionSchema.parse(closed.session)).toEqual(closed.session);
});
