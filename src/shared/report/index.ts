/** Session and results -> the report as plain data; the PDF is drawn from it elsewhere. */
export { buildReport, type ReportInput, type ReportSession } from './model';
export { sanitise } from './sanitise';
export type * from './types';
