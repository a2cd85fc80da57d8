import type { Activity } from '../../domain/agenda';
import type { Round, Session } from '../../domain/model';
import type { Poll } from '../../domain/polls';
import { hasRounds, newestOf } from '../../domain/selectors';
import { pollProblem } from '../../voting/rules';
import type { PollSettings } from '../../voting/schemas';
import { factorIdsFor } from '../../domain/slices/rounds';

/** Both the session and what the facilitator's window knows of it. */
export type Subjects = Pick<Session, 'agenda' | 'live' | 'factorModel'> & {
  rounds: readonly Pick<
    Round,
    'id' | 'number' | 'activityId' | 'status' | 'settings' | 'factorIds'
  >[];
  polls: readonly Pick<Poll, 'id' | 'number' | 'activityId' | 'status' | 'settings'>[];
};

/** What paper ballots are printed for. @property open votes can be keyed in now */
export type PaperSubject =
  | {
      kind: 'round';
      open: boolean;
      number: number;
      askImportance: boolean;
      factorIds: string[];
    }
  | { kind: 'poll'; open: boolean; number: number; title: string; settings: PollSettings };

type AnyRound = Subjects['rounds'][number];

function roundSubject(session: Subjects, round: AnyRound): PaperSubject {
  const { form, askImportance } = round.settings;
  const fixed = round.factorIds.length > 0;
  return {
    kind: 'round',
    open: round.status === 'open',
    number: round.number,
    askImportance,
    factorIds: fixed ? round.factorIds : factorIdsFor(session.factorModel, form),
  };
}

/** What an activity will ask, or null when it asks nothing any more or not yet. */
function comingSubject(session: Subjects, activity: Activity): PaperSubject | null {
  if (hasRounds(activity)) {
    const round = newestOf(session.rounds, activity.id) ?? nextRound(session);
    return round?.status === 'draft' ? roundSubject(session, round) : null;
  }
  const { poll: settings, title } = activity;
  if (settings === null || newestOf(session.polls, activity.id) || pollProblem(settings) !== null)
    return null;
  return { kind: 'poll', open: false, number: 1, title, settings };
}

/** The round that a later scoring activity will open: the rules of the last one. */
function nextRound({ rounds }: Subjects): AnyRound | undefined {
  const last = rounds.at(-1);
  if (!last || last.status === 'draft') return last;
  return { ...last, number: last.number + 1, activityId: null, status: 'draft' };
}

/**
 * What paper ballots are about: the open round or poll, else the next vote of the agenda from where
 * the room is, else a round that still waits. Null when there is nothing to vote on.
 */
export function paperSubject(session: Subjects): PaperSubject | null {
  const { rounds, polls, agenda, live } = session;
  const round = rounds.find(({ status }) => status === 'open');
  if (round) return roundSubject(session, round);
  const poll = polls.find(({ status }) => status === 'open');
  if (poll) {
    const title = agenda.activities.find(({ id }) => id === poll.activityId)?.title ?? '';
    return { kind: 'poll', open: true, number: poll.number, title, settings: poll.settings };
  }
  const here = agenda.activities.findIndex(({ id }) => id === live.activityId);
  for (const activity of agenda.activities.slice(Math.max(0, here))) {
    const subject = comingSubject(session, activity);
    if (subject) return subject;
  }
  const waiting = rounds.find(({ status }) => status === 'draft');
  return waiting ? roundSubject(session, waiting) : null;
}
