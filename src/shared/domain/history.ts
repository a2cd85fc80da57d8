import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import type { Command, CommandContext, CommandType } from './commands';
import { LIMITS } from './limits';
import type { Round, Session } from './model';
import type { Poll } from './polls';
import { isForParticipants, mayDo } from './permissions';
import { reduce, type SessionCommand } from './reducer';
import { CommandRefused, fail, type Result } from './result';
import { insistUnscored } from './slices/factor-model';

enablePatches();

type Step = { type: CommandType; forward: Patch[]; backward: Patch[] };

/** A session with what the facilitator can undo and redo, newest last. */
export type History = { session: Session; undo: Step[]; redo: Step[] };

/** Steps in a row that make one: undo must not jump through every picture that was shown. */
const FOLDED: ReadonlySet<CommandType> = new Set(['projector/show', 'timer/add']);

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
  const { type } = command;
  if (isForParticipants(type)) return afterParticipant(history, session, isVote(type));
  // What the room has seen stays seen, also when its results are hidden again.
  const step: Step = { type, forward, backward: backward.filter(({ path }) => !isSeen(path)) };
  const undo = isPublishing(type) ? prune(history.undo, VOTING) : history.undo;
  const last = undo.at(-1);
  if (last?.type === type && FOLDED.has(type) && history.redo.length === 0) {
    // In the order in which they are applied: forward as they came, backward newest first.
    const folded = {
      type,
      forward: [...last.forward, ...step.forward],
      backward: [...step.backward, ...last.backward],
    };
    return { session, undo: [...undo.slice(0, -1), folded], redo: [] };
  }
  return { session, undo: [...undo, step].slice(-LIMITS.undoDepth), redo: [] };
}

const isVote = (type: CommandType): boolean => /\/cast$|^(paper|hands)\/(round|poll)$/.test(type);
const isSeen = (path: Patch['path']): boolean => path.at(-1) === 'seen';
const isPublishing = (type: CommandType): boolean => /^(round|poll)\/publish$/.test(type);

type Part = 'groups' | 'rounds' | 'polls' | 'factorModel';
/** Where the rules of a vote are kept. */
const VOTING: readonly Part[] = ['rounds', 'polls', 'factorModel'];

/**
 * A vote fixes the rules and the groups that it was cast under, a note and a seat their group. Steps
 * that would change those can no longer be undone: they leave the list, or they would stand in the
 * way of all that came before them.
 */
function afterParticipant({ undo, redo }: History, session: Session, isVoted: boolean): History {
  const fixed: readonly Part[] = isVoted ? ['groups', ...VOTING] : ['groups'];
  const isFixed = (step: Step): boolean => fixed.some((part) => touches(step, part));
  return { session, undo: prune(undo, fixed), redo: redo.some(isFixed) ? [] : redo };
}

/** Takes the steps out that touch these parts of the session. */
function prune(steps: Step[], parts: readonly Part[]): Step[] {
  const isFixed = (step: Step): boolean => parts.some((part) => touches(step, part));
  if (!steps.some(isFixed)) return steps;
  // Older steps know places in lists as they were before a step that also changed other things.
  const last = steps.findLastIndex((step) => isFixed(step) && !isRunOnly(step));
  return steps.slice(last + 1).filter((step) => !isFixed(step));
}

const touches = ({ backward }: Step, part: Part): boolean =>
  backward.some(({ path }) => path[0] === part);
const isRunOnly = ({ backward }: Step): boolean =>
  backward.every(({ path }) => path[0] === 'rounds' || path[0] === 'polls');

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
