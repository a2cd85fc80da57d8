import { seatsAtTable, taskOf, type Task } from '../../task';
import type { SceneDefinition } from '../../types';

export type ActivityPayload = Task & {
  kind: 'activity';
  /** People expected; 0 = not known. */
  seats: number;
};

export const activityScene = {
  keep: ({ activityId }) => ({ kind: 'activity', activityId }),
  project(session, { activityId }): ActivityPayload | null {
    const task = taskOf(session, activityId);
    return task && { kind: 'activity', ...task, seats: seatsAtTable(session) };
  },
  offered: (_view, activity) => (activity ? [{ kind: 'activity', activityId: activity.id }] : []),
} satisfies SceneDefinition<'activity'>;
