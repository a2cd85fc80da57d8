import type { FacilitatorSnapshot } from '../../../shared/projection/types';

/** The five phases of a session, in the order of the bar and of Ctrl+1..5. */
export const PHASES = ['prepare', 'run', 'results', 'advice', 'report'] as const;
export type Phase = (typeof PHASES)[number];

/** Where a session opens: where the work was left. */
export function startPhase({
  rounds,
  report,
  live,
  endedAt,
}: FacilitatorSnapshot['session']): Phase {
  if (report.status === 'final') return 'report';
  if (live.activityId !== null && endedAt === null) return 'run';
  const last = rounds.at(-1)?.status;
  if (last === 'open' || last === 'closed') return 'run';
  return last === 'published' ? 'results' : 'prepare';
}
