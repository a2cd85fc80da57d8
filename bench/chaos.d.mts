/** Splits seeds into at most `parts` ranges in a row, as even as can be. */
export function rangesOf(
  first: number,
  seeds: number,
  parts: number,
): { first: number; seeds: number }[];

/** Storms over the server for phones, one for each seed; the row for the table, with the sums. */
export function chaos(options: {
  seeds: number;
  first?: number;
  phones: number;
  ballots: number;
  minutes?: number | null;
  parallel?: number;
}): Promise<{ runs: number; sum: Record<string, number> }[]>;
