import Papa from 'papaparse';
import type { Language } from '../domain/language';
import type { Cell, Table } from './types';

const BOM = '\ufeff';
/** Excel reads a file without asking when it has the list separator of the system's language. */
const DELIMITER = { nl: ';', en: ',' } as const satisfies Record<Language, string>;
const DECIMAL_POINT = { nl: ',', en: '.' } as const satisfies Record<Language, string>;

/**
 * Starts that a spreadsheet may take for a formula, full-width forms included, with any apostrophes
 * already before them, so that the guard can be taken off again without loss.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Text with an apostrophe before what a spreadsheet would run as a formula. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function written(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guardFormula(cell);
  return String(cell).replace('.', DECIMAL_POINT[language]);
}

/**
 * A table as CSV that Excel opens by double click: UTF-8 with BOM, CRLF, `;` and decimal comma in
 * Dutch, `,` and decimal point in English. Texts that look like a formula get an apostrophe.
 */
export function tableCsv({ columns, rows }: Table, language: Language): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  const text = Papa.unparse(
    lines.map((line) => line.map((cell) => written(cell, language))),
    { delimiter: DELIMITER[language], newline: '\r\n' },
  );
  return `${BOM}${text}\r\n`;
}
