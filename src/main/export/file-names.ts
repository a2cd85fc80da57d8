import type { Language } from '../../shared/domain/language';
import { practicePrefix, type ExportKind } from '../../shared/exports';
import { translator } from '../../shared/i18n';

import type { ReportVersion } from '../../shared/report/types';

type Named = { title: string; date: string };

/** A title as part of a file name that every system accepts: at most 60 characters. */
function safe(title: string): string {
  const cleaned = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} _-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim();
  return cleaned || 'regiotafel';
}

const prefix = (date: string): string => (date ? `${date} ` : '');

/** For example `2026-11-26 Brede welvaart.regiotafel.json`. */
export function sessionFileName({ title, date }: Named): string {
  return `${prefix(date)}${safe(title)}.regiotafel.json`;
}

const REPORT_NAMES = {
  nl: { full: 'Verslag', short: 'Samenvatting' },
  en: { full: 'Report', short: 'Summary' },
} as const satisfies Record<Language, Record<ReportVersion, string>>;

/** For example `2026-11-26 Verslag Brede welvaart.pdf`; versions do not overwrite each other. */
export function reportFileName(
  { title, date }: Named,
  language: Language,
  version: ReportVersion = 'full',
): string {
  return `${prefix(date)}${REPORT_NAMES[language][version]} ${safe(title)}.pdf`;
}

/** For example `2026-11-26 Stembiljetten Brede welvaart.pdf`. @param what what the file holds */
export function printFileName({ title, date }: Named, what: string): string {
  return `${prefix(date)}${what} ${safe(title)}.pdf`;
}

/** For example `2026-11-26 Groepen Brede welvaart.png`; practice and examples say so first. */
export function pictureFileName(
  session: Named & { isRehearsal: boolean; isExample: boolean },
  chart: string,
  format: 'svg' | 'png',
  language: Language,
): string {
  const what = `${practicePrefix(session, language)}${safe(chart)}`;
  return `${prefix(session.date)}${what} ${safe(session.title)}.${format}`;
}

/** For example `Factormodel Eigen vragen v3.csv`. @param what the word for a factor model */
export function modelFileName(name: string, version: number, what: string, ending: string): string {
  return `${what} ${safe(name)} v${version}.${ending}`;
}

/** Endings of the files of an export; the share package has one of its own, to be known by. */
export const EXTENSIONS = {
  html: 'html',
  xlsx: 'xlsx',
  'results-csv': 'csv',
  'contributions-csv': 'csv',
  share: 'regiotafel-share.json',
  ics: 'ics',
  text: 'txt',
} as const satisfies Record<ExportKind, string>;

/** For example `2026-11-26 Resultaten Brede welvaart.csv`; practice and examples say so first. */
export function exportFileName(
  session: Named & { isRehearsal: boolean; isExample: boolean },
  kind: ExportKind,
  language: Language,
): string {
  const what = `${practicePrefix(session, language)}${translator(language)(`exports:fileName.${kind}`)}`;
  return `${prefix(session.date)}${what} ${safe(session.title)}.${EXTENSIONS[kind]}`;
}
