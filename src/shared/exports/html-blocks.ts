import type { ChartTable } from '../charts/types';
import type { BalanceColumn, Block, RecommendationBlock, TableBlock } from '../report/types';
import { escapeHtml, textLines } from './html-text';

/** Gives the drawing of the next chart in reading order, or null: then the table stands alone. */
export type NextFigure = () => string | null;

const end = (isEnd: boolean): string => (isEnd ? ' class="end"' : '');

/** A table that scrolls by itself when the window is narrow: reachable with the keyboard too. */
function scrolling(label: string, table: string): string {
  const name = label === '' ? '' : ` role="region" aria-label="${escapeHtml(label)}" tabindex="0"`;
  return `<div class="scroll"${name}>${table}</div>`;
}

/** Heading cell of a column; one without a text is no heading. */
function columnHead(label: string, isEnd: boolean): string {
  return label === '' ? '<td></td>' : `<th scope="col"${end(isEnd)}>${escapeHtml(label)}</th>`;
}

function tableRow(cells: readonly string[], isEnd: (index: number) => boolean): string {
  const written = cells.map((cell, index) =>
    index === 0 && cells.length > 1
      ? `<th scope="row">${textLines(cell)}</th>`
      : `<td${end(isEnd(index))}>${textLines(cell)}</td>`,
  );
  return `<tr>${written.join('')}</tr>`;
}

/** Rows in bodies, each with the heading that groups it. */
function bodies(
  rows: readonly ({ heading: string } | { cells: string[] })[],
  columns: number,
  isEnd: (index: number) => boolean,
): string {
  let html = '<tbody>';
  rows.forEach((row, index) => {
    if (!('heading' in row)) html += tableRow(row.cells, isEnd);
    else
      html += `${index > 0 ? '</tbody><tbody>' : ''}<tr><th scope="rowgroup" colspan="${columns}">${escapeHtml(row.heading)}</th></tr>`;
  });
  return `${html}</tbody>`;
}

function tableHtml({ caption, columns, rows, size }: TableBlock, fallback: string): string {
  const isEnd = (index: number): boolean => columns[index]?.align === 'right';
  const head = columns.map(({ label }, index) => columnHead(label, isEnd(index))).join('');
  const title = caption === '' ? '' : `<caption><span>${escapeHtml(caption)}</span></caption>`;
  const label = caption === '' ? fallback : caption;
  const classes = size === 'small' ? ' class="small"' : '';
  return scrolling(
    label,
    `<table${classes}>${title}<thead><tr>${head}</tr></thead>${bodies(rows, columns.length, isEnd)}</table>`,
  );
}

function chartTable({ head, rows }: ChartTable, caption: string): string {
  const isEnd = (index: number): boolean => index > 0;
  const grouped = rows.flatMap(({ section, cells }, index) =>
    section !== '' && section !== rows[index - 1]?.section
      ? [{ heading: section }, { cells }]
      : [{ cells }],
  );
  const columns = head.map((label, index) => columnHead(label, isEnd(index))).join('');
  return scrolling(
    caption,
    `<table class="small"><caption><span>${escapeHtml(caption)}</span></caption><thead><tr>${columns}</tr></thead>${bodies(grouped, head.length, isEnd)}</table>`,
  );
}

const definitions = (items: readonly { term: string; text: string }[]): string =>
  `<dl>${items.map(({ term, text }) => `<dt>${escapeHtml(term)}</dt><dd>${textLines(text)}</dd>`).join('')}</dl>`;

function balance({ title, items, empty }: BalanceColumn): string {
  const list = items.map(
    (item) =>
      `<li><strong>${escapeHtml(item.title)}</strong><span>${textLines(item.text)}</span></li>`,
  );
  const content = list.length > 0 ? `<ul>${list.join('')}</ul>` : `<p>${escapeHtml(empty)}</p>`;
  return `<div><h3>${escapeHtml(title)}</h3>${content}</div>`;
}

function recommendation({ number, title, text, bar, facts }: RecommendationBlock): string {
  const evidence =
    bar === null ? '' : `<p class="caption">${escapeHtml(bar.caption)}: ${escapeHtml(bar.alt)}</p>`;
  return `<div class="recommendation"><h3>${number}. ${escapeHtml(title)}</h3>${evidence}<p>${textLines(text)}</p>${definitions(facts)}</div>`;
}

/**
 * One block of a section as HTML.
 *
 * @param section title of the section: names a table that has no caption
 * @param tableLabel caption of the numbers of a figure, from the caption of the figure
 */
export function blockHtml(
  block: Block,
  section: string,
  tableLabel: (figure: string) => string,
  nextFigure: NextFigure,
): string {
  switch (block.kind) {
    case 'lead':
      return `<p class="lead">${textLines(block.text)}</p>`;
    case 'paragraph':
      return `<p>${textLines(block.text)}</p>`;
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${textLines(item)}</li>`).join('')}</ul>`;
    case 'definitions':
      return definitions(block.items);
    case 'quotes':
      return block.items
        .map(
          ({ text, caption }) =>
            `<blockquote><p>${textLines(text)}</p><p class="caption">${escapeHtml(caption)}</p></blockquote>`,
        )
        .join('');
    case 'balance':
      return `<div class="balance">${block.columns.map(balance).join('')}</div>`;
    case 'chart': {
      const { sentence, table } = block.model;
      const drawing = nextFigure();
      const text = escapeHtml(sentence);
      const caption = escapeHtml(block.caption);
      const picture =
        drawing === null
          ? `<p>${text}</p>`
          : `<div class="drawing" role="region" aria-label="${caption}" tabindex="0"><div role="img" aria-label="${text}">${drawing}</div></div>`;
      return `<figure><figcaption>${caption}</figcaption>${picture}${chartTable(table, tableLabel(block.caption))}</figure>`;
    }
    // The legend belongs to drawings, which carry their own; tables name every step.
    case 'legend':
      return '';
    case 'note': {
      const title = block.title === '' ? '' : `<strong>${escapeHtml(block.title)}</strong> `;
      return `<p class="note">${title}${textLines(block.text)}</p>`;
    }
    case 'table':
      return tableHtml(block, section);
    case 'recommendation':
      return recommendation(block);
  }
}
