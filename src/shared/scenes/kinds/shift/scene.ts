import { publishedResults, publishedVoters } from '../../../projection/published';
import type { RoundResults } from '../../../scoring/types';
import type { SameVoters } from '../../../scoring/voters';
import { hasResults, newestResults, resultsPart, type ResultsPart } from '../../results';
import type { ResultSceneDefinition } from '../../types';

export type ShiftPayload = ResultsPart & {
  kind: 'shift';
  /** The round that the newest one follows, and whether the same people took part. */
  previous: RoundResults;
  sameVoters: SameVoters;
};

export const shiftScene = {
  keep: () => ({ kind: 'shift' }),
  project(session): ShiftPayload | null {
    const part = resultsPart(session);
    const round = newestResults(session)?.round;
    const before = session.rounds.find(({ id }) => id === round?.follows);
    const previous = before ? publishedResults(session, before) : null;
    const sameVoters = round ? publishedVoters(session, round) : null;
    return part && previous && sameVoters && { kind: 'shift', ...part, previous, sameVoters };
  },
  offered: (view) =>
    hasResults(view) && view.rounds.at(-1)?.follows != null ? [{ kind: 'shift' }] : [],
  ofResults: ({ available }) => (available.shift ? [{ kind: 'shift' }] : []),
} satisfies ResultSceneDefinition<'shift'>;
