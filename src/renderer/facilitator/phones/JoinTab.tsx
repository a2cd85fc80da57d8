import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortAddress } from '../../room/scenes/join/texts';
import { Qr } from '../../ui/Qr';
import { useCall } from '../actions/useCall';
import { AdapterChoice } from './AdapterChoice';
import { NewCode } from './NewCode';
import type { PhonesTabProps } from './PhonesDialog';
import { TableCards } from './TableCards';
import { WifiForm } from './WifiForm';
import classes from './Phones.module.css';

/** The code and the address, the network, and the Wi-Fi of the room. */
export function JoinTab({ phones, toggle, snapshot }: PhonesTabProps) {
  const { t } = useTranslation('phones');
  const call = useCall();
  const { on, join, locked, wifi } = phones;
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        {join ? (
          <>
            <div className={classes.joinCode}>
              <Qr
                text={join.url}
                size={190}
                label={t('code.qr', { address: shortAddress(join.address) })}
              />
              <dl>
                <dt>{t('code.address')}</dt>
                <dd>{shortAddress(join.address)}</dd>
                <dt>{t('code.code')}</dt>
                <dd className={classes.letters}>{join.code}</dd>
              </dl>
            </div>
          </>
        ) : (
          <p className={classes.none}>{t(on ? 'code.gone' : 'code.none')}</p>
        )}
        {(join || on) && (
          <>
            <Switch
              label={t('code.lock')}
              description={t('code.lockHint')}
              checked={locked}
              onChange={(event) =>
                void call('phones/lock', { locked: event.currentTarget.checked })
              }
            />
            <NewCode />
          </>
        )}
        {join && <TableCards />}
      </div>
      <div className={classes.stack}>
        <AdapterChoice phones={phones} toggle={toggle} disabled={snapshot.readOnly} />
        <WifiForm key={JSON.stringify(wifi)} wifi={wifi} />
      </div>
    </div>
  );
}
