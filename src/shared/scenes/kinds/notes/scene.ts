import { projectedNotes, type NoteInRoom } from '../../../projection/notes';
import { taskOf } from '../../task';
import type { SceneDefinition } from '../../types';

export type NotesPayload = {
  kind: 'notes';
  /** Never held ones, and none of a silent activity that is not published. */
  notes: NoteInRoom[];
  /** First question of the activity that the room is in; empty when it asks none. */
  question: string;
};

export const notesScene = {
  keep: ({ activityId }) => ({ kind: 'notes', activityId }),
  project: (session, { activityId }): NotesPayload => ({
    kind: 'notes',
    notes: projectedNotes(session, activityId),
    question: taskOf(session, session.live.activityId)?.questions[0] ?? '',
  }),
  offered: (_view, activity) =>
    activity?.kind === 'input' ? [{ kind: 'notes', activityId: activity.id }] : [],
} satisfies SceneDefinition<'notes'>;
