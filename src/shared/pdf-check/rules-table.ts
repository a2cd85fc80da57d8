import type { PdfDocument } from './document';
import type { Report } from './finding';
import { attribute, type Element } from './structure';

const span = (document: PdfDocument, cell: Element, key: 'ColSpan' | 'RowSpan'): number => {
  const value = attribute(document, cell, key);
  return typeof value === 'number' && value >= 1 && value <= 1000 ? Math.floor(value) : 1;
};

/** Width of each row, with the cells that reach down into it from the rows above. */
function rowWidths(document: PdfDocument, rows: readonly Element[]): number[] {
  const reaching: { left: number; width: number }[] = [];
  return rows.map((row) => {
    let width = 0;
    for (const cell of reaching) if (cell.left > 0) width += cell.width;
    for (const cell of reaching) cell.left -= 1;
    for (const cell of row.children) {
      const columns = span(document, cell, 'ColSpan');
      const down = span(document, cell, 'RowSpan');
      width += columns;
      if (down > 1) reaching.push({ left: down - 1, width: columns });
    }
    return width;
  });
}

/** A table: one head, header cells with their scope, rows of the same width. */
export function checkTable(document: PdfDocument, table: Element, report: Report): void {
  const tell = (rule: string, message: string, object = table.object): void =>
    report({ rule, message, object });
  const sections = table.children.filter(({ type }) => type !== 'Caption');
  if (table.children.filter(({ type }) => type === 'THead').length > 1)
    tell('table-head', 'a table with two heads');
  const rows = sections.flatMap((child) =>
    child.type === 'TR' ? [child] : child.children.filter(({ type }) => type === 'TR'),
  );
  const cells = rows.flatMap((row) => row.children);
  for (const cell of cells) {
    if (cell.type !== 'TH') continue;
    const scope = document.file.name(attribute(document, cell, 'Scope'));
    const headers = attribute(document, cell, 'Headers');
    if (!['Row', 'Column', 'Both'].includes(scope) && headers === null)
      tell('table-scope', 'a header cell does not say what it stands for', cell.object);
  }
  if (cells.length > 0 && !cells.some(({ type }) => type === 'TH'))
    tell('table-head', 'a table without header cells');
  const widths = [...new Set(rowWidths(document, rows))];
  if (widths.length > 1) tell('table-regular', `rows of ${widths.join(', ')} cells`);
}
