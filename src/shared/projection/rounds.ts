import type { Round, RoundStatus, Session } from '../domain/model';

/** The newest round in one of these states, or undefined. */
export function newestRound(
  { rounds }: Session,
  ...statuses: readonly RoundStatus[]
): Round | undefined {
  return rounds.filter(({ status }) => statuses.includes(status)).at(-1);
}
