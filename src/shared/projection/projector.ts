import type { ProjectorScene, Round, Session } from '../domain/model';
import type { Poll } from '../domain/polls';
import { contributionList, newestOf, openPoll } from '../domain/selectors';
import type { RoundResults } from '../scoring/types';
import { countThemes, projectedNotes, projectedThemes } from './notes';
import { progressOf } from './progress';
import { publishedPoll, publishedResults, publishedVoters } from './published';
import { newestRound } from './rounds';
import { noAnswerOf, scaleLabelsOf } from './texts';
import type { JoinView, ProjectorPoll, ProjectorRound, ProjectorSnapshot } from './types';

/** The scene that can be shown, with the round that it is about. */
type Stage = { scene: ProjectorScene; round: Round | undefined; results: RoundResults | null };

const WELCOME: Stage = { scene: { kind: 'welcome' }, round: undefined, results: null };

/**
 * The projector: only what the chosen scene shows, in the language of the session.
 * @param join how to join with a phone; null while phones are switched off
 */
export function projectProjector(
  session: Session,
  revision: number,
  join: JoinView | null = null,
): ProjectorSnapshot {
  const { factorModel, language } = session;
  const { scene, round, results } = stageOf(session);
  return {
    audience: 'projector',
    revision,
    language,
    dark: session.projector.dark,
    title: session.title,
    regionName: session.region?.name ?? '',
    regionCodes:
      scene.kind === 'welcome'
        ? (session.region?.municipalities.map(({ code }) => code) ?? [])
        : [],
    scene,
    groups: session.groups,
    model: {
      scaleLabels: scaleLabelsOf(factorModel.scale, language),
      dimensions: factorModel.dimensions.map(({ id, name }) => ({ id, name: name[language] })),
      factors: factorModel.factors.map(({ id, dimension, name, statement }) => ({
        id,
        dimensionId: dimension,
        name: name[language],
        statement: statement[language],
      })),
    },
    join: scene.kind === 'join' ? join : null,
    round: round ? roundOf(session, round) : null,
    results,
    headline: results ? session.headline : '',
    recommendations:
      scene.kind === 'recommendations'
        ? session.recommendations.map(({ id, title, text }) => ({ id, title, text }))
        : [],
    agreements: scene.kind === 'agreements' ? session.agreements : [],
    blank: session.projector.blank,
    room: session.projector.room,
    isRehearsal: session.isRehearsal,
    activity: taskOf(session, session.live.activityId),
    timer: session.live.timer,
    shown: scene.kind === 'activity' ? taskOf(session, scene.activityId) : null,
    notes: scene.kind === 'notes' ? projectedNotes(session, scene.activityId) : [],
    themes: scene.kind === 'themes' ? projectedThemes(session) : [],
    poll: pollOf(session, scene),
    discussion: scene.kind === 'discussion' ? discussionOf(session, scene.factorId) : null,
    ladder: scene.kind === 'ladder' ? session.ladder : null,
    themeCounts:
      scene.kind === 'theme-counts'
        ? countThemes(session, contributionList(session.contributions))
        : null,
    previous: scene.kind === 'shift' && round ? previousOf(session, round) : null,
    sameVoters: scene.kind === 'shift' && round ? publishedVoters(session, round) : null,
  };
}

/** An activity as the room may know it: no private notes, no settings. */
function taskOf(session: Session, activityId: string | null): ProjectorSnapshot['activity'] {
  const activity = session.agenda.activities.find(({ id }) => id === activityId);
  if (!activity) return null;
  const { kind, title, input } = activity;
  // A vote asks what it was opened with, also when the activity was changed since.
  const poll = newestOf(session.polls, activity.id)?.settings ?? activity.poll;
  const asked = input ? input.questions.map(({ text }) => text) : [poll?.question ?? ''];
  return { kind, title, questions: asked.filter((text) => text !== '') };
}

