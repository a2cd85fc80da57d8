import type { CommandType, Role } from './commands';

/** What participants do: vote, and bring in notes. */
const BY_PARTICIPANTS: ReadonlySet<CommandType> = new Set([
  'ballot/cast',
  'poll/cast',
  'contribution/submit',
]);

/** What only a phone does: take a seat, and keep it. */
const BY_PHONES: ReadonlySet<CommandType> = new Set(['seat/join', 'seat/move', 'seat/rebind']);

/** Seats and ballots that the facilitator enters for others. */
const FOR_PARTICIPANTS: ReadonlySet<CommandType> = new Set([
  'seat/regroup',
  'paper/prepare',
  'paper/round',
  'paper/poll',
  'hands/round',
  'hands/poll',
]);

/** Commands on seats, ballots and notes of participants: entered anew to correct them, never undone. */
export const isForParticipants = (type: CommandType): boolean =>
  BY_PARTICIPANTS.has(type) || BY_PHONES.has(type) || FOR_PARTICIPANTS.has(type);

/** May this role send this command? Facilitators do not vote; ballots and phones do little else. */
export function mayDo(role: Role, type: CommandType): boolean {
  if (role === 'ballot') return BY_PARTICIPANTS.has(type);
  if (role === 'phone') return BY_PARTICIPANTS.has(type) || BY_PHONES.has(type);
  if (role === 'facilitator') return !BY_PARTICIPANTS.has(type) && !BY_PHONES.has(type);
  return false;
}

/** These stand alone: a batch in a batch would have no bounds, and undo is a step of its own. */
const APART: ReadonlySet<CommandType> = new Set(['batch', 'history/undo', 'history/redo']);

/** May a command be a part of a batch? What the facilitator enters for others is no step to undo. */
export const mayBePart = (type: CommandType): boolean =>
  !APART.has(type) && !isForParticipants(type);
