import type { CommandType, Role } from './commands';

/** May this role send this command? Facilitators do not vote; ballots do nothing but vote. */
export function mayDo(role: Role, type: CommandType): boolean {
  if (role === 'ballot') return type === 'ballot/cast';
  if (role === 'facilitator') return type !== 'ballot/cast';
  return false;
}
