import { factorModelSchema } from '../src/shared/domain/factor-model';
import { createSession } from '../src/shared/domain/create';
import type { Round, Session } from '../src/shared/domain/model';
import { noise } from '../src/shared/rehearsal/noise';

export const SCALE = { min: 1, max: 5 };
const STEPS = SCALE.max - SCALE.min + 1;

/** A published round of a large region: everybody answers every factor, a tenth does not know. */
export function largeRoom(
  people: number,
  factorCount: number,
  groupCount: number,
  seed = 15,
): { session: Session; round: Round } {
  const factors = Array.from({ length: factorCount }, (_, i) => ({
    id: `factor-${i}`,
    name: `Factor ${i}`,
    dimension: `part-${i % 8}`,
  }));
  const model = factorModelSchema.parse({
    id: 'bench',
    name: 'Bench',
    scale: SCALE,
    importance: { question: 'How important?', labels: [] },
    dimensions: Array.from({ length: 8 }, (_, i) => ({ id: `part-${i}`, name: `Part ${i}` })),
    factors,
  });
  const details = { title: 'Bench', date: '', place: '', facilitator: '', client: '' };
  let made = 0;
  const empty = createSession({ ...details, language: 'nl', region: null }, model, {
    newId: () => `made-id-${made++}`,
    now: '2026-01-01T00:00:00.000Z',
  });
  const random = noise(seed);
  const answersOf = (): Record<string, number | null> =>
    Object.fromEntries(
      factors.map(({ id }) => [id, random() < 0.1 ? null : 1 + Math.floor(random() * STEPS)]),
    );
  const groups = Array.from({ length: groupCount }, (_, i) => ({
    id: `group-id-${i}`,
    name: `Group ${i}`,
    ecosystem: 'social' as const,
    seats: Math.ceil(people / groupCount),
  }));
  const participants: Session['participants'] = {};
  const ballots: Round['ballots'] = {};
  for (let i = 0; i < people; i++) {
    const id = `seat-${String(i).padStart(5, '0')}`;
    const groupId = `group-id-${i % groupCount}`;
    participants[id] = { groupId, channel: 'phone', code: '', number: 0, device: '' };
    ballots[id] = { answers: answersOf(), importance: answersOf() };
  }
  const [draft] = empty.rounds;
  if (!draft) throw new Error('a new session has a round');
  const round: Round = {
    ...draft,
    status: 'published',
    factorIds: factors.map(({ id }) => id),
    settings: { ...draft.settings, askImportance: true },
    ballots,
  };
  return { session: { ...empty, groups, participants, rounds: [round] }, round };
}
