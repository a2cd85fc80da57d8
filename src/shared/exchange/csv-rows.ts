/** `line` is where the row starts in the file, from 1. */
export type Row = { fields: string[]; line: number };

/** Adds to each row the line on which it starts: a field in quotes may hold line breaks. */
export function withLines(rows: readonly string[][]): Row[] {
  let line = 1;
  return rows.map((fields) => {
    const row = { fields, line };
    line += 1 + fields.reduce((sum, field) => sum + field.split('\n').length - 1, 0);
    return row;
  });
}
