import { describe, expect, it } from 'vitest';
import { storedTemplateSchema } from '../contract/own-calls';
import { pollSettingsSchema } from '../voting/schemas';
import { testItems } from '../voting/settings.testkit';
import { toVersion5 } from './version-5';

/** The one form that all methods shared, with something in every field. */
const oneForm = (method: string) => ({
  method,
  question: 'Wat eerst?',
  items: testItems(3),
  dots: 4,
  cap: 2,
  maxChoices: 1,
  min: 5,
  max: 9,
  unit: 'km',
});
const METHODS = ['dots', 'rank', 'budget', 'single', 'multiple', 'gradients', 'number'];
const ASKED = { question: 'Wat eerst?', items: testItems(3) };
const EXPECTED: Record<string, object> = {
  dots: { ...ASKED, dots: 4, cap: 2 },
  rank: ASKED,
  budget: ASKED,
  single: ASKED,
  multiple: { ...ASKED, maxChoices: 1 },
  gradients: { question: 'Wat eerst?' },
  number: { question: 'Wat eerst?', min: 5, max: 9, unit: 'km' },
};

describe('version 5 of a session file', () => {
  it.each(METHODS)('keeps what %s uses, in the agenda and in what was voted', (method) => {
    const old = {
      title: 'Blijft',
      agenda: { startTime: '', activities: [{ id: 'a', poll: oneForm(method) }, { poll: null }] },
      polls: [{ id: 'p', ballots: { x: 1 }, settings: oneForm(method) }],
    };
    const settings = { method, ...EXPECTED[method] };
    expect(toVersion5(old)).toEqual({
      title: 'Blijft',
      agenda: { startTime: '', activities: [{ id: 'a', poll: settings }, { poll: null }] },
      polls: [{ id: 'p', ballots: { x: 1 }, settings }],
    });
    expect(pollSettingsSchema.parse(settings)).toEqual(settings);
  });

  it('leaves a method that it does not know to the schema', () => {
    const polls = [{ settings: oneForm('shouting') }];
    const old = { agenda: { activities: [] }, polls };
    expect(toVersion5(old)).toEqual(old);
    expect(pollSettingsSchema.safeParse(oneForm('shouting')).success).toBe(false);
  });
});

it('an own template of before loads, and one of now', () => {
  const activity = (poll: object) => ({
    id: 'activity-01',
    kind: 'prioritise',
    title: 'Kiezen',
    minutes: 10,
    notes: '',
    enough: null,
    input: null,
    poll,
  });
  const template = (poll: object) => ({
    id: 'template-01',
    name: 'Eigen',
    activities: [activity(poll)],
  });
  for (const method of METHODS) {
    const now = { method, ...EXPECTED[method] };
    expect(storedTemplateSchema.parse(template(oneForm(method)))).toEqual(template(now));
    expect(storedTemplateSchema.parse(template(now))).toEqual(template(now));
  }
  expect(storedTemplateSchema.safeParse(template({ method: 'rank' })).success).toBe(false);
});
