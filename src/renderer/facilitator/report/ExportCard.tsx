import { Alert, Button, Progress } from '@mantine/core';
import { IconCircleCheck, IconFileTypePdf, IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/domain/language';
import type { ErrorCode } from '../../../shared/domain/result';
import type { ReportVersion } from '../../../shared/report/types';
import { useCall } from '../actions/useCall';
import { fileNameOf } from './contents';
import classes from './Report.module.css';
import { useReportExport } from './useReportExport';

/** The sentence of a failure: a full disk and a closed folder have their own way out. */
function failureKey(error: ErrorCode) {
  if (error === 'disk-full') return 'failed.diskFull';
  if (error === 'not-writable' || error === 'not-saved') return 'failed.notWritable';
  return 'failed.other';
}

/** The button that makes the PDF, and what came of it. */
export function ExportCard({ language, version }: { language: Language; version: ReportVersion }) {
  const { t } = useTranslation('report');
  const call = useCall();
  const { state, start, stop } = useReportExport();
  const busy = state.kind === 'busy';
  const progress = busy ? state.progress : null;
  return (
    <section className={classes.export}>
      <Button
        size="md"
        leftSection={<IconFileTypePdf size={20} stroke={1.75} />}
        disabled={busy}
        onClick={() => start(language, version)}
      >
        {t(state.kind === 'done' ? 'again' : 'make')}
      </Button>
      <div role="status" className={classes.outcome}>
        {busy && (
          <>
            <p>
              {t('making')}
              {progress && ` (${t('progress', progress)})`}
            </p>
            <div className={classes.running}>
              <Progress
                value={progress ? (100 * progress.done) / progress.total : 100}
                animated={progress === null}
                aria-label={t('making')}
              />
              <Button variant="default" onClick={stop}>
                {t('stop')}
              </Button>
            </div>
          </>
        )}
        {state.kind === 'done' && (
          <>
            <p className={classes.saved}>
              <IconCircleCheck size={20} stroke={1.75} aria-hidden />
              <span>{t('saved', { file: fileNameOf(state.outcome.path) })}</span>
              <Button
                variant="default"
                leftSection={<IconFolder size={18} stroke={1.75} />}
                onClick={() => void call('report/showFile', { path: state.outcome.path })}
              >
                {t('showInFolder')}
              </Button>
            </p>
            {state.outcome.warnings.length > 0 && (
              <Alert
                variant="light"
                color="oker"
                title={t('warnings')}
                className={classes.warnings}
              >
                <ul>
                  {state.outcome.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </Alert>
            )}
          </>
        )}
        {state.kind === 'stopped' && <p>{t('stopped')}</p>}
        {state.kind === 'failed' && (
          <Alert variant="light" color="oker" className={classes.warnings}>
            {t(failureKey(state.error))}
          </Alert>
        )}
      </div>
    </section>
  );
}
