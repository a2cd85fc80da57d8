import { useEffect, useState } from 'react';
import type { ExportOutcome, ExportProgress } from '../../../shared/contract/export-calls';
import type { Language } from '../../../shared/domain/language';
import type { ErrorCode, Result } from '../../../shared/domain/result';
import type { ReportVersion } from '../../../shared/report/types';
import { bridge } from '../../transport/bridge';

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'busy'; progress: ExportProgress | null }
  | { kind: 'done'; outcome: ExportOutcome }
  | { kind: 'stopped' }
  | { kind: 'failed'; error: ErrorCode };

/** Makes the PDF and follows how far it is; a cancelled file dialog changes nothing. */
export function useReportExport(): {
  state: ExportState;
  start: (language: Language, version: ReportVersion) => void;
  stop: () => void;
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  useEffect(
    () =>
      bridge<'facilitator'>().on('exportProgress', (progress) =>
        setState((now) => (now.kind === 'busy' ? { kind: 'busy', progress } : now)),
      ),
    [],
  );
  const start = async (language: Language, version: ReportVersion): Promise<void> => {
    setState({ kind: 'busy', progress: null });
    const result = await bridge<'facilitator'>()
      .call('report/export', { language, version })
      .catch((): Result<ExportOutcome> => ({ ok: false, error: 'internal' }));
    if (result.ok) setState({ kind: 'done', outcome: result.value });
    else if (result.error === 'cancelled') setState({ kind: 'idle' });
    else if (result.error === 'stopped') setState({ kind: 'stopped' });
    else setState({ kind: 'failed', error: result.error });
  };
  return {
    state,
    start: (language, version) => void start(language, version),
    stop: () => void bridge<'facilitator'>().call('export/cancel'),
  };
}
