import { liveActivity } from '../../../domain/selectors';
import type { SceneDefinition } from '../../types';

/** The time itself is part of every picture: some show it in a corner. */
export type TimerPayload = {
  kind: 'timer';
  /** Title of the activity that the room is in, or of the session. */
  heading: string;
};

export const timerScene = {
  keep: () => ({ kind: 'timer' }),
  project: (session): TimerPayload => ({
    kind: 'timer',
    heading: liveActivity(session)?.title ?? session.title,
  }),
  offered: () => [{ kind: 'timer' }],
} satisfies SceneDefinition<'timer'>;
