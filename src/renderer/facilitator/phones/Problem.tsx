import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhonesState } from '../../../shared/contract/phones';
import { useAppInfo } from '../frame/useAppInfo';
import type { PhoneSwitch } from './usePhoneSwitch';
import { FirewallText } from './FirewallText';
import classes from './Phones.module.css';

type Props = { phones: PhonesState; toggle: PhoneSwitch };

/** What happened, what was kept and what to do. Nothing when all is well. */
export function Problem({ phones, toggle }: Props) {
  const { t } = useTranslation('phones');
  const info = useAppInfo();
  const { problem, adapterId, port } = phones;
  if (!problem) return null;
  return (
    <div className={classes.problem} role="alert">
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <div>
        <p>{t(`problem.${problem}`)}</p>
        {problem === 'not-allowed' && info && (
          <p>
            <FirewallText platform={info.platform} port={port} />
          </p>
        )}
        <Button
          size="compact-md"
          h={36}
          variant="default"
          loading={toggle.busy}
          onClick={() => void toggle.start(problem === 'address-gone' ? null : adapterId)}
        >
          {t('problem.again')}
        </Button>
      </div>
    </div>
  );
}
