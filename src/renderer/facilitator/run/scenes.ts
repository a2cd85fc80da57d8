import type { Activity } from '../../../shared/domain/agenda';
import type { ProjectorScene } from '../../../shared/domain/model';
import { newestOf } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';

type View = FacilitatorSnapshot['session'];

const hasResults = ({ rounds }: View): boolean => rounds.at(-1)?.status === 'published';

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
