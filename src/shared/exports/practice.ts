import type { Language } from '../domain/language';
import { translator } from '../i18n';
import type { ReportSession } from '../report/context';

/** What goes before the title of practice or example data wherever it leaves the app; else empty. */
export function practicePrefix(
  { isRehearsal, isExample }: Pick<ReportSession, 'isRehearsal' | 'isExample'>,
  language: Language,
): string {
  const t = translator(language);
  if (isRehearsal) return t('exports:practice.rehearsal');
  return isExample ? t('exports:practice.example') : '';
}
