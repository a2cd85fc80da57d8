/** Session and results -> the report as plain data; the PDF is drawn from it elsewhere. */
export { buildReport, type ReportInput, type ReportSession } from './model';
export { PRINTABLE, sanitise, unprintable, type Unprintable } from './sanitise';
export type * from './types';
