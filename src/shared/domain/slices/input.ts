import type { CommandOf } from '../commands';
import { LIMITS } from '../limits';
import type { Contribution, Session } from '../model';
import { CommandRefused } from '../result';
import { addItem, applyPatch, findById, insist, moveItem, removeItem } from './lists';

function checkReferences(session: Session, contribution: Contribution): void {
  const { groupId, challengeId, factorId } = contribution;
  if (groupId !== null) findById(session.groups, groupId);
  if (challengeId !== null) findById(session.challenges, challengeId);
  if (factorId !== null) findById(session.factorModel.factors, factorId);
}

/** Finds a note by id; refuses the command when it is gone. */
function findNote(session: Session, id: string): Contribution {
  const note = Object.hasOwn(session.contributions, id) ? session.contributions[id] : undefined;
  if (!note) throw new CommandRefused('not-found', id);
  return note;
}

type ContributionCommand = CommandOf<
  | 'contribution/add'
  | 'contribution/add-all'
  | 'contribution/update'
  | 'contribution/remove'
  | 'contribution/hold'
  | 'contribution/quote'
  | 'contribution/comment'
  | 'contribution/uncomment'
  | 'contribution/assign'
  | 'contribution/merge'
>;

/** Stakeholder input. A changed text is marked as edited. */
export function reduceContribution(session: Session, command: ContributionCommand): void {
  const notes = session.contributions;
  switch (command.type) {
    case 'contribution/add':
      return addNotes(session, [command.contribution]);
    case 'contribution/add-all':
      return addNotes(session, command.contributions);
    case 'contribution/update': {
      const note = findNote(session, command.id);
      const { text } = command.patch;
      if (text !== undefined && text !== note.text) note.edited = true;
      applyPatch(note, command.patch);
      return checkReferences(session, note);
    }
    case 'contribution/remove':
      findNote(session, command.id);
      Reflect.deleteProperty(notes, command.id);
      for (const note of Object.values(notes))
        if (note.mergedInto === command.id) note.mergedInto = null;
      return;
    case 'contribution/hold':
      for (const id of command.ids) findNote(session, id).held = command.held;
      return;
    case 'contribution/quote':
      for (const id of command.ids) findNote(session, id).quoted = command.quoted;
      return;
    case 'contribution/comment':
      return addItem(findNote(session, command.id).comments, command.comment, LIMITS.comments);
    case 'contribution/uncomment':
      return removeItem(findNote(session, command.id).comments, command.commentId);
    case 'contribution/assign':
      if (command.themeId !== null) findById(session.themes, command.themeId);
      for (const id of command.ids) findNote(session, id).themeId = command.themeId;
      return;
    case 'contribution/merge': {
      const target = command.into === null ? null : findNote(session, command.into);
      // One level: what is kept under a note cannot hold others.
      insist(target === null || target.mergedInto === null, 'invalid');
      for (const id of command.ids) {
        const note = findNote(session, id);
        if (id === command.into) continue;
        note.mergedInto = command.into;
        if (!target) continue;
        for (const other of Object.values(notes))
          if (other.mergedInto === id) other.mergedInto = target.id;
      }
    }
  }
}

type NewNote = CommandOf<'contribution/add'>['contribution'];

function addNotes(session: Session, added: readonly NewNote[]): void {
  // Looked at once: a long pasted list must not walk through all notes for each of its lines.
  const present = Object.values(session.contributions);
  insist(present.length + added.length <= LIMITS.contributions, 'limit');
  let number = present.reduce((most, note) => Math.max(most, note.number), 0);
  for (const details of added) {
    if (Object.hasOwn(session.contributions, details.id))
      throw new CommandRefused('invalid', `id used twice: ${details.id}`);
    number += 1;
    const note: Contribution = {
      ...details,
      number,
      origin: 'facilitator',
      held: false,
      quoted: false,
      edited: false,
      comments: [],
      themeId: null,
      mergedInto: null,
    };
    checkReferences(session, note);
    session.contributions[note.id] = note;
  }
}

/** Themes; removing one keeps its notes, merging keeps the theme and where its notes were. */
export function reduceTheme(
  session: Session,
  command: CommandOf<'theme/add' | 'theme/update' | 'theme/remove' | 'theme/move' | 'theme/merge'>,
): void {
  const { themes } = session;
  switch (command.type) {
    case 'theme/add': {
      checkTheme(session, command.theme);
      addItem(themes, { ...command.theme, mergedInto: null }, LIMITS.themes);
      for (const id of command.ids) findNote(session, id).themeId = command.theme.id;
      return;
    }
    case 'theme/update': {
      const theme = findById(themes, command.id);
      applyPatch(theme, command.patch);
      return checkTheme(session, theme);
    }
    case 'theme/move':
      return moveItem(themes, command.id, command.to);
    case 'theme/remove':
      removeItem(themes, command.id);
      for (const theme of themes) if (theme.mergedInto === command.id) theme.mergedInto = null;
      for (const note of Object.values(session.contributions))
        if (note.themeId === command.id) note.themeId = null;
      return;
    case 'theme/merge': {
      const theme = findById(themes, command.id);
      if (command.into !== null) {
        const target = findById(themes, command.into);
        insist(target.id !== theme.id && target.mergedInto === null, 'invalid');
        for (const other of themes)
          if (other.mergedInto === theme.id) other.mergedInto = command.into;
      }
      theme.mergedInto = command.into;
    }
  }
}

function checkTheme(
  session: Session,
  { factorId, challengeId }: { factorId: string | null; challengeId: string | null },
): void {
  if (factorId !== null) findById(session.factorModel.factors, factorId);
  if (challengeId !== null) findById(session.challenges, challengeId);
}
