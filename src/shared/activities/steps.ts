import type { Activity } from '../domain/agenda';
import type { ProjectorScene } from '../domain/model';
import { show, step } from './clicks';
import { ACTIVITIES } from './registry';
import type { Click, Course, Step, StepName, View } from './types';
import { closeVote, openVote } from './votes';

/** What can be done with an activity now; null = not offered. */
export type Steps = {
  /** The one next step. */
  primary: Step | null;
  secondary: Step | null;
  open: Step | null;
  publish: Step | null;
};

export const NO_STEPS: Steps = { primary: null, secondary: null, open: null, publish: null };

/** Are two scenes the same picture? */
export const sameScene = (a: ProjectorScene, b: ProjectorScene): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The activity after the one that the room is in; the first before the start, null at the end. */
export function nextActivity({ agenda: { activities }, live }: View): Activity | null {
  return activities[activities.findIndex(({ id }) => id === live.activityId) + 1] ?? null;
}

/** Everyone moves to an activity, after closing the vote that is open; null when already there. */
export function goTo(view: View, activity: Activity): Click | null {
  const { id, kind } = activity;
  if (id === view.live.activityId) return null;
  const move = [
    { type: 'live/go', activityId: id } as const,
    show(ACTIVITIES[kind].scene(view, activity)),
  ];
  const vote = openVote(view);
  return vote
    ? closeVote(view, vote, activity, move)
    : { commands: move, closing: null, to: activity };
}

/**
 * The steps of the activity on the facilitator's screen.
 * @param newId ids of the things that the commands make
 */
export function stepsOf(view: View, activity: Activity, newId: () => string): Steps {
  if (activity.id !== view.live.activityId)
    return { ...NO_STEPS, primary: named('go', goTo(view, activity)) };
  const next = nextActivity(view);
  const onward = next && named('next', goTo(view, next));
  const course = ACTIVITIES[activity.kind].course(view, activity, newId);
  return course ? courseSteps(view, course, onward) : { ...NO_STEPS, primary: onward };
}

const named = (name: StepName, click: Click | null): Step | null => click && { name, ...click };

function courseSteps(view: View, course: Course, onward: Step | null): Steps {
  switch (course.status) {
    case 'draft': {
      const open = step('open', course.open);
      return { ...NO_STEPS, open, primary: open };
    }
    case 'open':
      return { ...NO_STEPS, primary: named('close', course.close) };
    case 'closed': {
      const publish = step('publish', course.publish);
      const reopen = course.reopen && step('reopen', course.reopen);
      return { open: reopen, publish, primary: course.waits ? publish : onward, secondary: reopen };
    }
    case 'published': {
      const shown = sameScene(course.outcome, view.projector.scene);
      const primary = shown ? onward : step('show', [show(course.outcome)]);
      return { ...NO_STEPS, primary, secondary: course.again };
    }
  }
}
