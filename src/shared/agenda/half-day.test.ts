import { expect, it } from 'vitest';
import { LANGUAGES } from '../domain/language';
import { sessionSchema } from '../domain/model';
import { testSession } from '../domain/session.testkit';
import { findBrokenReference } from '../persistence/integrity';
import { withHalfDay } from './half-day';
import { activitiesOf, AGENDA_TEMPLATES } from './templates';

function ids(): () => string {
  let next = 0;
  return () => `test-id-${String((next += 1)).padStart(4, '0')}`;
}

it.each(LANGUAGES)('gives a new session the half day, ready to start: %s', (language) => {
  const session = { ...testSession(), language };
  const half = AGENDA_TEMPLATES.find(({ id }) => id === 'half-day');
  const made = withHalfDay(session, ids());
  expect(made.agenda.startTime).toBe('13:00');
  expect(made.agenda.activities).toMatchObject(half ? activitiesOf(half, language, ids()) : []);
  expect(made.agenda.activities.every(({ status }) => status === 'draft')).toBe(true);
  const scoring = made.agenda.activities.filter(({ kind }) => kind === 'score');
  expect(scoring).toHaveLength(1);
  expect(made.rounds.map(({ activityId }) => activityId)).toEqual([scoring[0]?.id]);
  expect(sessionSchema.parse(made)).toEqual(made);
  expect(findBrokenReference(made)).toBeNull();
  const { agenda, rounds } = session;
  expect({ ...made, agenda, rounds }).toEqual(session);
});
