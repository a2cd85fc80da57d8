import { describe, expect, it } from 'vitest';
import { shownForFactor } from './suppression';

/** All ways in which `people` can answer on `steps` steps. */
function waysOf(people: number, steps: number): number[][] {
  if (steps === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    waysOf(people - first, steps - 1).map((rest) => [first, ...rest]),
  ).flat();
}

type World = number[][];
type Rule = (world: World, minimum: number) => boolean[];

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const isOneMind = (steps: readonly number[]): boolean => steps.filter(Boolean).length === 1;
const totalOf = (world: World): number[] =>
  (world[0] ?? []).map((_, step) => sum(world.map((steps) => steps[step] ?? 0)));

const byRule: Rule = (world, minimum) =>
  shownForFactor(
    world.map((steps) => ({ steps, ballots: sum(steps) })),
    { steps: totalOf(world), ballots: sum(world.map(sum)) },
    minimum,
    world.map((_, index) => `group-${index}`),
    world.map(() => true),
  );

/** What one would do first: hides the group of one mind, and another while it would be the rest. */
const onlyThatGroup: Rule = (world) => {
  const shown = world.map((steps) => !isOneMind(steps));
  for (;;) {
    const hidden = world.filter((_, index) => !shown[index]);
    const next = shown.indexOf(true);
    if (next < 0 || hidden.length === 0 || !isOneMind(totalOf(hidden))) return shown;
    shown[next] = false;
  }
};

/**
 * Plays whoever knows the rule, the groups and all that is shown: tries every way in which the room can
 * have answered.
 * @returns rooms with a group of one mind, and how many of those give a group away
 */
function attack(rule: Rule, sizes: readonly number[], steps: number) {
  const worlds = sizes.reduce<World[]>(
    (list, size) => list.flatMap((world) => waysOf(size, steps).map((own) => [...world, own])),
    [[]],
  );
  const bySight = new Map<string, World[]>();
  for (const world of worlds) {
    const shown = rule(world, 3);
    const sight = JSON.stringify([totalOf(world), world.map((own, i) => (shown[i] ? own : null))]);
    bySight.set(sight, [...(bySight.get(sight) ?? []), world]);
  }
  let [rooms, exposed] = [0, 0];
  for (const list of bySight.values()) {
    const [one] = list;
    if (!one || isOneMind(totalOf(one))) continue;
    const isGivenAway = one.some(
      (own, group) => isOneMind(own) && list.every((world) => world[group]?.join() === own.join()),
    );
    const of = list.filter((world) => world.some(isOneMind)).length;
    rooms += of;
    if (isGivenAway) exposed += of;
  }
  return { rooms, exposed };
}

describe('a group of one mind', () => {
  it.each([
    { sizes: [3, 3, 3], steps: 3 },
    { sizes: [4, 4, 5], steps: 3 },
    { sizes: [5, 5, 6], steps: 3 },
    { sizes: [3, 4, 4], steps: 4 },
  ])('cannot be told from the others by whoever knows the rule: %j', ({ sizes, steps }) => {
    const { rooms, exposed } = attack(byRule, sizes, steps);
    expect(rooms).toBeGreaterThan(500);
    expect(exposed).toBe(0);
    // With only that group hidden it is the only one that can have been of one mind.
    const naive = attack(onlyThatGroup, sizes, steps);
    expect(naive.exposed / naive.rooms).toBeGreaterThan(0.2);
  });

  it('can be told in some rooms with two groups: there the total is too much', () => {
    const { rooms, exposed } = attack(byRule, [5, 6], 4);
    expect(exposed / rooms).toBeLessThan(0.15);
  });
});
