import type { Activity } from '../../domain/agenda';
import type { BatchPart } from '../../domain/commands';
import { newestOf } from '../../domain/selectors';
import { step } from '../clicks';
import type { ActivityType, Course, View } from '../types';
import { SHOW_PROGRESS, voteCourse } from '../votes';

function course(view: View, { id }: Activity, newId: () => string): Course {
  const poll = newestOf(view.polls, id);
  const open: readonly BatchPart[] = [
    { type: 'poll/open', id: newId(), activityId: id },
    SHOW_PROGRESS,
  ];
  if (!poll) return { status: 'draft', open };
  return voteCourse(
    view,
    { kind: 'poll', run: poll, activityId: id },
    {
      open,
      outcome: { kind: 'poll', pollId: poll.id },
      again: step('newPoll', open),
    },
  );
}

export const prioritise: ActivityType<'prioritise'> = {
  takes: 'votes',
  isLast: false,
  scene: (_view, { id }) => ({ kind: 'activity', activityId: id }),
  course,
  start: {
    kind: 'prioritise',
    title: { nl: 'Kiezen', en: 'Choosing' },
    minutes: 15,
    notes: { nl: '', en: '' },
    poll: { method: 'dots', question: { nl: '', en: '' }, items: [] },
  },
};
