import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../actions/useCall';
import classes from './Rehearsal.module.css';

/** Opens a copy of the preparation with a simulated room; the session on screen changes by itself. */
export function StartRehearsal({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('rehearsal');
  const call = useCall();
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    await call('rehearsal/start');
    setBusy(false);
  };
  return (
    <div className={classes.start}>
      <Button
        variant="default"
        fullWidth
        loading={busy}
        disabled={disabled}
        leftSection={<IconSchool size={18} stroke={1.75} />}
        onClick={() => void start()}
      >
        {t('start')}
      </Button>
      <p>{t('startHint')}</p>
    </div>
  );
}
