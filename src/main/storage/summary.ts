import { votesOf } from '../../shared/domain/vote';
import type { SessionSummary } from '../../shared/contract/library-calls';
import type { Session } from '../../shared/domain/model';

/** How far a workshop is, from its report and its rounds. */
export function sessionStage({ report, rounds, polls }: Session): SessionSummary['stage'] {
  if (report.status === 'final') return 'final';
  const has = (status: string): boolean =>
    votesOf({ rounds, polls }).some((run) => run.status === status);
  if (has('open')) return 'voting';
  if (has('closed')) return 'closed';
  return has('published') ? 'published' : 'preparing';
}

/**
 * People that took part: the most that answered one thing. Seats are not people: ballots are printed
 * that nobody fills in, and hands are counted anew for every question.
 */
const peopleIn = ({ rounds, polls }: Session): number =>
  Math.max(0, ...votesOf({ rounds, polls }).map(({ ballots }) => Object.keys(ballots).length));

/** One line of the library. @param savedAt ISO time of the last write */
export function summarise(session: Session, savedAt: string): SessionSummary {
  return {
    id: session.id,
    title: session.title,
    date: session.date,
    place: session.place,
    regionName: session.region?.name ?? '',
    municipalityCodes: session.region?.municipalities.map(({ code }) => code) ?? [],
    participants: peopleIn(session),
    stage: sessionStage(session),
    isExample: session.isExample,
    isRehearsal: session.isRehearsal,
    savedAt,
  };
}
