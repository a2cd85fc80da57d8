import type { CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Session } from '../model';
import { CommandRefused } from '../result';
import { addItem, applyPatch, findById, moveItem, removeItem } from './lists';

/** Recommendations that people accepted or wrote; edits survive a new calculation. */
export function reduceRecommendation(
  session: Session,
  command: CommandOf<
    | 'recommendation/add'
    | 'recommendation/update'
    | 'recommendation/remove'
    | 'recommendation/move'
    | 'suggestion/dismiss'
    | 'suggestion/restore-all'
  >,
): void {
  const { recommendations, factorModel } = session;
  switch (command.type) {
    case 'recommendation/add': {
      const { factorId } = command.recommendation;
      if (factorId !== null && !factorModel.factors.some((f) => f.id === factorId))
        throw new CommandRefused('not-found', factorId);
      const item = { ...command.recommendation, edited: false };
      return addItem(recommendations, item, LIMITS.recommendations);
    }
    case 'recommendation/update': {
      const item = findById(recommendations, command.id);
      const { text } = command.patch;
      if (text !== undefined && text !== item.text) item.edited = true;
      return applyPatch(item, command.patch);
    }
    case 'recommendation/remove':
      return removeItem(recommendations, command.id);
    case 'recommendation/move':
      return moveItem(recommendations, command.id, command.to);
    case 'suggestion/dismiss': {
      // Only known factors: the list stays within the limit of the document by itself.
      if (!factorModel.factors.some((f) => f.id === command.factorId))
        throw new CommandRefused('not-found', command.factorId);
      const key = suggestionKey(command.factorId, command.rule);
      if (!session.dismissedSuggestions.includes(key)) session.dismissedSuggestions.push(key);
      return;
    }
    case 'suggestion/restore-all':
      session.dismissedSuggestions = [];
  }
}

/** Key of a suggestion in {@link Session.dismissedSuggestions}. */
export function suggestionKey(factorId: string, rule: string): string {
  return `${factorId}:${rule}`;
}

/** Agreements: who does what by when. */
export function reduceAgreement(
  session: Session,
  command: CommandOf<'agreement/add' | 'agreement/update' | 'agreement/remove' | 'agreement/move'>,
): void {
  switch (command.type) {
    case 'agreement/add':
      return addItem(session.agreements, command.agreement, LIMITS.agreements);
    case 'agreement/update':
      return applyPatch(findById(session.agreements, command.id), command.patch);
    case 'agreement/remove':
      return removeItem(session.agreements, command.id);
    case 'agreement/move':
      return moveItem(session.agreements, command.id, command.to);
  }
}

/** Parking lot: what has to be settled before the session ends. */
export function reduceParkingLot(
  session: Session,
  command: CommandOf<'parked/add' | 'parked/update' | 'parked/remove'>,
): void {
  const { parkingLot } = session;
  switch (command.type) {
    case 'parked/add': {
      const item = { ...command.item, outcome: null, outcomeText: '' };
      return addItem(parkingLot, item, LIMITS.parkedItems);
    }
    case 'parked/update':
      return applyPatch(findById(parkingLot, command.id), command.patch);
    case 'parked/remove':
      return removeItem(parkingLot, command.id);
  }
}

/** Notes, decisions and quotes of the discussion of a factor. */
export function reduceDiscussion(
  session: Session,
  command: CommandOf<'discussion/add' | 'discussion/update' | 'discussion/remove'>,
): void {
  const { discussionNotes, factorModel } = session;
  switch (command.type) {
    case 'discussion/add':
      if (command.note.factorId !== null) findById(factorModel.factors, command.note.factorId);
      return addItem(discussionNotes, command.note, LIMITS.discussionNotes);
    case 'discussion/update':
      if (command.patch.factorId) findById(factorModel.factors, command.patch.factorId);
      return applyPatch(findById(discussionNotes, command.id), command.patch);
    case 'discussion/remove':
      return removeItem(discussionNotes, command.id);
  }
}

/** Status, brand, sections and edited texts of the report. */
export function reduceReport(
  session: Session,
  command: CommandOf<'report/update' | 'report/text'>,
): void {
  const { report } = session;
  if (command.type === 'report/update') {
    const { hidden, ...rest } = command.patch;
    if (hidden) report.hidden = [...new Set(hidden)];
    return applyPatch(report, rest);
  }
  const { slot, text } = command;
  if (text === null) {
    Reflect.deleteProperty(report.texts, slot);
    return;
  }
  if (!Object.hasOwn(report.texts, slot) && Object.keys(report.texts).length >= LIMITS.reportTexts)
    throw new CommandRefused('limit', slot);
  report.texts[slot] = text;
}
