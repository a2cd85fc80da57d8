import { activityStatus } from '../domain/selectors';
import type { FacilitatorSnapshot } from '../projection/types';

/** The steps of the guided tour, in order; each is done when the session shows it. */
export const TOUR_STEPS = [
  'agenda',
  'welcome',
  'warmUp',
  'input',
  'cluster',
  'score',
  'discuss',
  'agreement',
  'end',
] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** Which steps were done: read from the session itself, so that the tour never has to be told. */
export function tourProgress(session: FacilitatorSnapshot['session']): Record<TourStep, boolean> {
  const { activities } = session.agenda;
  const started = (kind: string): boolean =>
    activities.some((activity) => activity.kind === kind && activity.startedAt !== null);
  const isPublished = (kind: string): boolean =>
    activities.some(
      (activity) => activity.kind === kind && activityStatus(session, activity) === 'published',
    );
  return {
    agenda: activities.length > 0,
    welcome: started('welcome'),
    warmUp: isPublished('prioritise'),
    input: started('input') && session.contributions.length > 0,
    cluster: session.themes.length > 0,
    score: isPublished('score'),
    discuss: session.discussionNotes.some(({ kind }) => kind === 'decision'),
    agreement: session.agreements.length > 0,
    end: session.endedAt !== null,
  };
}

/** The first step that is not done yet; null at the end. */
export function nextStep(progress: Record<TourStep, boolean>): TourStep | null {
  return TOUR_STEPS.find((step) => !progress[step]) ?? null;
}
