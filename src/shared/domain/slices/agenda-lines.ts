import type { Activity } from '../agenda';
import type { CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Session } from '../model';
import { CommandRefused } from '../result';
import { addItem, applyPatch, findById, moveItem, removeItem } from './lists';

/** Refuses questions about challenges and factors that are not there. */
export function checkQuestions(session: Session, { input }: Activity): void {
  for (const { challengeId, factorId } of input?.questions ?? []) {
    if (challengeId !== null) findById(session.challenges, challengeId);
    if (factorId !== null) findById(session.factorModel.factors, factorId);
  }
}

/** Moves an item one place up or down; the ends stay the ends. */
function stepItem<T extends { id: string }>(items: T[], id: string, by: -1 | 1): void {
  const at = items.indexOf(findById(items, id));
  moveItem(items, id, Math.max(0, at + by));
}

/** The options of a vote. A poll that is open has its own copy and keeps it. */
export function reduceOption(
  session: Session,
  command: CommandOf<'option/add' | 'option/update' | 'option/remove' | 'option/move'>,
): void {
  const { poll } = findById(session.agenda.activities, command.activityId);
  if (!poll || !('items' in poll)) throw new CommandRefused('invalid', command.activityId);
  switch (command.type) {
    case 'option/add':
      for (const option of command.options) addItem(poll.items, option, LIMITS.pollItems);
      return;
    case 'option/update':
      findById(poll.items, command.id).label = command.label;
      return;
    case 'option/remove':
      return removeItem(poll.items, command.id);
    case 'option/move':
      return stepItem(poll.items, command.id, command.by);
  }
}

/** The questions of an input activity. */
export function reduceQuestion(
  session: Session,
  command: CommandOf<'question/add' | 'question/update' | 'question/remove' | 'question/move'>,
): void {
  const activity = findById(session.agenda.activities, command.activityId);
  const { input } = activity;
  if (!input) throw new CommandRefused('invalid', command.activityId);
  switch (command.type) {
    case 'question/add':
      for (const question of command.questions)
        addItem(input.questions, question, LIMITS.questions);
      return checkQuestions(session, activity);
    case 'question/update':
      applyPatch(findById(input.questions, command.id), command.patch);
      return checkQuestions(session, activity);
    case 'question/remove':
      return removeItem(input.questions, command.id);
    case 'question/move':
      return stepItem(input.questions, command.id, command.by);
  }
}
