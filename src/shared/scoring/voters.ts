import type { Round } from '../domain/model';

/**
 * How far the same people took part in two rounds. `unknown`: not all the same, and the number would
 * be about a few people.
 */
export type SameVoters = { kind: 'all' } | { kind: 'some'; count: number } | { kind: 'unknown' };

/**
 * Compares who has a ballot in both rounds. A number is given only when those who took part in one of
 * the rounds alone are nobody or at least the minimum size of a group, in either round.
 */
export function sameVoters(
  before: Pick<Round, 'ballots' | 'settings'>,
  after: Pick<Round, 'ballots' | 'settings'>,
): SameVoters {
  const first = Object.keys(before.ballots);
  const second = new Set(Object.keys(after.ballots));
  const count = first.filter((id) => second.has(id)).length;
  const alone = [first.length - count, second.size - count];
  if (alone.every((people) => people === 0)) return { kind: 'all' };
  const needed = Math.max(before.settings.minGroupSize, after.settings.minGroupSize);
  const tells = (people: number): boolean => people === 0 || people >= needed;
  return [...alone, count].every(tells) ? { kind: 'some', count } : { kind: 'unknown' };
}
