import type { Session } from '../../shared/domain/model';
import { newRound } from '../../shared/domain/slices/rounds';

type CopyContext = { newId: () => string; now: string };

/**
 * A copy under a new id with new round ids, no longer the example.
 *
 * `setup` keeps the preparation (region, groups, challenges, model, settings) and starts with one
 * round in draft and no date; `all` keeps input, ballots and outcomes too, but no ballots of a round
 * that is not published: publishing a copy must not show how a running round stands.
 */
export function copySession(
  session: Session,
  title: string,
  what: 'setup' | 'all',
  { newId, now }: CopyContext,
): Session {
  const rounds = session.rounds.map((round) =>
    round.status === 'published'
      ? { ...round, id: newId() }
      : newRound(newId(), round.number, structuredClone(round.settings)),
  );
  const copy: Session = {
    ...session,
    id: newId(),
    title,
    isExample: false,
    createdAt: now,
    rounds,
  };
  if (what === 'all') return copy;
  const settings = session.rounds.at(-1)?.settings;
  return {
    ...copy,
    date: '',
    contributions: [],
    participants: {},
    rounds: settings ? [newRound(newId(), 1, structuredClone(settings))] : [],
    recommendations: [],
    dismissedSuggestions: [],
    agreements: [],
    headline: '',
    report: { status: 'concept' },
    projector: { scene: { kind: 'welcome' }, dark: session.projector.dark },
  };
}
