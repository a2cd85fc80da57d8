import type { Session } from '../domain/model';
import { newestOf } from '../domain/selectors';

/** An activity as the room may know it. */
export type Task = { title: string; questions: string[] };

/** Title and questions of an activity: no private notes, no settings. Null when it is gone. */
export function taskOf(session: Session, activityId: string | null): Task | null {
  const activity = session.agenda.activities.find(({ id }) => id === activityId);
  if (!activity) return null;
  const { title, input } = activity;
  // A vote asks what it was opened with, also when the activity was changed since.
  const poll = newestOf(session.polls, activity.id)?.settings ?? activity.poll;
  const asked = input ? input.questions.map(({ text }) => text) : [poll?.question ?? ''];
  return { title, questions: asked.filter((text) => text !== '') };
}

/** People that are expected at the table: the seats of all groups. */
export const seatsAtTable = ({ groups }: Pick<Session, 'groups'>): number =>
  groups.reduce((sum, { seats }) => sum + seats, 0);
