import { useEffect, useState } from 'react';
import type { ExportOutcome, ExportProgress } from '../../../shared/contract/export-calls';
import type { Language } from '../../../shared/domain/language';
import type { ErrorCode, Result } from '../../../shared/domain/result';
import type { ExportKind } from '../../../shared/exports/types';
import { bridge } from '../../transport/bridge';

/** What became of the last file; `file` tells which. */
export type FileState =
  | { kind: 'idle' }
  | { kind: 'busy'; file: ExportKind; progress: ExportProgress | null }
  | { kind: 'done'; file: ExportKind; outcome: ExportOutcome }
  | { kind: 'copied'; file: ExportKind }
  | { kind: 'stopped'; file: ExportKind }
  | { kind: 'failed'; file: ExportKind; error: ErrorCode };

const broken = (): { ok: false; error: ErrorCode } => ({ ok: false, error: 'internal' });

/** Makes one file at a time and follows it; a cancelled file dialog changes nothing. */
export function useFileExport(language: Language): {
  state: FileState;
  make: (file: ExportKind) => void;
  copy: (file: ExportKind) => void;
  stop: () => void;
} {
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  useEffect(
    () =>
      bridge<'facilitator'>().on('exportProgress', (progress) =>
        setState((now) => (now.kind === 'busy' ? { ...now, progress } : now)),
      ),
    [],
  );
  const make = async (file: ExportKind): Promise<void> => {
    setState({ kind: 'busy', file, progress: null });
    const result: Result<ExportOutcome> = await bridge<'facilitator'>()
      .call('export/file', { kind: file, language })
      .catch(broken);
    if (result.ok) setState({ kind: 'done', file, outcome: result.value });
    else if (result.error === 'cancelled') setState({ kind: 'idle' });
    else if (result.error === 'stopped') setState({ kind: 'stopped', file });
    else setState({ kind: 'failed', file, error: result.error });
  };
  const copy = async (file: ExportKind): Promise<void> => {
    const result: Result = await bridge<'facilitator'>()
      .call('export/copyText', { language })
      .catch(broken);
    setState(result.ok ? { kind: 'copied', file } : { kind: 'failed', file, error: result.error });
  };
  return {
    state,
    make: (file) => void make(file),
    copy: (file) => void copy(file),
    stop: () => void bridge<'facilitator'>().call('export/cancel'),
  };
}
