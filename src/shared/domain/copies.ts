import { withItems } from '../voting/rules';
import type { Activity } from './agenda';
import { LIMITS } from './limits';
import type { Round, Session } from './model';
import { newRound } from './slices/rounds';

type CopyContext = { newId: () => string; now: string };

/** An activity as it was prepared: not started, and without options made of what people said. */
function reset(activity: Activity): Activity {
  const poll =
    activity.poll &&
    withItems(activity.poll, (items) => items.filter(({ themeId }) => themeId === null));
  return { ...activity, poll, status: 'draft', startedAt: null, endedAt: null };
}

/** One round in draft on the rules of the last one, for the first scoring activity. */
function firstRound({ rounds, agenda }: Session, newId: () => string): Round[] {
  const settings = rounds.at(-1)?.settings;
  if (!settings) return [];
  const scoring = agenda.activities.find(({ kind }) => kind === 'score');
  return [{ ...newRound(newId(), 1, structuredClone(settings)), activityId: scoring?.id ?? null }];
}

/** What every copy starts with, whatever it keeps. */
function fresh(session: Session, title: string, { newId, now }: CopyContext): Session {
  return {
    ...session,
    id: newId(),
    title,
    isExample: false,
    createdAt: now,
    live: { activityId: null, timer: null },
    projector: {
      ...session.projector,
      scene: { kind: 'welcome' },
      blank: false,
      frozen: false,
    },
  };
}

/**
 * A copy under a new id with new round ids, no longer the example.
 *
 * `setup` keeps the preparation (region, groups, challenges, agenda, model, settings) and starts
 * with one round in draft and no date; `all` keeps input, ballots and outcomes too, but no ballots
 * of a round or poll that is not published: publishing a copy must not show how a running vote
 * stands. A copy of all of a rehearsal stays a rehearsal.
 */
export function copySession(
  session: Session,
  title: string,
  what: 'setup' | 'all',
  context: CopyContext,
): Session {
  const copy = fresh(session, title, context);
  return what === 'all' ? withVotes(session, copy, context) : preparationOf(session, copy, context);
}

function withVotes(session: Session, copy: Session, { newId }: CopyContext): Session {
  const ids = new Map(session.rounds.map(({ id }) => [id, newId()]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...copy,
    rounds: session.rounds.map((round) => ({
      ...(round.status === 'published'
        ? round
        : newRound(round.id, round.number, structuredClone(round.settings))),
      id: idOf(round.id),
      activityId: round.activityId,
      follows: round.follows === null ? null : idOf(round.follows),
    })),
    polls: session.polls
      .filter(({ status }) => status === 'published')
      .map((poll) => ({ ...poll, id: newId() })),
  };
}

function preparationOf(session: Session, copy: Session, { newId }: CopyContext): Session {
  return {
    ...copy,
    date: '',
    isRehearsal: false,
    agenda: { ...session.agenda, activities: session.agenda.activities.map(reset) },
    contributions: {},
    themes: [],
    participants: {},
    rounds: firstRound(session, newId),
    polls: [],
    discussionNotes: [],
    parkingLot: [],
    recommendations: [],
    dismissedSuggestions: [],
    agreements: [],
    headline: '',
    report: { ...session.report, status: 'concept' },
    endedAt: null,
  };
}

/** The preparation of a session to practise with: marked, and nothing of the real one in it. */
export function rehearsalOf(session: Session, context: CopyContext): Session {
  const mark = session.language === 'nl' ? 'Oefening' : 'Rehearsal';
  const title = `${mark}: ${session.title}`.slice(0, LIMITS.title);
  const copy = copySession(session, title, 'setup', context);
  return { ...copy, date: context.now.slice(0, 10), isRehearsal: true };
}
