import type { CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Session } from '../model';
import { CommandRefused } from '../result';
import { addItem, applyPatch, findById, moveItem, removeItem } from './lists';

/** Title, date and the like. */
export function updateSession(session: Session, { patch }: CommandOf<'session/update'>): void {
  applyPatch(session, patch);
}

/** Stakeholder groups; a group that somebody voted in stays. */
export function reduceGroup(
  session: Session,
  command: CommandOf<'group/add' | 'group/update' | 'group/remove' | 'group/move'>,
): void {
  switch (command.type) {
    case 'group/add':
      return addItem(session.groups, command.group, LIMITS.groups);
    case 'group/update':
      return applyPatch(findById(session.groups, command.id), command.patch);
    case 'group/move':
      return moveItem(session.groups, command.id, command.to);
    case 'group/remove': {
      if (Object.values(session.participants).some((p) => p.groupId === command.id))
        throw new CommandRefused('group-in-use', command.id);
      removeItem(session.groups, command.id);
      for (const contribution of Object.values(session.contributions))
        if (contribution.groupId === command.id) contribution.groupId = null;
    }
  }
}

/** Challenges (opgaven); removing one keeps the contributions that named it. */
export function reduceChallenge(
  session: Session,
  command: CommandOf<'challenge/add' | 'challenge/update' | 'challenge/remove' | 'challenge/move'>,
): void {
  switch (command.type) {
    case 'challenge/add':
      return addItem(session.challenges, command.challenge, LIMITS.challenges);
    case 'challenge/update':
      return applyPatch(findById(session.challenges, command.id), command.patch);
    case 'challenge/move':
      return moveItem(session.challenges, command.id, command.to);
    case 'challenge/remove':
      removeItem(session.challenges, command.id);
      for (const contribution of Object.values(session.contributions))
        if (contribution.challengeId === command.id) contribution.challengeId = null;
      for (const theme of session.themes)
        if (theme.challengeId === command.id) theme.challengeId = null;
      for (const { input, poll } of session.agenda.activities) {
        for (const question of input?.questions ?? [])
          if (question.challengeId === command.id) question.challengeId = null;
        for (const item of poll?.items ?? [])
          if (item.challengeId === command.id) item.challengeId = null;
      }
  }
}
