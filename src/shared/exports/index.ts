/** Files beside the PDF, from the facilitator's view of a session. Pure. docs/exports.md. */
export { exportGap, exportWarnings } from './available';
export { tableCsv } from './csv';
export { reportCharts, reportHtml } from './html';
export { agreementsIcs } from './ics';
export { agreementsMail, mailText, type Mail } from './mail';
export { practicePrefix } from './practice';
export { groupsTable, resultsTable } from './results-table';
export { shareText } from './share';
export { aboutTable, agreementsTable, contributionsTable } from './text-tables';
export {
  EXPORT_KINDS,
  type ExportGap,
  type ExportInput,
  type ExportKind,
  type Table,
} from './types';
