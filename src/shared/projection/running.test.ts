import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { History } from '../domain/history';
import type { ProjectorScene } from '../domain/model';
import type { PollBallot } from '../voting/schemas';
import { restoreCheckpoint } from '../domain/restore';
import { ITEM_IDS, runningSession } from '../domain/running.testkit';
import {
  GROUP_IDS,
  replay,
  roomArbitrary,
  ROUND_IDS,
  SCENES,
  SEAT_IDS,
  type Recorded,
} from '../domain/session.testkit';
import { projectBallot, projectFacilitator, projectProjector } from '.';
import { everything } from './everything.testkit';

const start = runningSession();
const by = (command: Recorded['command']): Recorded => ({ command, role: 'facilitator' });
const state = { revision: 7, saveProblem: null, readOnly: false };

const OPEN = by({ type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' });
const CLOSE = by({ type: 'poll/close', id: 'poll-0001' });
const PUBLISH = by({ type: 'poll/publish', id: 'poll-0001' });

/** The picture of a scene. */
const shown = ({ session }: History, scene: ProjectorScene) =>
  projectProjector({ ...session, projector: { ...session.projector, scene } }, 1);

it('a vote keeps the question and options that it was opened with, wherever it is shown', () => {
  const asked = (question: string): Recorded =>
    by({
      type: 'activity/update',
      id: 'act-vote',
      patch: { poll: { question, method: 'single' } },
    });
  const [first] = ITEM_IDS;
  const rename = by({ type: 'option/update', activityId: 'act-vote', id: first, label: 'Anders' });
  const history = replay(start, [
    asked('Wat eerst?'),
    OPEN,
    CLOSE,
    PUBLISH,
    asked('Later?'),
    rename,
  ]);
  expect(history.session.agenda.activities[2]?.poll).toMatchObject({ question: 'Later?' });
  const result = shown(history, { kind: 'poll', pollId: 'poll-0001' });
  expect(result.scene).toMatchObject({ poll: { settings: { question: 'Wat eerst?' } } });
  expect(result.scene).toMatchObject({ poll: { settings: { items: [{ label: first }, {}, {}] } } });
  expect(shown(history, { kind: 'activity', activityId: 'act-vote' }).scene).toMatchObject({
    questions: ['Wat eerst?'],
  });
  const view = projectFacilitator(history, state).session.polls[0];
  expect(view?.settings.question).toBe('Wat eerst?');
});

const answer: fc.Arbitrary<PollBallot> = fc.oneof(
  fc.constant<PollBallot>({ kind: 'abstain' }),
  fc.constantFrom(...ITEM_IDS).map((id): PollBallot => ({ kind: 'dots', dots: { [id]: 1 } })),
);
const cast = (participantId: string, groupId: string, ballot: PollBallot): Recorded => ({
  role: 'ballot',
  command: { type: 'poll/cast', pollId: 'poll-0001', participantId, groupId, ballot },
});

describe('a poll', () => {
  it('tells nobody what was answered before it is published', () => {
    const lists = fc.array(fc.tuple(answer, answer), { minLength: 14, maxLength: 14 });
    const ends = fc.constantFrom<Recorded[]>([], [CLOSE]);
    fc.assert(
      fc.property(roomArbitrary, lists, ends, (seats, answers, end) => {
        const [one, other] = ([0, 1] as const).map((side) =>
          everything(
            replay(start, [
              by({ type: 'live/go', activityId: 'act-vote' }),
              OPEN,
              ...seats.map(({ seat, group }, i) =>
                cast(seat, group, answers[i]?.[side] ?? { kind: 'abstain' }),
              ),
              ...end,
            ]),
          ),
        );
        expect(one).toEqual(other);
      }),
    );
  });

  it('never shows who voted, and shows its result only in its own scene', () => {
    const ballot: PollBallot = { kind: 'dots', dots: { [ITEM_IDS[0]]: 2 } };
    const history = replay(start, [
      by({ type: 'live/go', activityId: 'act-vote' }),
      OPEN,
      cast('seat-0003', GROUP_IDS[0], ballot),
      CLOSE,
      PUBLISH,
    ]);
    const text = JSON.stringify(everything(history));
    expect(text).not.toContain('seat-0003');
    const shown = SCENES.filter((scene) => {
      const { session } = history;
      const projector = { ...session.projector, scene };
      const snapshot = projectProjector({ ...session, projector }, 1);
      return JSON.stringify(snapshot).includes('"outcome"');
    });
    expect(shown).toEqual([{ kind: 'poll', pollId: 'poll-0001' }]);
  });

  it('of few people keeps the minimum that it was cast under', () => {
    const ballot: PollBallot = { kind: 'dots', dots: { [ITEM_IDS[0]]: 2 } };
    const votes = (count: number): Recorded[] =>
      SEAT_IDS.slice(0, count).map((seat) => cast(seat, GROUP_IDS[0], ballot));
    const lower = by({
      type: 'round/configure',
      id: ROUND_IDS[0],
      settings: { minGroupSize: 3 },
    });
    const methodOf = (commands: Recorded[]) =>
      projectFacilitator(replay(start, commands), state).session.polls[0]?.results?.outcome.method;
    expect(methodOf([lower, OPEN, ...votes(4), CLOSE, PUBLISH])).toBe('dots');
    expect(methodOf([OPEN, ...votes(4), CLOSE, PUBLISH, lower])).toBe('too-few');
    expect(methodOf([OPEN, ...votes(4), lower, CLOSE, PUBLISH])).toBe('too-few');
    const raise = by({
      type: 'round/configure',
      id: ROUND_IDS[0],
      settings: { minGroupSize: 5 },
    });
    const now = replay(start, [lower, raise, OPEN, ...votes(4), CLOSE, PUBLISH]).session;
    const back = restoreCheckpoint(now, replay(start, [lower]).session);
    expect(back.rounds[0]?.settings.minGroupSize).toBe(5);
    const enough = replay(start, [OPEN, ...votes(5), CLOSE, PUBLISH, lower]);
    expect(enough.session.rounds[0]?.settings.minGroupSize).toBe(3);
  });
});

describe('notes', () => {
  const submit = (id: string): Recorded => ({
    role: 'ballot',
    command: {
      type: 'contribution/submit',
      id,
      text: 'geheim briefje',
      kind: 'idea',
      groupId: GROUP_IDS[1],
      questionId: null,
      activityId: 'act-input',
    },
  });
  const settings = (silent: boolean, moderated: boolean): Recorded =>
    by({
      type: 'activity/update',
      id: 'act-input',
      patch: { input: { questions: [], silent, moderated } },
    });
  const status = (to: 'open' | 'closed' | 'published'): Recorded =>
    by({ type: 'activity/status', id: 'act-input', status: to });
  const GO = by({ type: 'live/go', activityId: 'act-input' });
  const theme = by({
    type: 'theme/add',
    theme: { id: 'theme-0001', name: 'Thema', factorId: null, challengeId: null },
    ids: ['note-abc-1'],
  });
  const seen = ({ session }: History): boolean =>
    JSON.stringify([
      projectBallot(session, 1),
      ...SCENES.map((scene) =>
        projectProjector({ ...session, projector: { ...session.projector, scene } }, 1),
      ),
    ]).includes('geheim briefje');

  it.each([
    [
      'silent and open',
      [settings(true, false), GO, status('open'), submit('note-abc-1'), theme],
      false,
    ],
    [
      'silent and published',
      [settings(true, false), GO, status('open'), submit('note-abc-1'), status('published')],
      true,
    ],
    ['not silent', [settings(false, false), GO, status('open'), submit('note-abc-1')], true],
    [
      'held for the facilitator',
      [settings(false, true), GO, status('open'), submit('note-abc-1'), theme, status('published')],
      false,
    ],
  ] as const)('%s', (_name, commands, isSeen) => {
    expect(seen(replay(start, [...commands]))).toBe(isSeen);
  });

  it('a ballot gets the newest of the notes of others, not hundreds', () => {
    const many = Array.from({ length: 70 }, (_, i) => submit(`note-of-${i + 100}`));
    const { session } = replay(start, [settings(false, false), GO, status('open'), ...many]);
    const ids = projectBallot(session, 1).input?.notes.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(60);
    expect([ids[0], ids.at(-1)]).toEqual(['note-of-110', 'note-of-169']);
  });

  it('the projector never gets private notes of the facilitator', () => {
    const history = replay(start, [
      by({ type: 'activity/update', id: 'act-input', patch: { notes: 'alleen voor mij' } }),
      GO,
    ]);
    const { session } = history;
    for (const scene of SCENES)
      expect(
        JSON.stringify(
          projectProjector({ ...session, projector: { ...session.projector, scene } }, 1),
        ),
      ).not.toContain('alleen voor mij');
    expect(JSON.stringify(projectBallot(session, 1))).not.toContain('alleen voor mij');
  });
});
