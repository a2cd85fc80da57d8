import { Button, Switch } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useShowToRoom } from '../run/useShowToRoom';
import { OldAddress } from './OldAddress';
import { Problem } from './Problem';
import { Status } from './Status';
import { usePhones } from './usePhones';
import { usePhoneSwitch } from './usePhoneSwitch';
import classes from './Phones.module.css';

type Props = { readOnly: boolean; onManage: () => void; onCheck: () => void };

/** Phones at a glance: on or off, how many are connected, and the way to everything else. */
export function PhonesSection({ readOnly, onManage, onCheck }: Props) {
  const { t } = useTranslation('phones');
  const phones = usePhones();
  const toggle = usePhoneSwitch();
  const { show } = useShowToRoom();
  return (
    <section className={classes.section} aria-labelledby="phones-title">
      <h2 id="phones-title" className={classes.caption}>
        {t('section.title')}
        {phones && <Status phones={phones} />}
      </h2>
      <Switch
        label={t('section.switch')}
        checked={phones?.on ?? false}
        disabled={!phones || readOnly || toggle.busy}
        onChange={(event) =>
          void (event.currentTarget.checked
            ? toggle.start(phones?.adapterId ?? null)
            : toggle.stop())
        }
      />
      {phones && <Problem phones={phones} toggle={toggle} />}
      {phones && <OldAddress phones={phones} />}
      {phones?.on && (
        <Button
          variant="default"
          leftSection={<IconQrcode size={18} stroke={1.75} />}
          aria-keyshortcuts="W"
          disabled={readOnly}
          onClick={() => show({ kind: 'join', help: 'none' })}
        >
          {t('section.show')}
        </Button>
      )}
      <div className={classes.sectionButtons}>
        <Button variant="subtle" px={6} aria-haspopup="dialog" onClick={onManage}>
          {t('section.manage')}
        </Button>
        <Button variant="subtle" px={6} aria-haspopup="dialog" onClick={onCheck}>
          {t('section.check')}
        </Button>
      </div>
    </section>
  );
}
