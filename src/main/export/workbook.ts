import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import {
  aboutTable,
  agreementsTable,
  contributionsTable,
  groupsTable,
  resultsTable,
  type ExportInput,
  type Table,
} from '../../shared/exports';
import { translator } from '../../shared/i18n';

/** Excel refuses longer texts in a cell. */
const MOST_CHARACTERS = 32_767;
// eslint-disable-next-line no-control-regex -- XML may not hold them, whatever was typed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** As text, so that nothing that people typed is ever run as a formula. */
function textCell(text: string): CellObject {
  const value = text.replace(FORBIDDEN, '').slice(0, MOST_CHARACTERS);
  return { value, type: String, wrap: true, alignVertical: 'top' };
}

function sheetOf(name: string, { columns, rows }: Table): Sheet<Buffer> {
  const body = rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === '') return null;
      if (typeof cell === 'string') return textCell(cell);
      return { value: cell, type: Number, alignVertical: 'top' as const };
    }),
  );
  return {
    sheet: name,
    data: [
      columns.map(({ label }) => ({ ...textCell(label), fontWeight: 'bold' as const })),
      ...body,
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** All tables of a session as one Excel workbook. */
export async function workbook(input: ExportInput): Promise<Uint8Array> {
  const t = translator(input.language);
  const sheets = [
    sheetOf(t('exports:sheet.about'), aboutTable(input)),
    sheetOf(t('exports:sheet.results'), resultsTable(input)),
    sheetOf(t('exports:sheet.groups'), groupsTable(input)),
    sheetOf(t('exports:sheet.contributions'), contributionsTable(input)),
    sheetOf(t('exports:sheet.agreements'), agreementsTable(input)),
  ];
  return writeExcelFile(sheets).toBuffer();
}
