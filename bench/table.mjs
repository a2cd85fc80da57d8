/** The middle value; of an even number the lower one. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

/** Prints rows {what, ours, peer, peerIs, ratio, runs} as a table for people. */
export function printTable(rows) {
  const head = ['what', 'ours', 'peer', 'ratio', 'runs', 'the peer is'];
  const cells = rows.map((row) => [
    row.what,
    row.ours,
    row.peer,
    row.ratio === null ? '-' : row.ratio.toFixed(2),
    String(row.runs),
    row.peerIs,
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...cells].map((line) => line[i].length)));
  for (const line of [head, ...cells])
    console.log(line.map((cell, i) => cell.padEnd(widths[i])).join('  '));
}

/** The value below which so many per cent of the values are. */
export function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
}
