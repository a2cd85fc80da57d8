import type { Round, Session } from '../domain/model';
import type { Poll } from '../domain/polls';

/**
 * Did nothing change but seats and answers: what windows show as counts? Told by identity: parts of a
 * session that did not change are the same objects.
 */
export function isProgressOnly(before: Session, after: Session): boolean {
  return (
    isSameBut(before, after, 'participants', 'rounds', 'polls') &&
    areSameBut(before.rounds, after.rounds) &&
    areSameBut(before.polls, after.polls)
  );
}

const areSameBut = (before: readonly (Round | Poll)[], after: readonly (Round | Poll)[]): boolean =>
  before === after ||
  (before.length === after.length &&
    before.every((run, index) => {
      const now = after[index];
      return now !== undefined && isSameBut(run, now, 'ballots', 'onPaper');
    }));

/** Are all parts the same, apart from those named? */
function isSameBut(before: object, after: object, ...names: string[]): boolean {
  if (before === after) return true;
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].every((key) => names.includes(key) || old[key] === now[key]);
}
