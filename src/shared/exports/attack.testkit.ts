/**
 * An attacker who knows the members of every group and all that was published, but no single answer. What
 * follows from the rule of hiding itself is tried in suppression.test.ts. Unknown are the head counts of one
 * factor: people per group (rows) and answer (columns, the last one "don't know"). What was published are sums
 * of cells.
 */

/** Coefficients over the cells, row by row, and what they add up to. */
export type Fact = { cells: readonly number[]; value: number };

export type Unknowns = {
  /** People that voted per row; the last row are those without a group. */
  people: readonly number[];
  answers: number;
};

const EPSILON = 1e-7;

/** A fact about the sum of these cells. */
export function sumOf(
  { people, answers }: Unknowns,
  isIn: (row: number, answer: number) => boolean | number,
  value: number,
): Fact {
  const cells = people.flatMap((_, row) =>
    Array.from({ length: answers }, (__, answer) => Number(isIn(row, answer))),
  );
  return { cells, value };
}

/** Gauss-Jordan: the facts as independent equations, each with a pivot that no other has. */
export function reduced(facts: readonly Fact[]): Fact[] {
  const rows = facts.map(({ cells, value }) => [...cells, value]);
  const width = facts[0]?.cells.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < rows.length; column++) {
    let best = rank;
    for (let row = rank + 1; row < rows.length; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    const pivotRow = rows[best];
    const pivot = pivotRow?.[column] ?? 0;
    if (!pivotRow || Math.abs(pivot) < EPSILON) continue;
    rows[best] = rows[rank] ?? pivotRow;
    rows[rank] = pivotRow;
    for (let i = column; i <= width; i++) pivotRow[i] = (pivotRow[i] ?? 0) / pivot;
    rows.forEach((other, row) => {
      const factor = other[column] ?? 0;
      if (row === rank || Math.abs(factor) < EPSILON) return;
      for (let i = column; i <= width; i++)
        other[i] = (other[i] ?? 0) - factor * (pivotRow[i] ?? 0);
    });
    rank++;
  }
  return rows.slice(0, rank).map((row) => ({ cells: row.slice(0, width), value: row[width] ?? 0 }));
}

/** Can this sum of cells be computed from the equations, whose pivots are given? */
function isDerivable(
  equations: readonly Fact[],
  pivots: readonly number[],
  target: readonly number[],
): boolean {
  const rest = [...target];
  for (const [index, { cells }] of equations.entries()) {
    const pivot = pivots[index] ?? 0;
    const factor = rest[pivot] ?? 0;
    if (Math.abs(factor) < EPSILON) continue;
    cells.forEach((cell, i) => (rest[i] = (rest[i] ?? 0) - factor * cell));
  }
  return rest.every((cell) => Math.abs(cell) < EPSILON);
}

/**
 * Groups, alone or together, of fewer than `minimum` people of whom a count can be computed. All
 * combinations of rows are tried.
 */
function exposedSets(equations: readonly Fact[], unknowns: Unknowns, minimum: number): string[] {
  const { people, answers } = unknowns;
  const pivots = equations.map(({ cells }) => cells.findIndex((cell) => Math.abs(cell) > EPSILON));
  const found: string[] = [];
  for (let set = 1; set < 2 ** people.length; set++) {
    const isIn = (row: number): boolean => (set & (1 << row)) !== 0 && (people[row] ?? 0) > 0;
    const size = people.reduce((sum, count, row) => (isIn(row) ? sum + count : sum), 0);
    if (size === 0 || size >= minimum) continue;
    for (let answer = 0; answer < answers; answer++) {
      const target = sumOf(unknowns, (row, column) => isIn(row) && column === answer, 0);
      if (isDerivable(equations, pivots, target.cells)) found.push(`rows ${set}, answer ${answer}`);
    }
  }
  return found;
}

/**
 * Least and most that each cell can hold: counts are whole, not negative and at most the people of the row.
 * Every equation narrows its cells by the bounds of the others, until nothing changes.
 */
function boundsOf(equations: readonly Fact[], { people, answers }: Unknowns): [number, number][] {
  const bounds = people.flatMap((count) =>
    Array.from({ length: answers }, (): [number, number] => [0, count]),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const { cells, value } of equations) {
      const used = cells.flatMap((cell, i) => (Math.abs(cell) > EPSILON ? [i] : []));
      const least = (i: number): number => {
        const [low, high] = bounds[i] ?? [0, 0];
        return Math.min((cells[i] ?? 0) * low, (cells[i] ?? 0) * high);
      };
      const most = (i: number): number => {
        const [low, high] = bounds[i] ?? [0, 0];
        return Math.max((cells[i] ?? 0) * low, (cells[i] ?? 0) * high);
      };
      const allLeast = used.reduce((sum, i) => sum + least(i), 0);
      const allMost = used.reduce((sum, i) => sum + most(i), 0);
      for (const i of used) {
        const cell = cells[i] ?? 0;
        const bound = bounds[i];
        if (!bound) continue;
        const ends = [value - (allMost - most(i)), value - (allLeast - least(i))].map(
          (x) => x / cell,
        );
        const low = Math.ceil(Math.min(...ends) - EPSILON);
        const high = Math.floor(Math.max(...ends) + EPSILON);
        if (low <= bound[0] && high >= bound[1]) continue;
        bounds[i] = [Math.max(low, bound[0]), Math.min(high, bound[1])];
        changed = true;
        break;
      }
    }
  }
  return bounds;
}

/** Rows of which every member must have given one answer: each of them is exposed. */
function exposedMembers(facts: readonly Fact[], unknowns: Unknowns): string[] {
  const { people, answers } = unknowns;
  return boundsOf(facts, unknowns).flatMap(([least], cell) => {
    const row = Math.floor(cell / answers);
    const count = people[row] ?? 0;
    return count > 0 && least >= count ? [`all of row ${row}, answer ${cell % answers}`] : [];
  });
}

/** All that the facts give away, in words; empty when nobody can be worked out. */
export function attack(facts: readonly Fact[], unknowns: Unknowns, minimum: number): string[] {
  // Many tables say the same.
  const different = new Map(facts.map((fact) => [`${fact.cells.join()}=${fact.value}`, fact]));
  const equations = reduced([...different.values()]);
  return [
    ...exposedSets(equations, unknowns, minimum),
    ...exposedMembers([...different.values(), ...equations], unknowns),
  ];
}
