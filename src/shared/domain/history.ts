import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import type { Command, CommandContext, CommandType } from './commands';
import { LIMITS } from './limits';
import type { Round, Session } from './model';
import type { Poll } from './polls';
import { isForParticipants, mayBePart, mayDo } from './permissions';
import { reduce, type SessionCommand } from './reducer';
import { CommandRefused, fail, type Result } from './result';
import { insistUnscored } from './slices/factor-model';
import { prune, stepOf, touches, type Section, type Step, type StepPart } from './steps';

enablePatches();

/** A session with what the facilitator can undo and redo, newest last. */
export type History = { session: Session; undo: Step[]; redo: Step[] };

/** Steps in a row that make one: undo must not jump through every picture that was shown. */
const FOLDED: ReadonlySet<CommandType> = new Set(['projector/show', 'timer/add']);

/** Starts a history without steps. */
export function startHistory(session: Session): History {
  return { session, undo: [], redo: [] };
}

/**
 * Authorises and applies one command: the only way in which a session changes. Pure. A batch is
 * applied whole or refused whole, with the code of the part that does not fit, and is one step.
 *
 * Steps are kept as patches, so that undo leaves alone what others did since: a ballot cast after
 * the step stays (ballots and participants are records by id, never touched by facilitators).
 */
export function applyCommand(
  history: History,
  command: Command,
  context: CommandContext,
): Result<History> {
  const { type } = command;
  if (!mayDo(context.role, type)) return fail('forbidden', type);
  try {
    if (type === 'history/undo') return { ok: true, value: undo(history) };
    if (type === 'history/redo') return { ok: true, value: redo(history) };
    if (type !== 'batch' && isForParticipants(type))
      return { ok: true, value: forParticipants(history, command, context) };
    const commands = type === 'batch' ? command.commands : [command];
    return { ok: true, value: change(history, commands, context) };
  } catch (error) {
    if (error instanceof CommandRefused) return fail(error.code, error.message);
    throw error;
  }
}

/** What the facilitator does with one click: one step, whatever it takes. */
function change(
  history: History,
  commands: readonly SessionCommand[],
  context: CommandContext,
): History {
  let { session, undo } = history;
  let parts: StepPart[] = [];
  for (const [index, command] of commands.entries()) {
    const { type } = command;
    if (!mayBePart(type)) throw new CommandRefused('forbidden', type);
    const [next, forward, backward] = patchesOf(session, command, contextOf(context, index));
    if (forward.length === 0) continue;
    session = next;
    if (isPublishing(type)) {
      undo = prune(undo, VOTING);
      parts = prune(stepOf(parts), VOTING).flatMap((step) => step.parts);
    }
    // What the room has seen stays seen, also when its results are hidden again.
    parts.push({ type, forward, backward: backward.filter(({ path }) => !isSeen(path)) });
  }
  if (parts.length === 0) return history;
  const last = undo.at(-1);
  if (last && history.redo.length === 0 && isFolded([...last.parts, ...parts])) {
    parts = [...last.parts, ...parts];
    undo = undo.slice(0, -1);
  }
  return { session, undo: [...undo, ...stepOf(parts)].slice(-LIMITS.undoDepth), redo: [] };
}

const patchesOf = (session: Session, command: SessionCommand, context: CommandContext) =>
  produceWithPatches(session, (draft: Session) => reduce(draft, command, context));

/** Each part that makes a round needs an id of its own; codes and numbers of seats are for no part. */
const contextOf = (context: CommandContext, index: number): CommandContext =>
  index === 0 ? context : { ...context, newRoundId: `${context.newRoundId}-${index}` };

const isFolded = (parts: readonly StepPart[]): boolean =>
  parts.every(({ type }) => FOLDED.has(type) && type === parts[0]?.type);
const isVote = (type: CommandType): boolean => /\/cast$|^(paper|hands)\/(round|poll)$/.test(type);
const isSeen = (path: Patch['path']): boolean => path.at(-1) === 'seen';
const isPublishing = (type: CommandType): boolean => /^(round|poll)\/publish$/.test(type);

/** Where the rules of a vote are kept. */
const VOTING: readonly Section[] = ['rounds', 'polls', 'factorModel'];

/**
 * A vote fixes the rules and the groups that it was cast under, a note and a seat their group. Steps
 * that would change those can no longer be undone: they leave the list, or they would stand in the
 * way of all that came before them.
 */
function forParticipants(
  history: History,
  command: SessionCommand,
  context: CommandContext,
): History {
  const [session, forward] = patchesOf(history.session, command, context);
  if (forward.length === 0) return history;
  const { undo, redo } = history;
  const fixed: readonly Section[] = isVote(command.type) ? ['groups', ...VOTING] : ['groups'];
  const left = redo.some((step) => touches(step, fixed)) ? [] : redo;
  return { session, undo: prune(undo, fixed), redo: left };
}

function undo({ session, undo, redo }: History): History {
  const step = undo.at(-1);
  if (!step) throw new CommandRefused('nothing-to-undo');
  const backward = step.parts.toReversed().flatMap((part) => part.backward);
  return {
    session: applyStep(session, backward),
    undo: undo.slice(0, -1),
    redo: [...redo, step],
  };
}

function redo({ session, undo, redo }: History): History {
  const step = redo.at(-1);
  if (!step) throw new CommandRefused('nothing-to-redo');
  const forward = step.parts.flatMap((part) => part.forward);
  return {
    session: applyStep(session, forward),
    undo: [...undo, step],
    redo: redo.slice(0, -1),
  };
}

/**
 * Applies the patches of a step, unless a vote would lose its round or its group, the rules under
 * which it was cast would change, or people could vote in what the room has seen: one more vote
 * would show, by the difference, what that voter answered.
 */
function applyStep(session: Session, patches: Patch[]): Session {
  const next = applyPatches(session, patches);
  if (next.factorModel !== session.factorModel) insistUnscored(session);
  for (const round of session.rounds) {
    const kept = next.rounds.find((r) => r.id === round.id);
    const same = kept?.settings === round.settings && kept.factorIds === round.factorIds;
    checkRun(round, kept, same);
  }
  for (const poll of session.polls) {
    const kept = next.polls.find((p) => p.id === poll.id);
    checkRun(poll, kept, kept?.settings === poll.settings);
  }
  const groups = new Set(next.groups.map((g) => g.id));
  for (const { groupId } of [
    ...Object.values(next.participants),
    ...Object.values(next.contributions),
  ])
    if (groupId !== null && !groups.has(groupId)) throw new CommandRefused('group-in-use', groupId);
  return next;
}

type Run = Pick<Round, 'id' | 'status' | 'seen' | 'ballots'> | Poll;

function checkRun(before: Run, after: Run | undefined, sameRules: boolean): void {
  const isSame = sameRules && after?.ballots === before.ballots;
  if (!isSame && Object.keys(before.ballots).length > 0)
    throw new CommandRefused('round-has-ballots', before.id);
  if (before.seen && (after?.status === 'open' || after?.status === 'draft'))
    throw new CommandRefused('round-seen', before.id);
}
