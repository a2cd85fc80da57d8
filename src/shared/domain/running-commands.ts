import { z } from 'zod';
import { activitySchema } from './agenda';
import { LIMITS } from './limits';
import { projectorSceneSchema, roomViewSchema } from './model';
import { idSchema } from './primitives';

const timerSeconds = z.int().min(1).max(LIMITS.timerSeconds);

/** The workshop as it runs: where the room is, the timer, the end, and the picture on the wall. */
export const runningCommands = [
  /** Opens, closes or publishes an activity without ballots (input, clustering, discussion). */
  z.strictObject({
    type: z.literal('activity/status'),
    id: idSchema,
    status: activitySchema.shape.status,
  }),
  /** Moves everyone to an activity; the one before ends. */
  z.strictObject({ type: z.literal('live/go'), activityId: idSchema }),

  z.strictObject({ type: z.literal('timer/start'), seconds: timerSeconds }),
  z.strictObject({ type: z.literal('timer/pause') }),
  z.strictObject({ type: z.literal('timer/resume') }),
  z.strictObject({ type: z.literal('timer/add'), seconds: timerSeconds }),
  z.strictObject({ type: z.literal('timer/stop') }),

  /** Ends the workshop; refused while parked items are not settled. */
  z.strictObject({ type: z.literal('session/end') }),
  z.strictObject({ type: z.literal('session/resume') }),

  z.strictObject({ type: z.literal('projector/show'), scene: projectorSceneSchema }),
  z.strictObject({ type: z.literal('projector/theme'), dark: z.boolean() }),
  z.strictObject({ type: z.literal('projector/blank'), blank: z.boolean() }),
  z.strictObject({ type: z.literal('projector/freeze'), frozen: z.boolean() }),
  z.strictObject({ type: z.literal('projector/room'), room: roomViewSchema }),
] as const;
