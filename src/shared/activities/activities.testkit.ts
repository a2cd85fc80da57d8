import { activityOfKind } from '../agenda/templates';
import type { Activity } from '../domain/agenda';
import type { BatchPart } from '../domain/commands';
import type { Status } from '../domain/primitives';
import { runningSession } from '../domain/running.testkit';
import { newActivity } from '../domain/slices/agenda';
import { projectFacilitator } from '../projection';
import type { PollView, RoundView } from '../projection/types';
import { newPollSettings } from '../voting/rules';
import { type ActivityKind, activityKindSchema } from './schema';
import { type Steps, stepsOf } from './steps';
import type { Click, View } from './types';

/** Views of the facilitator for tests: an agenda with one activity of each kind. */
export const KINDS = activityKindSchema.options;
export const idOf = (kind: ActivityKind): string => `act-${kind}`;
const start = projectFacilitator(
  { session: runningSession(), undo: [], redo: [] },
  { revision: 1, saveProblem: null, readOnly: false },
).session;
const [aRound] = start.rounds;
if (!aRound) throw new Error('the test session has a round');
/** Progress of a vote in which nobody voted or is expected. */
export const nobody = { ...aRound.progress, cast: 0, seats: 0 };
/** Progress of a vote in which everybody voted. */
export const everybody = { ...nobody, cast: 4, seats: 4 };
const activities = KINDS.map((kind) =>
  newActivity({ ...activityOfKind(kind, 'nl', () => 'thing-0001'), id: idOf(kind) }),
);
/** Nothing voted yet, and a picture on the wall that no activity asks for. */
export const empty: View = {
  ...start,
  agenda: { startTime: '13:00', activities },
  rounds: [],
  polls: [],
  projector: { ...start.projector, scene: { kind: 'ladder' } },
};

/** The room is in the activity of a kind; null = before the start. */
export const at = (kind: ActivityKind | null, view: View = empty): View => ({
  ...view,
  live: { activityId: kind && idOf(kind), timer: null },
});
export const withActivity = (
  kind: ActivityKind,
  patch: Partial<Activity>,
  view: View = empty,
): View => ({
  ...view,
  agenda: {
    ...view.agenda,
    activities: view.agenda.activities.map((a) => (a.kind === kind ? { ...a, ...patch } : a)),
  },
});
/** A round of the scoring activity. */
export const round = (status: Status, patch: Partial<RoundView> = {}): RoundView => ({
  ...aRound,
  id: 'round-mine',
  activityId: idOf('score'),
  status,
  seen: status === 'published',
  progress: nobody,
  ...patch,
});
/** A poll of the prioritising activity. */
export const poll = (status: Status, patch: Partial<PollView> = {}): PollView => ({
  id: 'poll-mine',
  activityId: idOf('prioritise'),
  number: 1,
  status,
  settings: newPollSettings('dots'),
  openedAt: null,
  closedAt: null,
  publishedAt: null,
  seen: status === 'published',
  progress: nobody,
  results: null,
  ...patch,
});
export const withRounds = (...rounds: RoundView[]): View => ({ ...empty, rounds });
export const withPolls = (...polls: PollView[]): View => ({ ...empty, polls });
/** The input activity, with notes in silence or not. */
export const notes = (status: Status, silent: boolean): View =>
  withActivity('input', { status, input: { questions: [], silent, moderated: false } });
export const showing = (view: View, scene: View['projector']['scene']): View => ({
  ...view,
  projector: { ...view.projector, scene },
});

/** A command in a few words: its type, and the ids or scene in it. */
function words(command: BatchPart): string {
  const { type, ...rest } = command;
  return [type, ...Object.values('scene' in rest ? rest.scene : rest)].join(' ');
}

/** A click in a few words; `?` = asks first. */
export const told = (click: (Click & { name?: string }) | null): string | null =>
  click &&
  [
    `${click.name ?? ''}${click.closing ? '?' : ''}`,
    ...click.commands.map(words),
    ...(click.to ? [`then ${click.to.id}`] : []),
  ].join(' | ');

export const activityIn = (view: View, kind: ActivityKind): Activity => {
  const found = view.agenda.activities.find((activity) => activity.kind === kind);
  if (!found) throw new Error(kind);
  return found;
};

/** The steps of the activity of a kind in a few words; new things are called `new-0001`. */
export function stepsIn(view: View, kind: ActivityKind): Record<keyof Steps, string | null> {
  const steps = stepsOf(view, activityIn(view, kind), () => 'new-0001');
  return {
    primary: told(steps.primary),
    secondary: told(steps.secondary),
    open: told(steps.open),
    publish: told(steps.publish),
  };
}

/** No steps, in words. */
export const NONE: ReturnType<typeof stepsIn> = {
  primary: null,
  secondary: null,
  open: null,
  publish: null,
};
export type Told = Partial<typeof NONE>;
