import { describe, expect, it } from 'vitest';
import { publishedResults } from '../projection';
import { statistics } from '../scoring';
import { collect, type Dossier } from './attack-dossier.testkit';
import { ASKED, randomRoom, type Room } from './attack-rooms.testkit';
import { attack, sumOf } from './attack.testkit';
import { inputOf } from './exports.testkit';
import { shareText } from './share';
import { parseShare } from './share-format';

/**
 * Ten thousand small rooms, each with everything of it that is published: the facilitator's window (from
 * which the PDF, the page and the other files are written), the wall, JSON, CSV, workbook and the package.
 * The attacker puts it all together and also knows how many people of each group voted.
 */
const ROOMS = 10_000;
/** The tables of CSV and workbook are slow to write and hold what the window holds: one room in so many. */
const TABLES_EVERY = 5;

/** All that an attacker gets out of a room. What all of the room agree on may be known. */
function leaksOf({ cases }: Dossier): string[] {
  return [...cases].flatMap(([name, { facts, unknowns, minimum, isOneMind }]) =>
    isOneMind ? [] : attack(facts, unknowns, minimum).map((leak) => `${name}: ${leak}`),
  );
}

/** The planted leak: every group with enough answers is shown, and nobody looks at the rest. */
function naive(room: Room): Dossier {
  const dossier = collect(room, false);
  const { groups, participants, factorModel, rounds } = room.session;
  for (const round of rounds)
    for (const factorId of ASKED)
      for (const { id } of groups) {
        const answers = Object.entries(round.ballots).flatMap(([seat, ballot]) =>
          participants[seat]?.groupId === id ? [ballot.answers[factorId] ?? null] : [],
        );
        const figures = statistics(answers, factorModel.scale);
        if (figures.n >= round.settings.minGroupSize)
          dossier.figures(round.number, factorId, id, figures);
      }
  return dossier;
}

describe('an attacker with everything that is published', () => {
  it(`works nobody out in ${ROOMS} rooms`, () => {
    let [shown, hidden] = [0, 0];
    for (let seed = 1; seed <= ROOMS; seed++) {
      const room = randomRoom(seed);
      const leaks = leaksOf(collect(room, seed % TABLES_EVERY === 0));
      if (leaks.length > 0) throw new Error(`room ${seed}: ${leaks.join('; ')}`);
      for (const round of room.session.rounds)
        for (const factor of publishedResults(room.session, round)?.factors ?? []) {
          shown += factor.groups.length;
          hidden += factor.hiddenGroupIds.length;
        }
    }
    // Otherwise there would be nothing to attack, or nothing to protect.
    expect(shown).toBeGreaterThan(ROOMS / 10);
    expect(hidden).toBeGreaterThan(ROOMS / 10);
  }, 120_000);

  it('finds the leaks when groups are shown without a look at the rest', () => {
    const found = Array.from({ length: 500 }, (_, i) => leaksOf(naive(randomRoom(i + 1))));
    const leaks = found.flat();
    expect(found.filter((list) => list.length > 0).length).toBeGreaterThan(50);
    // Both kinds: a small group by subtraction, and members of a group of one mind.
    expect(leaks.some((leak) => leak.includes('rows'))).toBe(true);
    expect(leaks.some((leak) => leak.includes('all of row'))).toBe(true);
  });

  it('gets nothing more from the package for colleagues: its figures are those of the window', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const input = inputOf(randomRoom(seed).session);
      const text = shareText(input);
      if (!text.ok) throw new Error(text.detail);
      const share = parseShare(text.value);
      if (!share.ok) throw new Error(share.detail);
      const known = input.session.rounds.flatMap(({ results }) =>
        results && !results.tooFew
          ? results.factors.map(({ groups }) => groups.map(({ n }) => n))
          : [],
      );
      const told = share.value.rounds.flatMap(({ factors }) =>
        factors.map(({ groups }) => groups.map(({ n }) => n)),
      );
      expect(told).toEqual(known);
    }
  });

  it('subtracts: of 9 answers and a team of 6, the other 3 are known', () => {
    const unknowns = { people: [3, 6], answers: 2 };
    const total = [4, 5].map((count, step) =>
      sumOf(unknowns, (_, answer) => answer === step, count),
    );
    const team = [3, 3].map((count, step) =>
      sumOf(unknowns, (row, answer) => row === 1 && answer === step, count),
    );
    expect(attack(total, unknowns, 5)).toEqual([]);
    expect(attack([...total, ...team], unknowns, 5)).toContain('rows 1, answer 0');
  });
});
