import type { Ballot, Round, Session } from '../domain/model';
import { FACTOR_IDS, GROUP_IDS, NOW, testModel, testSession } from '../domain/session.testkit';
import { noise } from '../rehearsal/noise';

/** The factors that a room is asked about. */
export const ASKED = FACTOR_IDS.slice(0, 2);

/** `same`: people gave the same answers in both rounds, so that the tables of both are about the same. */
export type Room = { session: Session; same: boolean };

const BASES = new Map([2, 3, 4].map((max) => [max, testSession(testModel({ min: 1, max }))]));

/** Rooms that are hard to protect: small groups, groups of one mind, many who do not know. */
export function randomRoom(seed: number): Room {
  const random = noise(seed);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const steps = 2 + upTo(2);
  const base = BASES.get(steps) ?? testSession(testModel({ min: 1, max: steps }));
  const [draft] = base.rounds;
  if (!draft) throw new Error('no round');
  const groups = base.groups.slice(0, 1 + upTo(GROUP_IDS.length - 1));
  const people = [
    ...groups.map(({ id }) => ({ groupId: id, size: upTo(8) })),
    { groupId: null, size: upTo(3) },
  ];
  const participants: Session['participants'] = {};
  const members = people.map(({ groupId, size }) =>
    Array.from({ length: size }, () => {
      const id = `seat-${String(Object.keys(participants).length).padStart(4, '0')}`;
      participants[id] = { groupId, channel: 'import', code: '', number: 0, device: '' };
      return id;
    }),
  );
  const unknowing = random() * 0.5;
  const answerOf = (): number | null => (random() < unknowing ? null : 1 + upTo(steps - 1));
  const ballotsOf = (missing: number): Round['ballots'] => {
    const ballots: Record<string, Ballot> = {};
    for (const ids of members) {
      // Per factor: all members of one mind (also "don't know"), or each their own.
      const minds = ASKED.map(() => (random() < 0.3 ? { answer: answerOf() } : null));
      for (const id of ids) {
        if (random() < missing) continue;
        const given = ASKED.map((factor, i) => {
          const mind = minds[i];
          return [factor, mind ? mind.answer : answerOf()] as const;
        });
        const importance = ASKED.map((factor) => [factor, 1 + upTo(4)] as const);
        ballots[id] = {
          answers: Object.fromEntries(given),
          importance: Object.fromEntries(importance),
        };
      }
    }
    return ballots;
  };
  const roundOf = (number: number, ballots: Round['ballots']): Round => ({
    ...draft,
    id: `round-0${number}`,
    number,
    follows: number === 1 ? null : 'round-01',
    status: 'published',
    seen: true,
    publishedAt: NOW,
    factorIds: [...ASKED],
    settings: { ...draft.settings, askImportance: random() < 0.5, minGroupSize: 3 + upTo(3) },
    ballots,
  });
  const first = roundOf(1, ballotsOf(random() < 0.5 ? 0 : 0.2));
  const kind = random();
  const rounds =
    kind < 0.4
      ? [first]
      : [first, roundOf(2, kind < 0.7 ? first.ballots : ballotsOf(random() < 0.5 ? 0 : 0.3))];
  const scene = { kind: rounds.length > 1 ? ('shift' as const) : ('overview' as const) };
  return {
    session: { ...base, groups, participants, rounds, projector: { ...base.projector, scene } },
    same: kind >= 0.4 && kind < 0.7,
  };
}
