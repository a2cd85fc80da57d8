import type { Contribution, Session } from '../domain/model';
import { contributionList, shownThemeId, shownThemes } from '../domain/selectors';
import type { ThemeCounts } from './types';

/** A note as people other than the facilitator see it: without group, factor or author. */
export type NoteInRoom = Pick<Contribution, 'id' | 'text' | 'kind'>;
/** A theme with the texts of its notes. */
export type ThemeInRoom = { id: string; name: string; notes: string[] };

const bare = ({ id, text, kind }: Contribution): NoteInRoom => ({ id, text, kind });

/** Notes that people other than the facilitator may see: not held, and not kept under another. */
function lettable(session: Session): Contribution[] {
  return contributionList(session.contributions).filter(isLettable);
}

const isLettable = ({ held, mergedInto }: Contribution): boolean => !held && mergedInto === null;

/** Notes of an activity that are not held. */
export function visibleNotes(session: Session, activityId: string): NoteInRoom[] {
  return lettable(session)
    .filter((note) => note.activityId === activityId)
    .map(bare);
}

/** Notes of an activity on the wall: those of a silent one only once it is published. */
export function projectedNotes(session: Session, activityId: string): NoteInRoom[] {
  const activity = session.agenda.activities.find(({ id }) => id === activityId);
  if (!activity || (activity.input?.silent && activity.status !== 'published')) return [];
  return visibleNotes(session, activityId);
}

/** Is the note written in an activity whose notes the room may not see yet? */
function isSilent(session: Pick<Session, 'agenda'>, { activityId }: Contribution): boolean {
  const activity = session.agenda.activities.find(({ id }) => id === activityId);
  return activity?.input?.silent === true && ['draft', 'open'].includes(activity.status);
}

/** Themes with their notes, those of merged themes included. */
export function projectedThemes(session: Session): ThemeInRoom[] {
  const notes = lettable(session).filter((note) => !isSilent(session, note));
  return shownThemes(session.themes).map(({ id, name }) => ({
    id,
    name,
    notes: notes
      .filter(({ themeId }) => themeId !== null && shownThemeId(session.themes, themeId) === id)
      .map(({ text }) => text),
  }));
}

/**
 * Notes per theme by kind, those of merged themes included: only notes that the room may see.
 * @param session works on a session and on what the facilitator's window gets
 */
export function countThemes(
  session: Pick<Session, 'agenda' | 'themes'>,
  contributions: readonly Contribution[],
): ThemeCounts {
  const { themes } = session;
  const notes = contributions.filter((note) => isLettable(note) && !isSilent(session, note));
  const themeOf = ({ themeId }: Contribution) =>
    themeId === null ? null : shownThemeId(themes, themeId);
  const shown = shownThemes(themes);
  const counted = shown.map(({ id, name }) => {
    const counts = { success: 0, obstacle: 0, idea: 0 };
    for (const note of notes) if (themeOf(note) === id) counts[note.kind] += 1;
    return { id, name, counts };
  });
  const ids = new Set<string | null>(shown.map(({ id }) => id));
  return { themes: counted, loose: notes.filter((note) => !ids.has(themeOf(note))).length };
}
