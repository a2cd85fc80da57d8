import type { DiscussionNote } from '../../../domain/model';
import type { FactorResult } from '../../../scoring/types';
import { newestResults } from '../../results';
import type { SceneDefinition } from '../../types';

export type DiscussionPayload = {
  kind: 'discussion';
  name: string;
  statement: string;
  notes: Pick<DiscussionNote, 'id' | 'kind' | 'text'>[];
  /** How the room sees the factor, in words; null when the newest published round did not ask it. */
  standing: Pick<FactorResult, 'label' | 'band'> | null;
};

export const discussionScene = {
  keep: ({ factorId }) => ({ kind: 'discussion', factorId }),
  project(session, { factorId }): DiscussionPayload | null {
    const factor = session.factorModel.factors.find(({ id }) => id === factorId);
    const results = newestResults(session)?.results;
    if (!factor || !results) return null;
    const result = results.factors.find(({ id }) => id === factorId);
    return {
      kind: 'discussion',
      name: factor.name[session.language],
      statement: factor.statement[session.language],
      notes: session.discussionNotes
        .filter((note) => note.factorId === factorId)
        .map(({ id, kind, text }) => ({ id, kind, text })),
      standing: result ? { label: result.label, band: result.band } : null,
    };
  },
  // About one factor: stays in the list while it is on screen.
  offered: ({ projector: { scene } }) => (scene.kind === 'discussion' ? [scene] : []),
} satisfies SceneDefinition<'discussion'>;
