import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DamagedSession } from '../../../shared/contract/schema';
import { ERROR_CODES, type ErrorCode } from '../../../shared/domain/result';
import classes from './Library.module.css';

const isCode = (reason: string): reason is ErrorCode =>
  (ERROR_CODES as readonly string[]).includes(reason);

/** A session file that cannot be read: why, and the way back when there is a backup. */
export function DamagedRow(props: { session: DamagedSession; onRecover: () => void }) {
  const { t } = useTranslation(['library', 'errors']);
  const { fileName, reason, backups } = props.session;
  return (
    <section className={classes.damaged}>
      <IconAlertTriangle size={22} stroke={1.75} aria-hidden />
      <div>
        <strong>
          {fileName}: {t('library:damaged.title').toLowerCase()}
        </strong>
        <br />
        {isCode(reason) ? t(`errors:${reason}`) : t('errors:damaged')}{' '}
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
