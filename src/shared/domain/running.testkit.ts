import fc from 'fast-check';
import type { ActivityKind } from '../activities/schema';
import type { NewActivity } from './agenda-commands';
import type { BatchPart, Command, CommandOf } from './commands';
import type { Session } from './model';
import { mayBePart } from './permissions';
import { newPollSettings } from '../voting/rules';
import type { PollBallot } from '../voting/schemas';
import {
  facilitatorArbitrary,
  GROUP_IDS,
  ROUND_IDS,
  SCENES,
  SEAT_IDS,
  testSession,
  type Recorded,
} from './session.testkit';
import { newActivity } from './slices/agenda';

/** Random commands for running the room. Ids come from small sets, so that most fit. */
export const ACTIVITY_IDS = ['act-welcome', 'act-input', 'act-vote', 'act-score'] as const;
const KINDS: readonly ActivityKind[] = ['welcome', 'input', 'prioritise', 'score'];
export const POLL_IDS = ['poll-0001', 'poll-0002', 'poll-0003'] as const;
export const ITEM_IDS = ['choice-a1', 'choice-b2', 'choice-c3'] as const;
const NOTE_IDS = ['note-0001', 'note-0002', 'note-0003', 'note-0004'] as const;
const THEME_IDS = ['theme-0001', 'theme-0002', 'theme-0003'] as const;
const THING_IDS = ['thing-0001', 'thing-0002'] as const;

export function testActivity(id: string, kind: ActivityKind): NewActivity {
  const items = ITEM_IDS.map((item) => ({
    id: item,
    label: item,
    themeId: null,
    challengeId: null,
  }));
  return {
    id,
    kind,
    title: id,
    minutes: 10,
    notes: '',
    enough: null,
    input: kind === 'input' ? { questions: [], silent: true, moderated: false } : null,
    poll: kind === 'prioritise' ? { ...newPollSettings('dots'), items, dots: 3 } : null,
  };
}

/** A note as the facilitator types or pastes it. */
export function testNote(id: string): CommandOf<'contribution/add'>['contribution'] {
  return {
    id,
    text: `tekst van ${id}`,
    kind: 'idea',
    groupId: null,
    factorId: null,
    challengeId: null,
    activityId: 'act-input',
    questionId: null,
  };
}

/** {@link testSession} with an agenda of four activities. */
export function runningSession(): Session {
  const session = testSession();
  const activities = ACTIVITY_IDS.map((id, i) =>
    newActivity(testActivity(id, KINDS[i] ?? 'break')),
  );
  return {
    ...session,
    agenda: { startTime: '13:00', activities },
    rounds: session.rounds.map((round) => ({ ...round, activityId: 'act-score' })),
  };
}

const activityId = fc.constantFrom(...ACTIVITY_IDS);
const pollId = fc.constantFrom(...POLL_IDS);
const noteId = fc.constantFrom(...NOTE_IDS);
const noteIds = fc.uniqueArray(noteId, { maxLength: 3 });
const themeId = fc.constantFrom(...THEME_IDS);
const thingId = fc.constantFrom(...THING_IDS);
const word = fc.constantFrom('een', 'twee', 'drie');
const spot = fc.integer({ min: 0, max: 5 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);
const seconds = fc.integer({ min: 1, max: 900 });

const agendaArbitrary: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ id: activityId, at: spot, kind: fc.constantFrom(...KINDS) })
    .map(({ id, at, kind }): Command => ({
      type: 'activity/add',
      activity: testActivity(id, kind),
      at,
    })),
  fc
    .record({ id: activityId, title: word })
    .map(({ id, title }): Command => ({ type: 'activity/update', id, patch: { title } })),
  fc.record({ id: thingId, label: word }).map(({ id, label }): Command => ({
    type: 'option/add',
    activityId: 'act-vote',
    options: [
      { id, label, themeId: null, challengeId: null },
      { id: `${id}-b`, label, themeId: null, challengeId: null },
    ],
  })),
  fc
    .record({ id: fc.constantFrom(...ITEM_IDS), label: word })
    .map((edit): Command => ({ type: 'option/update', activityId: 'act-vote', ...edit })),
  fc
    .record({ id: fc.constantFrom(...ITEM_IDS), by: fc.constantFrom(-1 as const, 1 as const) })
    .map((move): Command => ({ type: 'option/move', activityId: 'act-vote', ...move })),
  thingId.map((id): Command => ({ type: 'option/remove', activityId: 'act-vote', id })),
  fc.record({ id: thingId, text: word }).map(({ id, text }): Command => ({
    type: 'question/add',
    activityId: 'act-input',
    questions: [{ id, text, kind: null, factorId: null, challengeId: null }],
  })),
  fc
    .record({ id: thingId, by: fc.constantFrom(-1 as const, 1 as const) })
    .map((move): Command => ({ type: 'question/move', activityId: 'act-input', ...move })),
  activityId.map((id): Command => ({ type: 'activity/remove', id })),
  fc.record({ id: activityId, to: spot }).map((m): Command => ({ type: 'activity/move', ...m })),
  fc
    .record({ id: activityId, status: fc.constantFrom('draft', 'open', 'closed', 'published') })
    .map(({ id, status }): Command => ({ type: 'activity/status', id, status })),
  activityId.map((id): Command => ({ type: 'live/go', activityId: id })),
  seconds.map((s): Command => ({ type: 'timer/start', seconds: s })),
  seconds.map((s): Command => ({ type: 'timer/add', seconds: s })),
  fc.constantFrom<Command>(
    { type: 'timer/pause' },
    { type: 'timer/resume' },
    { type: 'timer/stop' },
    { type: 'session/end' },
    { type: 'session/resume' },
    { type: 'agenda/apply', activities: [testActivity('act-score', 'score')] },
  ),
);

