import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DamagedSession } from '../../../shared/contract/library-calls';
import { dayInWords } from './day';
import classes from './Library.module.css';

/** Reasons with a sentence of their own; every other one is told as damage. */
const TOLD = ['checksum', 'newer-version', 'not-readable', 'too-large'] as const;

/** A session file that cannot be read: why, and the way back when there is a backup. */
export function DamagedRow(props: { session: DamagedSession; onRecover: () => void }) {
  const { t, i18n } = useTranslation(['library', 'errors']);
  const { fileName, reason, backups, title, date } = props.session;
  const day = date ? dayInWords(date, i18n.language === 'en' ? 'en' : 'nl') : '';
  const told = TOLD.find((code) => code === reason) ?? 'damaged';
  return (
    <section className={classes.damaged}>
      <IconAlertTriangle size={22} stroke={1.75} aria-hidden />
      <div>
        <strong>
          {title ?? fileName}
          {day !== '' && `, ${day}`}: {t('library:damaged.title').toLowerCase()}
        </strong>
        <br />
        {t(`errors:${told}`)}{' '}
        {backups > 0 ? t('library:damaged.backups', { count: backups }) : t('library:damaged.none')}
      </div>
      {backups > 0 && (
        <Button
          variant="default"
          leftSection={<IconRestore size={18} stroke={1.75} />}
          onClick={props.onRecover}
        >
          {t('library:damaged.recover')}
        </Button>
      )}
    </section>
  );
}
