import type { Patch } from 'immer';
import type { SessionCommand } from './reducer';

/** What a step can be named after. */
export type StepType = SessionCommand['type'];
/** What one command changed: patches to do it again and to take it back, each in order. */
export type StepPart = { type: StepType; forward: Patch[]; backward: Patch[] };
/** What one click changed, in order. It has the name of its first part that is left. */
export type Step = { type: StepType; parts: readonly StepPart[] };

/** The step of these parts; none without parts. */
export function stepOf(parts: readonly StepPart[]): Step[] {
  const [first] = parts;
  return first ? [{ type: first.type, parts }] : [];
}

/** Parts of the session that a vote relies on: the groups, and where the rules of votes are kept. */
export type Section = 'groups' | 'rounds' | 'polls' | 'factorModel';

/** Does any part of the step change one of these sections? */
export const touches = ({ parts }: Step, sections: readonly Section[]): boolean =>
  parts.some((part) => partTouches(part, sections));

const partTouches = ({ backward }: StepPart, sections: readonly Section[]): boolean =>
  backward.some(({ path }) => sections.some((section) => path[0] === section));

/**
 * Takes the parts out that change these sections: what they did stays. With them go older parts
 * that can no longer be undone by themselves; all others stay, in the steps that they were in.
 */
export function prune(steps: Step[], sections: readonly Section[]): Step[] {
  if (!steps.some((step) => touches(step, sections))) return steps;
  const stays: Footprint[] = [];
  const left: Step[] = [];
  for (const { parts } of steps.toReversed()) {
    const kept: StepPart[] = [];
    for (const part of parts.toReversed()) {
      const print = footprintOf(part);
      if (partTouches(part, sections) || stays.some((newer) => bars(newer, print)))
        stays.push(print);
      else kept.push(part);
    }
    left.push(...stepOf(kept.reverse()));
  }
  return left.reverse();
}

/**
 * What a part changed and what it is about: ids of things that came or went, and all texts, ids among
 * them, that doing and undoing it writes.
 */
type Footprint = {
  patches: Patch[];
  ids: ReadonlySet<string>;
  sets: ReadonlySet<string>;
  restores: ReadonlySet<string>;
};

function footprintOf({ forward, backward }: StepPart): Footprint {
  const patches = [...forward, ...backward];
  // Rounds and polls only name what was there and stays there.
  if (patches.every(({ path }) => path[0] === 'rounds' || path[0] === 'polls'))
    return { patches, ids: new Set(), sets: new Set(), restores: new Set() };
  const [before, after] = [textsIn(backward, 'id'), textsIn(forward, 'id')];
  const ids = [...before, ...after].filter((id) => before.has(id) !== after.has(id));
  return { patches, ids: new Set(ids), sets: textsIn(forward), restores: textsIn(backward) };
}

const meet = (ids: ReadonlySet<string>, texts: ReadonlySet<string>): boolean =>
  [...ids].some((id) => texts.has(id));

/**
 * Does what the newer part did stand in the way of undoing the older one? It does in the same place,
 * when it relies on what the older one made, and when the older one would bring back what belongs to
 * a thing that came or went since.
 */
function bars(newer: Footprint, older: Footprint): boolean {
  return (
    meet(older.ids, newer.sets) ||
    meet(newer.ids, older.restores) ||
    newer.patches.some((patch) => older.patches.some(({ path }) => reaches(patch, path)))
  );
}

/**
 * Is the place of the newer patch in the other, or the other way round? Or does it stand in a list
 * before it, where the newer one put something in or took it out? Then the other place moved.
 */
function reaches({ op, path }: Patch, older: Patch['path']): boolean {
  const at = path.findIndex((key, index) => key !== older[index]);
  if (at < 0 || at >= older.length) return true;
  const [mine, other] = [path[at], older[at]];
  if (typeof mine !== 'number' || typeof other !== 'number') return false;
  return op !== 'replace' && at === path.length - 1 && mine < other;
}

/** All texts in the values that these patches write, or those under one key. */
function textsIn(patches: readonly Patch[], wanted?: string): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown, key: string | number | undefined): void => {
    if (typeof value === 'string') {
      if (wanted === undefined || key === wanted) found.add(value);
    } else if (Array.isArray(value)) for (const item of value) look(item, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) look(inner, name);
  };
  for (const { path, value } of patches) look(value, path.at(-1));
  return found;
}
