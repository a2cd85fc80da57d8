import { z } from 'zod';
import { withoutUnused } from '../voting/parts/old-settings';

/** What this step needs of a file of version 4; everything else is passed on untouched. */
const version4 = z.looseObject({
  agenda: z.looseObject({ activities: z.array(z.looseObject({ poll: z.unknown() })) }),
  polls: z.array(z.looseObject({ settings: z.unknown() })),
});

/** Version 5: settings of a vote hold what its method uses, no longer one form for all methods. */
export function toVersion5(data: unknown): unknown {
  const old = version4.parse(data);
  return {
    ...old,
    agenda: {
      ...old.agenda,
      activities: old.agenda.activities.map((activity) => ({
        ...activity,
        poll: withoutUnused(activity.poll),
      })),
    },
    polls: old.polls.map((poll) => ({ ...poll, settings: withoutUnused(poll.settings) })),
  };
}