/** The open poll, or the newest one of the activity that the room is in. */
function runningPoll({ polls, live }: Session): Poll | undefined {
  const open = openPoll({ polls });
  return open ?? (live.activityId === null ? undefined : newestOf(polls, live.activityId));
}

/** The poll of the scene, or the one whose progress is shown. */
function pollOf(session: Session, scene: ProjectorScene): ProjectorPoll | null {
  const poll =
    scene.kind === 'poll'
      ? session.polls.find(({ id }) => id === scene.pollId)
      : scene.kind === 'progress'
        ? runningPoll(session)
        : undefined;
  if (!poll) return null;
  const { id, status, settings } = poll;
  const { cast, seats } = progressOf(session, poll);
  // Progress stays progress: the room sees a result only when it is shown on purpose.
  const results = scene.kind === 'poll' ? publishedPoll(session, poll) : null;
  return { id, status, settings, cast, seats, results };
}

function discussionOf(session: Session, factorId: string): ProjectorSnapshot['discussion'] {
  const factor = session.factorModel.factors.find(({ id }) => id === factorId);
  if (!factor) return null;
  return {
    factorId,
    name: factor.name[session.language],
    statement: factor.statement[session.language],
    notes: session.discussionNotes
      .filter((note) => note.factorId === factorId)
      .map(({ id, kind, text }) => ({ id, kind, text })),
  };
}

function previousOf(session: Session, round: Round): RoundResults | null {
  const previous = session.rounds.find(({ id }) => id === round.follows);
  return previous ? publishedResults(session, previous) : null;
}

function stageOf(session: Session): Stage {
  const { scene } = session.projector;
  switch (scene.kind) {
    case 'progress': {
      if (runningPoll(session)) return { scene, round: undefined, results: null };
      const round = runningRound(session);
      return round ? { scene, round, results: null } : WELCOME;
    }
    case 'dimension':
      return session.factorModel.dimensions.some(({ id }) => id === scene.dimensionId)
        ? resultStage(session)
        : WELCOME;
    case 'overview':
    case 'factors':
    case 'contested':
    case 'groups':
    case 'quadrants':
      return resultStage(session);
    case 'ladder':
      // The scores stand beside it once they are published; the step never comes from them.
      return { scene, round: undefined, results: resultStage(session).results };
    case 'shift': {
      const stage = resultStage(session);
      return stage.round && previousOf(session, stage.round) ? stage : WELCOME;
    }
    case 'discussion':
      return resultStage(session);
    case 'activity':
      return session.agenda.activities.some(({ id }) => id === scene.activityId)
        ? { scene, round: undefined, results: null }
        : WELCOME;
    case 'poll':
      return session.polls.some(({ id }) => id === scene.pollId)
        ? { scene, round: undefined, results: null }
        : WELCOME;
    case 'welcome':
    case 'join':
    case 'notes':
    case 'themes':
    case 'theme-counts':
    case 'timer':
    case 'recommendations':
    case 'agreements':
      return { scene, round: undefined, results: null };
  }
}

function resultStage(session: Session): Stage {
  const round = newestRound(session, 'published');
  const results = round ? publishedResults(session, round) : null;
  return round && results ? { scene: session.projector.scene, round, results } : WELCOME;
}

/** The newest round that was opened; the room may watch people vote, and see that it has closed. */
function runningRound(session: Session): Round | undefined {
  return newestRound(session, 'open') ?? newestRound(session, 'closed', 'published');
}

function roundOf(session: Session, round: Round): ProjectorRound {
  const { scale } = session.factorModel;
  const { cast, seats } = progressOf(session, round);
  return {
    number: round.number,
    status: round.status,
    factorCount: round.factorIds.length,
    cast,
    seats,
    scale: {
      min: scale.min,
      max: scale.max,
      labels: scaleLabelsOf(scale, session.language),
      noAnswer: noAnswerOf(scale)[session.language],
    },
  };
}
