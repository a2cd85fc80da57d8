import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhonesState } from '../../../shared/contract/phones';
import { shortAddress } from '../../room/scenes/join/texts';
import { useCall } from '../actions/useCall';
import classes from './Phones.module.css';

/** The address changed after people got it: which codes are dead, what was kept, and what to do. */
export function OldAddress({ phones: { join, outdated } }: { phones: PhonesState }) {
  const { t, i18n } = useTranslation('phones');
  const call = useCall();
  if (!join || outdated.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language).format(outdated.map(shortAddress));
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <div>
        <p>{t('moved.what', { before: list, now: shortAddress(join.address) })}</p>
        <p>{t('moved.kept')}</p>
        <p>{t('moved.todo')}</p>
        <Button
          size="compact-md"
          h={44}
          variant="default"
          onClick={() => void call('phones/forgetOutdated')}
        >
          {t('moved.understood')}
        </Button>
      </div>
    </div>
  );
}
