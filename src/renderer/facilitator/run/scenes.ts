import type { Activity } from '../../../shared/domain/agenda';
import type { ProjectorScene } from '../../../shared/domain/model';
import { newestOf } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot, PollView, RoundView } from '../../../shared/projection/types';
import { hasResults } from '../../../shared/scenes/results';

type View = FacilitatorSnapshot['session'];

/** The vote that takes answers now, with what it needs to be closed. */
export type OpenVote =
  | { kind: 'round'; run: RoundView; activityId: string | null }
  | { kind: 'poll'; run: PollView; activityId: string };

/** The round or poll that is open, or null; there is never more than one. */
export function openVote({ rounds, polls }: View): OpenVote | null {
  const round = rounds.find(({ status }) => status === 'open');
  if (round) return { kind: 'round', run: round, activityId: round.activityId };
  const poll = polls.find(({ status }) => status === 'open');
  return poll ? { kind: 'poll', run: poll, activityId: poll.activityId } : null;
}

/** Did as many people answer as the group agreed to wait for? False when that number is unknown. */
export function hasEnough(vote: OpenVote, activity: Activity | undefined): boolean {
  const { cast, seats } = vote.run.progress;
  const enough = activity?.enough ?? seats;
  return enough > 0 && cast >= enough;
}

/** What the room sees first when everyone moves to an activity. */
export function sceneOnGo(session: View, { id, kind }: Activity): ProjectorScene {
  switch (kind) {
    case 'welcome':
      return { kind: 'welcome' };
    case 'cluster':
      return { kind: 'themes' };
    case 'discuss':
      return hasResults(session) ? { kind: 'contested' } : { kind: 'activity', activityId: id };
    case 'recommend':
      return { kind: 'recommendations' };
    case 'agree':
    case 'close':
      return { kind: 'agreements' };
    case 'break':
      return { kind: 'timer' };
    case 'input':
    case 'score':
    case 'prioritise':
      return { kind: 'activity', activityId: id };
  }
}

/** The outcome of an activity for the room, or null when there is nothing to show yet. */
export function outcomeScene(session: View, { id, kind, status }: Activity): ProjectorScene | null {
  if (kind === 'score') {
    const round = newestOf(session.rounds, id);
    if (round?.status !== 'published') return null;
    return round.follows === null ? { kind: 'overview' } : { kind: 'shift' };
  }
  if (kind === 'prioritise') {
    const poll = newestOf(session.polls, id);
    return poll?.status === 'published' ? { kind: 'poll', pollId: poll.id } : null;
  }
  return kind === 'input' && status === 'published' ? { kind: 'notes', activityId: id } : null;
}

/** Are two scenes the same picture? */
export const sameScene = (a: ProjectorScene, b: ProjectorScene): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
