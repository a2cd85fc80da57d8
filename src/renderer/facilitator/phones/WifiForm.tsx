import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wifi } from '../../../shared/contract/phones';
import { useCall } from '../actions/useCall';
import { wifiProblems, type WifiProblems } from './wifi';
import classes from './Phones.module.css';

const EMPTY: Wifi = { name: '', password: '', hidden: false };

/** The network of the room, for the first code on the wall; kept on this laptop only. */
export function WifiForm({ wifi }: { wifi: Wifi | null }) {
  const { t } = useTranslation('phones');
  const call = useCall();
  const [typed, setTyped] = useState<Wifi>(wifi ?? EMPTY);
  const [problems, setProblems] = useState<WifiProblems>({});
  const change = (patch: Partial<Wifi>): void => {
    setTyped((before) => ({ ...before, ...patch }));
    setProblems({});
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = wifiProblems(typed);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    await call('phones/saveWifi', { wifi: { ...typed, name: typed.name.trim() } });
  };
  const same = wifi !== null && JSON.stringify(wifi) === JSON.stringify(typed);
  return (
    <form
      className={classes.wifi}
      aria-labelledby="wifi-title"
      noValidate
      onSubmit={(event) => void save(event)}
    >
      <h3 id="wifi-title">{t('wifi.title')}</h3>
      <p>{t('wifi.explain')}</p>
      <TextInput
        label={t('wifi.name')}
        value={typed.name}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        error={problems.name && t(`wifi.${problems.name}`)}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('wifi.password')}
        description={t('wifi.passwordHint')}
        value={typed.password}
        maxLength={100}
        autoComplete="off"
        error={problems.password && t(`wifi.${problems.password}`)}
        visibilityToggleButtonProps={{ 'aria-label': t('wifi.show'), tabIndex: 0 }}
        onChange={(event) => change({ password: event.currentTarget.value })}
      />
      <Checkbox
        label={t('wifi.hidden')}
        checked={typed.hidden}
        onChange={(event) => change({ hidden: event.currentTarget.checked })}
      />
      <div className={classes.buttons}>
        <Button type="submit" variant="default">
          {t('wifi.save')}
        </Button>
        {wifi && (
          <Button variant="subtle" onClick={() => void call('phones/saveWifi', { wifi: null })}>
            {t('wifi.forget')}
          </Button>
        )}
      </div>
      <p role="status">{same && t('wifi.saved')}</p>
    </form>
  );
}
