import { hasResults, resultsPart, type ResultsPart } from '../../results';
import type { ResultSceneDefinition } from '../../types';

export type GroupsPayload = ResultsPart & { kind: 'groups' };

export const groupsScene = {
  keep: () => ({ kind: 'groups' }),
  project(session): GroupsPayload | null {
    const part = resultsPart(session);
    return part && { kind: 'groups', ...part };
  },
  offered: (view) => (hasResults(view) ? [{ kind: 'groups' }] : []),
  ofResults: ({ available }) => (available.groups ? [{ kind: 'groups' }] : []),
} satisfies ResultSceneDefinition<'groups'>;
