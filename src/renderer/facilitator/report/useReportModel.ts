import { useDeferredValue, useMemo } from 'react';
import type { Language } from '../../../shared/domain/language';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { buildReport } from '../../../shared/report/model';
import type { ReportModel, ReportVersion } from '../../../shared/report/types';

/** The report of the session as it stands now; typing never waits for it. */
export function useReportModel(
  session: FacilitatorSnapshot['session'],
  language: Language,
  version: ReportVersion,
): ReportModel {
  const shown = useDeferredValue(session);
  return useMemo(() => {
    const published = shown.rounds.filter(({ status }) => status === 'published');
    return buildReport({
      session: shown,
      results: published.at(-1)?.results ?? null,
      language,
      version,
      // The day and the app's version are not part of the preview.
      generatedAt: '',
      appVersion: '',
    });
  }, [shown, language, version]);
}
