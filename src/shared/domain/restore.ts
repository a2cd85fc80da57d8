import { votesOf } from './vote';
import { produce } from 'immer';
import type { Round, Session } from './model';
import { placeModel } from './slices/factor-model';
import { exposesVote } from './slices/rounds';

type Run = Pick<Round, 'id' | 'status' | 'seen' | 'openedAt' | 'closedAt'> & {
  ballots: Record<string, unknown>;
};

const isFixed = (run: Run): boolean => run.seen || Object.keys(run.ballots).length > 0;

/**
 * Runs as they were then, but those that people voted in since as they are now.
 * @param isVoting people vote in something now: what was open then and got no votes is not opened again
 */
function mergeRuns<T extends Run>(then: readonly T[], now: readonly T[], isVoting: boolean): T[] {
  const fixed = new Map(now.filter(isFixed).map((run) => [run.id, run]));
  const back = then.map((run) => {
    const kept = fixed.get(run.id);
    if (kept || !isVoting || run.status !== 'open') return kept ?? run;
    return { ...run, status: 'closed' as const, closedAt: run.openedAt };
  });
  const known = new Set(then.map(({ id }) => id));
  return [...back, ...now.filter((run) => isFixed(run) && !known.has(run.id))];
}

/**
 * The session with the content of a checkpoint. What people brought in themselves stays: votes, the
 * rounds and polls they belong to, what the room has seen of them, and notes of participants.
 * The factor model is that of the answers. Everything else is as it was then; the clock stands still. Pure.
 */
export function restoreCheckpoint(now: Session, then: Session): Session {
  const participants = { ...then.participants, ...now.participants };
  const isVoting = votesOf(now).some((run) => run.status === 'open' && isFixed(run));
  // Answers stay with the statements that they were given to.
  const isScored = now.rounds.some(isFixed);
  const factorModel = isScored ? now.factorModel : then.factorModel;
  const asked = new Set(factorModel.factors.map(({ id }) => id));
  const rounds = mergeRuns(then.rounds, now.rounds, isVoting)
    .map((round) => (round.factorIds.every((id) => asked.has(id)) ? round : asDraft(round)))
    .sort((a, b) => a.number - b.number)
    .map((round, index) => ({ ...round, number: index + 1 }));
  const polls = mergeRuns(then.polls, now.polls, isVoting);
  const runs = votesOf({ rounds, polls });
  const missing = now.agenda.activities.filter(
    ({ id }) =>
      runs.some(({ activityId }) => activityId === id) &&
      !then.agenda.activities.some((activity) => activity.id === id),
  );
  const activities = [...then.agenda.activities, ...missing];
  const isKnown = (id: string | null): boolean => activities.some((a) => a.id === id);
  const contributions = notesOf(now, then);
  const open = runs.find(({ status }) => status === 'open');
  const restored: Session = {
    ...then,
    id: now.id,
    participants,
    contributions,
    groups: groupsOf(now, then, { participants, contributions }),
    agenda: { ...then.agenda, activities },
    rounds: withMinimum(rounds, now).map((round) =>
      isKnown(round.activityId) ? round : { ...round, activityId: null },
    ),
    polls,
    live: { activityId: open?.activityId ?? then.live.activityId, timer: null },
    projector: { ...then.projector, frozen: now.projector.frozen, blank: now.projector.blank },
  };
  return produce(restored, (draft) => placeModel(draft, factorModel));
}

/** The rounds, the newest with the minimum of now where a lower one would show a vote of few people. */
function withMinimum(rounds: readonly Round[], now: Session): Round[] {
  const minGroupSize = now.rounds.at(-1)?.settings.minGroupSize ?? 0;
  return rounds.map((round, index) =>
    index === rounds.length - 1 &&
    !isFixed(round) &&
    exposesVote(now, minGroupSize, round.settings.minGroupSize)
      ? { ...round, settings: { ...round.settings, minGroupSize } }
      : round,
  );
}

/** A round without answers, to be opened anew with other statements. */
function asDraft(round: Round): Round {
  const times = { openedAt: null, closedAt: null, publishedAt: null };
  return { ...round, ...times, status: 'draft', factorIds: [], ballots: {}, onPaper: [] };
}

function notesOf(now: Session, then: Session): Session['contributions'] {
  const themes = new Set(then.themes.map(({ id }) => id));
  const challenges = new Set(then.challenges.map(({ id }) => id));
  const since = Object.values(now.contributions)
    .filter(({ id, origin }) => origin === 'participant' && !Object.hasOwn(then.contributions, id))
    .map((note) => ({
      ...note,
      themeId: note.themeId !== null && themes.has(note.themeId) ? note.themeId : null,
      challengeId:
        note.challengeId !== null && challenges.has(note.challengeId) ? note.challengeId : null,
      mergedInto: null,
    }));
  return { ...then.contributions, ...Object.fromEntries(since.map((note) => [note.id, note])) };
}

/** Groups of then, and those of now that somebody sits in or speaks for. */
function groupsOf(
  now: Session,
  then: Session,
  { participants, contributions }: Pick<Session, 'participants' | 'contributions'>,
): Session['groups'] {
  const used = new Set(
    [...Object.values(participants), ...Object.values(contributions)].map((p) => p.groupId),
  );
  const known = new Set(then.groups.map(({ id }) => id));
  return [...then.groups, ...now.groups.filter(({ id }) => used.has(id) && !known.has(id))];
}
