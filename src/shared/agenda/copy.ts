import type { NewActivity } from '../domain/agenda-commands';
import { withItems } from '../voting/rules';

/** A second activity with the same settings, with ids of its own. */
export function copyActivity(activity: NewActivity, newId: () => string): NewActivity {
  const { kind, title, minutes, notes, enough, input, poll } = activity;
  return {
    id: newId(),
    kind,
    title,
    minutes,
    notes,
    enough,
    input: input && {
      ...input,
      questions: input.questions.map((question) => ({ ...question, id: newId() })),
    },
    poll: poll && withItems(poll, (items) => items.map((item) => ({ ...item, id: newId() }))),
  };
}

/**
 * An agenda as a template for other sessions: without what belongs to this region or was said in
 * this room (items made of themes or challenges, the agreed number of answers).
 */
export function asTemplate(activities: readonly NewActivity[], newId: () => string): NewActivity[] {
  return activities.map((activity) => {
    const { input, poll, ...rest } = copyActivity(activity, newId);
    return {
      ...rest,
      enough: null,
      input: input && {
        ...input,
        questions: input.questions.map((question) => ({ ...question, challengeId: null })),
      },
      poll:
        poll &&
        withItems(poll, (items) =>
          items.filter(({ themeId, challengeId }) => !themeId && !challengeId),
        ),
    };
  });
}

/** An own template for use in a session: fresh ids, and no factor that its model does not have. */
export function fromTemplate(
  activities: readonly NewActivity[],
  factorIds: readonly string[],
  newId: () => string,
): NewActivity[] {
  return asTemplate(activities, newId).map((activity) => ({
    ...activity,
    input: activity.input && {
      ...activity.input,
      questions: activity.input.questions.map((question) => ({
        ...question,
        factorId: factorIds.includes(question.factorId ?? '') ? question.factorId : null,
      })),
    },
  }));
}
