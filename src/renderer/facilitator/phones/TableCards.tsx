import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../actions/useCall';
import classes from './Phones.module.css';

/** Cards with both codes for the tables, as PDF. */
export function TableCards() {
  const { t } = useTranslation('phones');
  const call = useCall();
  const [busy, setBusy] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    setBusy(true);
    const result = await call('phones/tableCards');
    setBusy(false);
    if (result.ok) setPath(result.value.path);
  };
  return (
    <div className={classes.cards}>
      <div className={classes.line}>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} stroke={1.75} />}
          loading={busy}
          onClick={() => void make()}
        >
          {t('code.cards')}
        </Button>
        {path !== null && (
          <Button variant="subtle" px={8} onClick={() => void call('report/showFile', { path })}>
            {t('code.cardsShow')}
          </Button>
        )}
      </div>
      <p role="status">
        {busy
          ? t('code.cardsBusy')
          : path === null
            ? t('code.cardsHint')
            : t('code.cardsDone', { path })}
      </p>
    </div>
  );
}
