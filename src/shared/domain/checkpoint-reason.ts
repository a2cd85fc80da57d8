import { partsOf, type Command } from './commands';
import type { Session } from './model';

/** Why a session is kept as a checkpoint: the room moves on, the agenda is replaced, or it ends. */
export type CheckpointReason =
  { kind: 'before'; title: string } | { kind: 'beforeTemplate' } | { kind: 'beforeEnd' };

/** Why a checkpoint is due before a command, or before a part of a batch; null when it is not. */
export function checkpointReason(session: Session, command: Command): CheckpointReason | null {
  const reasons = partsOf(command).map((part) => reasonOf(session, part));
  return reasons.find((reason) => reason !== null) ?? null;
}

function reasonOf({ agenda, live }: Session, command: Command): CheckpointReason | null {
  switch (command.type) {
    case 'live/go': {
      const next = agenda.activities.find(({ id }) => id === command.activityId);
      return next && next.id !== live.activityId ? { kind: 'before', title: next.title } : null;
    }
    case 'agenda/apply':
      return agenda.activities.length > 0 ? { kind: 'beforeTemplate' } : null;
    case 'session/end':
      return { kind: 'beforeEnd' };
    default:
      return null;
  }
}
