import { activityStatus } from '../domain/selectors';
import type { FacilitatorSnapshot } from '../projection/types';

/** The steps of the guided tour, in order, with the minutes that each is expected to take. */
const MINUTES = {
  agenda: 1,
  welcome: 0.5,
  warmUp: 1,
  input: 1,
  cluster: 1,
  score: 1,
  publish: 0.5,
  projector: 0.5,
  discuss: 1,
  agreement: 1,
  pdf: 1,
  end: 0.5,
} as const;
export type TourStep = keyof typeof MINUTES;
export const TOUR_STEPS = Object.keys(MINUTES) as readonly TourStep[];

/** Minutes that a step is expected to take. */
export const stepMinutes = (step: TourStep): number => MINUTES[step];

/** What happened outside the session since the tour began. */
export type TourEvents = { projectorOpened: boolean; reportMade: boolean };

/** Which steps were done: read from the session itself, so that the tour hardly has to be told. */
export function tourProgress(
  session: FacilitatorSnapshot['session'],
  { projectorOpened, reportMade }: TourEvents,
): Record<TourStep, boolean> {
  const { activities } = session.agenda;
  const started = (kind: string): boolean =>
    activities.some((activity) => activity.kind === kind && activity.startedAt !== null);
  const has = (kind: string, ...statuses: string[]): boolean =>
    activities.some(
      (activity) => activity.kind === kind && statuses.includes(activityStatus(session, activity)),
    );
  return {
    agenda: activities.length > 0,
    welcome: started('welcome'),
    warmUp: has('prioritise', 'published'),
    input: started('input') && session.contributions.length > 0,
    cluster: session.themes.length > 0,
    score: has('score', 'closed', 'published'),
    publish: has('score', 'published'),
    projector: projectorOpened,
    discuss: session.discussionNotes.some(({ kind }) => kind === 'decision'),
    agreement: session.agreements.length > 0,
    pdf: reportMade,
    end: session.endedAt !== null,
  };
}

/** The first step that was neither done nor passed over; null at the end. */
export function nextStep(
  progress: Record<TourStep, boolean>,
  passed: ReadonlySet<TourStep> = new Set(),
): TourStep | null {
  return TOUR_STEPS.find((step) => !progress[step] && !passed.has(step)) ?? null;
}

/** Minutes that the steps still to do are expected to take. */
export function minutesLeft(
  progress: Record<TourStep, boolean>,
  passed: ReadonlySet<TourStep> = new Set(),
): number {
  return TOUR_STEPS.filter((step) => !progress[step] && !passed.has(step)).reduce(
    (sum, step) => sum + MINUTES[step],
    0,
  );
}
