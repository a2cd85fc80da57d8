import type { CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { AdviceEntry, Session } from '../model';
import { CommandRefused } from '../result';
import { addItem, applyPatch, findById, removeItem } from './lists';

/** Own texts of this session: at most one for a factor and a rule, so that it is clear which holds. */
export function reduceAdvice(
  session: Session,
  command: CommandOf<'advice/add' | 'advice/add-all' | 'advice/update' | 'advice/remove'>,
): void {
  const { adviceLibrary } = session;
  switch (command.type) {
    case 'advice/add':
      return add(session, command.entry);
    case 'advice/add-all':
      for (const entry of command.entries) add(session, entry);
      return;
    case 'advice/update':
      return applyPatch(findById(adviceLibrary, command.id), { text: command.text });
    case 'advice/remove':
      return removeItem(adviceLibrary, command.id);
  }
}

function add({ adviceLibrary, factorModel }: Session, entry: AdviceEntry): void {
  findById(factorModel.factors, entry.factorId);
  if (adviceLibrary.some((e) => e.factorId === entry.factorId && e.rule === entry.rule))
    throw new CommandRefused('advice-exists', `${entry.factorId}:${entry.rule}`);
  addItem(adviceLibrary, entry, LIMITS.adviceEntries);
}

/** Where the group puts itself on the ladder: its own choice, no score ever comes in here. */
export function reduceLadder(session: Session, { patch }: CommandOf<'ladder/set'>): void {
  applyPatch(session.ladder, patch);
}
