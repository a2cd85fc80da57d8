import { describe, expect, it } from 'vitest';
import { activityKindSchema } from '../activities/schema';
import { activityFits } from '../domain/agenda';
import { commandSchema } from '../domain/commands';
import { LANGUAGES } from '../domain/language';
import { itemsOf, pollProblem, withItems } from '../voting/rules';
import { newActivity } from '../domain/slices/agenda';
import { asTemplate, copyActivity, fromTemplate } from './copy';
import { helpAndHinder, questionsPerChallenge, questionsPerFactor } from './questions';
import { activitiesOf, activityOfKind, AGENDA_TEMPLATES, minutesOf } from './templates';

function ids(): () => string {
  let next = 0;
  return () => `test-id-${String((next += 1)).padStart(4, '0')}`;
}

const CASES = AGENDA_TEMPLATES.flatMap((template) =>
  LANGUAGES.map((language) => ({ template, language, name: `${template.id} ${language}` })),
);

describe.each(CASES)('template $name', ({ template, language }) => {
  const activities = activitiesOf(template, language, ids());

  it('is a valid command whose activities fit their kind', () => {
    const parsed = commandSchema.parse({ type: 'agenda/apply', activities });
    expect(parsed).toEqual({ type: 'agenda/apply', activities });
    expect(activities.every((activity) => activityFits(newActivity(activity)))).toBe(true);
  });

  it('gives every activity, question and item an id of its own', () => {
    const all = activities.flatMap(({ id, input, poll }) => [
      id,
      ...(input?.questions ?? []).map((question) => question.id),
      ...(poll ? itemsOf(poll) : []).map((item) => item.id),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('has a warm-up vote that can open at once, a break and a silent input', () => {
    const [, warmUp] = activities;
    expect(warmUp?.poll?.method).toBe('single');
    expect(warmUp?.poll && pollProblem(warmUp.poll)).toBeNull();
    expect(activities.some(({ kind }) => kind === 'break')).toBe(true);
    const inputs = activities.filter(({ kind }) => kind === 'input');
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.every(({ input }) => input?.silent && input.questions.length === 2)).toBe(true);
  });

  it('starts with a welcome, ends with a close and has notes everywhere', () => {
    expect(activities.at(0)?.kind).toBe('welcome');
    expect(activities.at(-1)?.kind).toBe('close');
    expect(activities.every(({ notes }) => notes.length > 60)).toBe(true);
    expect(activities.every(({ enough }) => enough === null)).toBe(true);
  });
});

it.each([
  ['ninety-minutes', 90, 90],
  ['half-day', 180, 240],
  ['full-day', 360, 450],
] as const)('%s lasts %i to %i minutes', (id, least, most) => {
  const template = AGENDA_TEMPLATES.find((candidate) => candidate.id === id);
  const minutes = minutesOf(template?.blocks ?? []);
  expect(minutes).toBeGreaterThanOrEqual(least);
  expect(minutes).toBeLessThanOrEqual(most);
});

it('has a second scoring round and dots over themes in a full day', () => {
  const full = AGENDA_TEMPLATES.find(({ id }) => id === 'full-day');
  const activities = full ? activitiesOf(full, 'nl', ids()) : [];
  expect(activities.filter(({ kind }) => kind === 'score')).toHaveLength(2);
  expect(activities.filter(({ poll }) => poll?.method === 'dots')).toHaveLength(1);
  expect(activities.filter(({ kind }) => kind === 'break')).toHaveLength(3);
});

it.each(activityKindSchema.options)('makes a valid single activity: %s', (kind) => {
  const activity = activityOfKind(kind, 'nl', ids());
  expect(commandSchema.safeParse({ type: 'activity/add', activity, at: 0 }).success).toBe(true);
  expect(activityFits(newActivity(activity))).toBe(true);
});

describe('copies', () => {
  const newId = ids();
  const input = {
    ...activityOfKind('input', 'nl', newId),
    enough: 30,
    input: {
      silent: true,
      moderated: true,
      questions: [
        ...helpAndHinder('nl', newId),
        ...questionsPerChallenge([{ id: 'challenge-1', title: 'Wonen' }], [], 'nl', newId),
        ...questionsPerFactor([{ id: 'trust', name: { nl: 'V', en: 'T' } }], [], 'en', newId),
      ],
    },
  };
  const vote = activityOfKind('prioritise', 'nl', newId);
  const item = (label: string, themeId: string | null) => ({
    id: newId(),
    label,
    themeId,
    challengeId: null,
  });
  if (vote.poll)
    vote.poll = withItems(vote.poll, () => [item('Los', null), item('Uit de zaal', 'theme-001')]);

  it('keeps the settings and gives fresh ids', () => {
    const copy = copyActivity(input, newId);
    expect(copy).toMatchObject({ title: input.title, enough: 30, input: { moderated: true } });
    expect(copy.id).not.toBe(input.id);
    const before = new Set(input.input.questions.map(({ id }) => id));
    expect(copy.input?.questions.some(({ id }) => before.has(id))).toBe(false);
  });

  it('leaves what belongs to one room out of a template', () => {
    const [first, second] = asTemplate([input, vote], newId);
    expect(first?.enough).toBeNull();
    expect(first?.input?.questions.map(({ challengeId }) => challengeId)).toEqual(
      Array.from({ length: 4 }, () => null),
    );
    expect(first?.input?.questions.at(3)?.factorId).toBe('trust');
    expect(second?.poll && itemsOf(second.poll).map(({ label }) => label)).toEqual(['Los']);
  });

  it('drops factors that the model does not have', () => {
    const factorOf = (known: string[]) =>
      fromTemplate([input], known, newId)[0]?.input?.questions.at(3)?.factorId;
    expect(factorOf(['trust'])).toBe('trust');
    expect(factorOf([])).toBeNull();
  });

  it('does not ask about the same challenge twice', () => {
    const challenges = [{ id: 'challenge-1', title: 'Wonen' }];
    expect(questionsPerChallenge(challenges, input.input.questions, 'nl', newId)).toEqual([]);
    expect(questionsPerChallenge(challenges, [], 'nl', newId)[0]?.text).toBe(
      'Wat helpt en wat hindert ons bij: Wonen?',
    );
  });
});
