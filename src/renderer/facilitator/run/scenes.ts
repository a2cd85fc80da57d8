import type { Activity } from '../../../shared/domain/agenda';
import type { ProjectorScene } from '../../../shared/domain/model';
import { newestOf } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot, PollView, RoundView } from '../../../shared/projection/types';

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

const hasResults = ({ rounds }: View): boolean => rounds.at(-1)?.status === 'published';

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

/** Every picture that can be shown now; `activity` is the one on the facilitator's screen. */
export function sceneChoices(session: View, activity: Activity | undefined): ProjectorScene[] {
  const { rounds, polls } = session;
  const poll = (activity && newestOf(polls, activity.id)) ?? polls.at(-1);
  const published = hasResults(session);
  const shift = published && rounds.at(-1)?.follows != null;
  const scenes: (ProjectorScene | false | undefined)[] = [
    { kind: 'welcome' },
    session.projector.scene.kind === 'join'
      ? session.projector.scene
      : { kind: 'join', help: 'none' },
    activity && { kind: 'activity', activityId: activity.id },
    rounds.length > 0 && { kind: 'progress' },
    activity?.kind === 'input' && { kind: 'notes', activityId: activity.id },
    session.themes.length > 0 && { kind: 'themes' },
    session.themes.length > 0 && { kind: 'theme-counts' },
    poll && { kind: 'poll', pollId: poll.id },
    published && { kind: 'overview' },
    published && { kind: 'factors' },
    published && { kind: 'contested' },
    published && { kind: 'groups' },
    published &&
      rounds.at(-1)?.settings.askImportance === true && { kind: 'quadrants', lines: 'fixed' },
    shift && { kind: 'shift' },
    // A discussion is about one factor: kept in the list while it is on screen.
    session.projector.scene.kind === 'discussion' && session.projector.scene,
    { kind: 'recommendations' },
    { kind: 'agreements' },
    { kind: 'ladder' },
    { kind: 'timer' },
  ];
  return scenes.filter((scene): scene is ProjectorScene => Boolean(scene));
}
