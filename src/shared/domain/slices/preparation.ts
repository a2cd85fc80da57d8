import { votesOf } from '../vote';
import { itemsOf } from '../../voting/rules';
import type { CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Session } from '../model';
import { CommandRefused } from '../result';
import { addItem, applyPatch, findById, insist, moveItem, removeItem } from './lists';

/** Title, date and the like. */
export function updateSession(session: Session, { patch }: CommandOf<'session/update'>): void {
  applyPatch(session, patch);
}

/** Stakeholder groups; a group that somebody voted in stays. */
export function reduceGroup(
  session: Session,
  command: CommandOf<'group/add' | 'group/update' | 'group/remove' | 'group/move' | 'group/merge'>,
): void {
  switch (command.type) {
    case 'group/add':
      return addItem(session.groups, command.group, LIMITS.groups);
    case 'group/update':
      return applyPatch(findById(session.groups, command.id), command.patch);
    case 'group/move':
      return moveItem(session.groups, command.id, command.to);
    case 'group/merge':
      return mergeGroups(session, command);
    case 'group/remove': {
      if (Object.values(session.participants).some((p) => p.groupId === command.id))
        throw new CommandRefused('group-in-use', command.id);
      removeItem(session.groups, command.id);
      for (const contribution of Object.values(session.contributions))
        if (contribution.groupId === command.id) contribution.groupId = null;
    }
  }
}

function mergeGroups(session: Session, { into, from, name }: CommandOf<'group/merge'>): void {
  const runs = votesOf(session);
  insist(!runs.some(({ status }) => status === 'open'), 'round-busy');
  insist(!runs.some(({ ballots }) => Object.keys(ballots).length > 0), 'group-in-use');
  insist(new Set([into, ...from]).size === from.length + 1, 'invalid');
  const kept = findById(session.groups, into);
  const seats = from.reduce((sum, id) => sum + findById(session.groups, id).seats, kept.seats);
  kept.name = name;
  kept.seats = Math.min(seats, LIMITS.seatsPerGroup);
  for (const id of from) removeItem(session.groups, id);
  const gone = new Set(from);
  // Phones that sit in a group already, and notes: they go along.
  for (const one of [
    ...Object.values(session.participants),
    ...Object.values(session.contributions),
  ])
    if (one.groupId !== null && gone.has(one.groupId)) one.groupId = into;
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
        for (const item of poll ? itemsOf(poll) : [])
          if (item.challengeId === command.id) item.challengeId = null;
      }
  }
}
