import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import type { Command, CommandContext, CommandType } from './commands';
import { LIMITS } from './limits';
import type { Session } from './model';
import { mayDo } from './permissions';
import { reduce, type SessionCommand } from './reducer';
import { CommandRefused, fail, type Result } from './result';

enablePatches();

type Step = { type: CommandType; forward: Patch[]; backward: Patch[] };

/** A session with what the facilitator can undo and redo, newest last. */
export type History = { session: Session; undo: Step[]; redo: Step[] };

/** What the room is looking at is not an edit: undo must not jump through slides. */
const NOT_UNDOABLE: ReadonlySet<CommandType> = new Set(['projector/show', 'projector/theme']);

/** Starts a history without steps. */
export function startHistory(session: Session): History {
  return { session, undo: [], redo: [] };
}

/**
 * Authorises and applies one command: the only way in which a session changes. Pure.
 *
 * Steps are kept as patches, so that undo leaves alone what others did since: a ballot cast after
 * the step stays (ballots and participants are records by id, never touched by facilitators).
 */
export function applyCommand(
  history: History,
  command: Command,
  context: CommandContext,
): Result<History> {
  if (!mayDo(context.role, command.type)) return fail('forbidden', command.type);
  try {
    if (command.type === 'history/undo') return { ok: true, value: undo(history) };
    if (command.type === 'history/redo') return { ok: true, value: redo(history) };
    return { ok: true, value: change(history, command, context) };
  } catch (error) {
    if (error instanceof CommandRefused) return fail(error.code, error.message);
    throw error;
  }
}

function change(history: History, command: SessionCommand, context: CommandContext): History {
  const [session, forward, backward] = produceWithPatches(history.session, (draft: Session) =>
    reduce(draft, command, context),
  );
  if (forward.length === 0) return history;
  if (command.type === 'ballot/cast') return afterVote(history, session);
  if (NOT_UNDOABLE.has(command.type)) return { ...history, session };
  if (command.type === 'round/publish') return afterPublishing(history, session);
  const step: Step = { type: command.type, forward, backward };
  return { session, undo: [...history.undo, step].slice(-LIMITS.undoDepth), redo: [] };
}

/**
 * Publishing cannot be undone, nor what led to it: one more vote in a round that people have seen
 * would show, by the difference, what that voter answered. Other steps stay.
 */
function afterPublishing(history: History, session: Session): History {
  return { session, undo: history.undo.filter(({ type }) => !type.startsWith('round/')), redo: [] };
}

/**
 * A vote fixes the rules and the groups that it was cast under. Steps that would change those can no
 * longer be undone: they leave the list, or they would stand in the way of all that came before them.
 */
function afterVote({ undo, redo }: History, session: Session): History {
  const isFixed = ({ type }: Step): boolean => /^(round|group)\//.test(type);
  // Older steps know places in the list of groups as it was before.
  const lastGroupStep = undo.findLastIndex(({ type }) => type.startsWith('group/'));
  return {
    session,
    undo: undo.some(isFixed) ? undo.slice(lastGroupStep + 1).filter((s) => !isFixed(s)) : undo,
    redo: redo.some(isFixed) ? [] : redo,
  };
}

function undo({ session, undo, redo }: History): History {
  const step = undo.at(-1);
  if (!step) throw new CommandRefused('nothing-to-undo');
  return {
    session: applyStep(session, step.backward),
    undo: undo.slice(0, -1),
    redo: [...redo, step],
  };
}

function redo({ session, undo, redo }: History): History {
  const step = redo.at(-1);
  if (!step) throw new CommandRefused('nothing-to-redo');
  return {
    session: applyStep(session, step.forward),
    undo: [...undo, step],
    redo: redo.slice(0, -1),
  };
}

/**
 * Applies the patches of a step, unless a vote would lose its round or its group, or the rules under
 * which it was cast would change.
 */
function applyStep(session: Session, patches: Patch[]): Session {
  const next = applyPatches(session, patches);
  for (const round of session.rounds) {
    const kept = next.rounds.find((r) => r.id === round.id);
    const same =
      kept?.ballots === round.ballots &&
      kept.settings === round.settings &&
      kept.factorIds === round.factorIds;
    if (!same && Object.keys(round.ballots).length > 0)
      throw new CommandRefused('round-has-ballots', round.id);
  }
  const groups = new Set(next.groups.map((g) => g.id));
  for (const { groupId } of Object.values(next.participants))
    if (groupId !== null && !groups.has(groupId)) throw new CommandRefused('group-in-use', groupId);
  return next;
}
