import type { CommandType, Role } from './commands';

/** What participants do: vote, and bring in notes. */
const BY_PARTICIPANTS: ReadonlySet<CommandType> = new Set([
  'ballot/cast',
  'poll/cast',
  'contribution/submit',
]);

/** May this role send this command? Facilitators do not vote; ballots do nothing else. */
export function mayDo(role: Role, type: CommandType): boolean {
  if (role === 'ballot') return BY_PARTICIPANTS.has(type);
  if (role === 'facilitator') return !BY_PARTICIPANTS.has(type);
  return false;
}
