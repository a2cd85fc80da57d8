import type { Contribution, Session } from '../domain/model';
import { contributionList, shownThemeId, shownThemes } from '../domain/selectors';
import type { ProjectorSnapshot } from './types';

type Note = Pick<Contribution, 'id' | 'text' | 'kind'>;

const bare = ({ id, text, kind }: Contribution): Note => ({ id, text, kind });

/** Notes that people other than the facilitator may see: not held, and not kept under another. */
function lettable(session: Session): Contribution[] {
  return contributionList(session.contributions).filter(
    ({ held, mergedInto }) => !held && mergedInto === null,
  );
}

/** Notes of an activity without group, factor or author. */
export function visibleNotes(session: Session, activityId: string): Note[] {
  return lettable(session)
    .filter((note) => note.activityId === activityId)
    .map(bare);
}

/** Notes of an activity on the wall: those of a silent one only once it is published. */
export function projectedNotes(session: Session, activityId: string): Note[] {
  const activity = session.agenda.activities.find(({ id }) => id === activityId);
  if (!activity || (activity.input?.silent && activity.status !== 'published')) return [];
  return visibleNotes(session, activityId);
}

/** Is the note written in an activity whose notes the room may not see yet? */
function isSilent(session: Session, { activityId }: Contribution): boolean {
  const activity = session.agenda.activities.find(({ id }) => id === activityId);
  return activity?.input?.silent === true && ['draft', 'open'].includes(activity.status);
}

/** Themes with their notes, those of merged themes included. */
export function projectedThemes(session: Session): ProjectorSnapshot['themes'] {
  const notes = lettable(session).filter((note) => !isSilent(session, note));
  return shownThemes(session.themes).map(({ id, name }) => ({
    id,
    name,
    notes: notes
      .filter(({ themeId }) => themeId !== null && shownThemeId(session.themes, themeId) === id)
      .map(({ text }) => text),
  }));
}
