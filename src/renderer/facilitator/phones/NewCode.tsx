import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../actions/useCall';
import classes from './Phones.module.css';

/** A new join code, after saying what that means. */
export function NewCode() {
  const { t } = useTranslation('phones');
  const call = useCall();
  const [step, setStep] = useState<'idle' | 'asking' | 'done'>('idle');
  const renew = async (): Promise<void> => {
    setStep((await call('phones/newCode')).ok ? 'done' : 'idle');
  };
  if (step === 'asking')
    return (
      <div className={classes.ask} role="group" aria-labelledby="new-code">
        <h3 id="new-code">{t('code.renewTitle')}</h3>
        <p>{t('code.renewText')}</p>
        <div className={classes.buttons}>
          <Button variant="default" autoFocus onClick={() => setStep('idle')}>
            {t('code.renewNo')}
          </Button>
          <Button onClick={() => void renew()}>{t('code.renewYes')}</Button>
        </div>
      </div>
    );
  return (
    <div className={classes.line}>
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} stroke={1.75} />}
        onClick={() => setStep('asking')}
      >
        {t('code.renew')}
      </Button>
      <span role="status">{step === 'done' && t('code.renewed')}</span>
    </div>
  );
}
