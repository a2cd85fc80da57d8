import type { Session } from '../domain/model';
import { newActivity } from '../domain/slices/agenda';
import { activitiesOf, AGENDA_TEMPLATES } from './templates';

/** A session with the half-day template as agenda: a start that can be changed, not an empty page. */
export function withHalfDay(session: Session, newId: () => string): Session {
  const template = AGENDA_TEMPLATES.find(({ id }) => id === 'half-day');
  if (!template) return session;
  const activities = activitiesOf(template, session.language, newId).map(newActivity);
  const scoring = activities.find(({ kind }) => kind === 'score')?.id ?? null;
  return {
    ...session,
    agenda: { startTime: '13:00', activities },
    rounds: session.rounds.map((round) => ({ ...round, activityId: scoring })),
  };
}