const notesArbitrary: fc.Arbitrary<Command> = fc.oneof(
  noteIds
    .filter((ids) => ids.length > 0)
    .map((ids): Command => ({ type: 'contribution/add-all', contributions: ids.map(testNote) })),
  fc.record({ id: noteId, text: word }).map(({ id, text }): Command => ({
    type: 'contribution/add',
    contribution: { ...testNote(id), text },
  })),
  fc
    .record({ id: noteId, text: word })
    .map(({ id, text }): Command => ({ type: 'contribution/update', id, patch: { text } })),
  noteId.map((id): Command => ({ type: 'contribution/remove', id })),
  fc
    .record({ ids: noteIds, held: fc.boolean() })
    .map((hold): Command => ({ type: 'contribution/hold', ...hold })),
  fc
    .record({ id: noteId, commentId: thingId, text: word })
    .map(({ id, commentId, text }): Command => ({
      type: 'contribution/comment',
      id,
      comment: { id: commentId, text },
    })),
  fc
    .record({ ids: noteIds, themeId: maybe(themeId) })
    .map((assign): Command => ({ type: 'contribution/assign', ...assign })),
  fc
    .record({ ids: noteIds, into: maybe(noteId) })
    .map((merge): Command => ({ type: 'contribution/merge', ...merge })),
  fc.record({ id: themeId, name: word, ids: noteIds }).map(({ id, name, ids }): Command => ({
    type: 'theme/add',
    theme: { id, name, factorId: null, challengeId: null },
    ids,
  })),
  themeId.map((id): Command => ({ type: 'theme/remove', id })),
  fc.record({ id: themeId, to: spot }).map((m): Command => ({ type: 'theme/move', ...m })),
  fc
    .record({ id: themeId, into: maybe(themeId) })
    .map((merge): Command => ({ type: 'theme/merge', ...merge })),
);

const talkArbitrary: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ id: thingId, text: word }).map((item): Command => ({ type: 'parked/add', item })),
  thingId.map((id): Command => ({
    type: 'parked/update',
    id,
    patch: { outcome: 'answered', outcomeText: 'ja' },
  })),
  thingId.map((id): Command => ({ type: 'parked/remove', id })),
  fc.record({ id: thingId, text: word }).map(({ id, text }): Command => ({
    type: 'discussion/add',
    note: { id, kind: 'decision', factorId: 'trust', text },
  })),
  thingId.map((id): Command => ({ type: 'discussion/remove', id })),
  fc.constantFrom(...SCENES).map((scene): Command => ({ type: 'projector/show', scene })),
  fc.boolean().map((blank): Command => ({ type: 'projector/blank', blank })),
  fc.boolean().map((frozen): Command => ({ type: 'projector/freeze', frozen })),
);

const pollArbitrary: fc.Arbitrary<Command> = fc.oneof(
  pollId.map((id): Command => ({ type: 'poll/open', id, activityId: 'act-vote' })),
  pollId.map((id): Command => ({ type: 'poll/close', id })),
  pollId.map((id): Command => ({ type: 'poll/reopen', id })),
  pollId.map((id): Command => ({ type: 'poll/publish', id })),
);

/** Any command of the facilitator while a room runs. */
export const runningArbitrary: fc.Arbitrary<Recorded> = fc.oneof(
  facilitatorArbitrary,
  fc
    .oneof(agendaArbitrary, notesArbitrary, talkArbitrary, pollArbitrary)
    .map((command): Recorded => ({ command, role: 'facilitator' })),
);

const dots = fc
  .uniqueArray(fc.constantFrom(...ITEM_IDS), { minLength: 1, maxLength: 3 })
  .map((ids): PollBallot => ({ kind: 'dots', dots: Object.fromEntries(ids.map((id) => [id, 1])) }));

/** What participants do. */
export const participantArbitrary: fc.Arbitrary<Recorded> = fc
  .oneof(
    fc
      .record({
        pollId,
        participantId: fc.constantFrom(...SEAT_IDS),
        groupId: fc.constantFrom(...GROUP_IDS),
        ballot: fc.oneof(dots, fc.constant<PollBallot>({ kind: 'abstain' })),
      })
      .map((cast): Command => ({ type: 'poll/cast', ...cast })),
    fc
      .record({ id: fc.uuid(), groupId: maybe(fc.constantFrom(...GROUP_IDS)), text: word })
      .map((note): Command => ({
        type: 'contribution/submit',
        ...note,
        kind: 'success',
        questionId: null,
        activityId: 'act-input',
      })),
    fc.record({
      type: fc.constant('ballot/cast' as const),
      roundId: fc.constantFrom(...ROUND_IDS),
      participantId: fc.constantFrom(...SEAT_IDS),
      groupId: fc.constantFrom(...GROUP_IDS),
      ballot: fc.constant({ answers: { trust: 4, agenda: 2, means: 3, roles: 5 }, importance: {} }),
    }),
  )
  .map((command): Recorded => ({ command, role: 'ballot' }));

/** What one click means, in several commands. */
export const batchOf = (commands: readonly BatchPart[]): Command => ({
  type: 'batch',
  commands: [...commands],
});

/** Can this command be a part of a batch? */
export const isPart = (command: Command): command is BatchPart => mayBePart(command.type);

/** The input activity and a poll take answers. */
export const OPENED: readonly Recorded[] = [
  { type: 'live/go', activityId: 'act-input' } as const,
  { type: 'activity/status', id: 'act-input', status: 'open' } as const,
  { type: 'poll/open', id: 'poll-0001', activityId: 'act-vote' } as const,
].map((command) => ({ command, role: 'facilitator' }));
