import { Button, Modal } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconRefresh,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreflightLine } from '../../../shared/contract/phones';
import { useCall } from '../actions/useCall';
import classes from './Preflight.module.css';

const ICONS: Record<PreflightLine['status'], Icon> = {
  good: IconCircleCheck,
  attention: IconAlertTriangle,
  bad: IconCircleX,
};

/** What has to work before the room comes in: a line per check, with what to do about it. */
export function PreflightDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['phones', 'common']);
  const call = useCall();
  const [lines, setLines] = useState<PreflightLine[] | null>(null);
  const [asked, setAsked] = useState(1);
  const [answered, setAnswered] = useState(0);
  const busy = answered < asked;
  useEffect(() => {
    let stale = false;
    void call('preflight/run').then((result) => {
      if (stale) return;
      if (result.ok) setLines(result.value);
      setAnswered(asked);
    });
    return () => {
      stale = true;
    };
  }, [call, asked]);
  const open = lines?.filter(({ status }) => status !== 'good').length ?? 0;
  const summary =
    lines === null
      ? t('phones:preflight.failed')
      : open === 0
        ? t('phones:preflight.summaryGood')
        : t('phones:preflight.summary', { count: open });
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('phones:preflight.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.explain}>{t('phones:preflight.explain')}</p>
      <ul className={classes.lines} aria-label={t('phones:preflight.title')}>
        {lines?.map((line) => (
          <Line key={line.check} line={line} />
        ))}
      </ul>
      <div className={classes.foot}>
        <p role="status">{busy ? t('phones:preflight.busy') : summary}</p>
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} stroke={1.75} />}
          loading={busy}
          onClick={() => setAsked((before) => before + 1)}
        >
          {t('phones:preflight.again')}
        </Button>
      </div>
    </Modal>
  );
}

function Line({ line: { check, status, message, detail } }: { line: PreflightLine }) {
  const { t, i18n } = useTranslation('phones');
  const Shape = ICONS[status];
  // The main process names the sentence; the typed keys cannot know which.
  const sentence = (key: string): string =>
    i18n.exists(key, { ns: 'phones' })
      ? (t as (key: string, values: object) => string)(key, { detail })
      : '';
  const fix = sentence(`preflight.${check}.${message}Fix`);
  return (
    <li data-status={status}>
      <Shape size={22} stroke={1.75} aria-hidden />
      <div>
        <h3>
          {t(`preflight.checks.${check}`)} <span>{t(`preflight.status.${status}`)}</span>
        </h3>
        <p>{sentence(`preflight.${check}.${message}`)}</p>
        {fix !== '' && <p className={classes.fix}>{fix}</p>}
      </div>
    </li>
  );
}
