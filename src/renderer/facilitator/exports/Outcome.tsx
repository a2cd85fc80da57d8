import { Alert, Button, Progress } from '@mantine/core';
import { IconCircleCheck, IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../shared/domain/result';
import type { ExportKind } from '../../../shared/exports/types';
import { useCall } from '../actions/useCall';
import classes from './Exports.module.css';
import type { FileState } from './useFileExport';

/** File name at the end of a path of any system. */
const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The sentence of a failure: a full disk and a closed folder have their own way out. */
function failureKey(error: ErrorCode) {
  if (error === 'disk-full') return 'failed.diskFull';
  if (error === 'not-writable') return 'failed.notWritable';
  return 'failed.other';
}

/** How far the file of this row is, or what became of it. */
export function Outcome({
  kind,
  state,
  onStop,
}: {
  kind: ExportKind;
  state: FileState;
  onStop: () => void;
}) {
  const { t } = useTranslation('exports');
  const call = useCall();
  const own = state.kind !== 'idle' && state.file === kind ? state : null;
  return (
    <div role="status" className={classes.outcome}>
      {own?.kind === 'busy' && (
        <>
          <p>
            {t('busy', { name: t(`kinds.${kind}.name`) })}
            {own.progress && ` (${t('progress', own.progress)})`}
          </p>
          <div className={classes.running}>
            <Progress
              value={own.progress ? (100 * own.progress.done) / own.progress.total : 100}
              animated={own.progress === null}
              aria-label={t('busy', { name: t(`kinds.${kind}.name`) })}
            />
            <Button variant="default" onClick={onStop}>
              {t('cancel')}
            </Button>
          </div>
        </>
      )}
      {own?.kind === 'done' && (
        <>
          <p className={classes.saved}>
            <IconCircleCheck size={20} stroke={1.75} aria-hidden />
            <span>{t('saved', { file: fileNameOf(own.outcome.path) })}</span>
            <Button
              variant="default"
              leftSection={<IconFolder size={18} stroke={1.75} />}
              onClick={() => void call('report/showFile', { path: own.outcome.path })}
            >
              {t('showInFolder')}
            </Button>
          </p>
          {own.outcome.warnings.map((warning) => (
            <p key={warning} className={classes.gap}>
              {warning}
            </p>
          ))}
        </>
      )}
      {own?.kind === 'copied' && (
        <p className={classes.saved}>
          <IconCircleCheck size={20} stroke={1.75} aria-hidden />
          <span>{t('copied')}</span>
        </p>
      )}
      {own?.kind === 'stopped' && <p>{t('cancelled')}</p>}
      {own?.kind === 'failed' && (
        <Alert variant="light" color="oker" className={classes.warning}>
          {t(failureKey(own.error))}
        </Alert>
      )}
    </div>
  );
}
