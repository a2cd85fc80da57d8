import type { CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Contribution, Session } from '../model';
import { CommandRefused } from '../result';
import { addItem, applyPatch, findById, removeItem } from './lists';

function checkReferences(session: Session, contribution: Contribution): void {
  const { groupId, challengeId, factorId } = contribution;
  if (groupId !== null) findById(session.groups, groupId);
  if (challengeId !== null) findById(session.challenges, challengeId);
  if (factorId !== null && !session.factorModel.factors.some((f) => f.id === factorId))
    throw new CommandRefused('not-found', factorId);
}

/** Stakeholder input. A changed text is marked as edited. */
export function reduceContribution(
  session: Session,
  command: CommandOf<'contribution/add' | 'contribution/update' | 'contribution/remove'>,
): void {
  switch (command.type) {
    case 'contribution/add': {
      const contribution = { ...command.contribution, edited: false };
      checkReferences(session, contribution);
      return addItem(session.contributions, contribution, LIMITS.contributions);
    }
    case 'contribution/update': {
      const contribution = findById(session.contributions, command.id);
      const { text } = command.patch;
      if (text !== undefined && text !== contribution.text) contribution.edited = true;
      applyPatch(contribution, command.patch);
      return checkReferences(session, contribution);
    }
    case 'contribution/remove':
      return removeItem(session.contributions, command.id);
  }
}
