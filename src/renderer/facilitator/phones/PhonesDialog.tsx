import { Button, Modal, Switch, Tabs } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhonesState } from '../../../shared/contract/phones';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useShowToRoom } from '../run/useShowToRoom';
import { DoctorTab } from './DoctorTab';
import { JoinTab } from './JoinTab';
import { OldAddress } from './OldAddress';
import { Problem } from './Problem';
import { SeatsTab } from './SeatsTab';
import { Status } from './Status';
import { usePhones } from './usePhones';
import { usePhoneSwitch, type PhoneSwitch } from './usePhoneSwitch';
import classes from './Phones.module.css';

/** What every tab may need. */
export type PhonesTabProps = {
  phones: PhonesState;
  toggle: PhoneSwitch;
  snapshot: FacilitatorSnapshot;
};

/** Tabs in order; a name is the key of its word in `phones.tabs`. */
const TABS = [
  ['join', JoinTab],
  ['seats', SeatsTab],
  ['help', DoctorTab],
] as const satisfies readonly (readonly [string, ComponentType<PhonesTabProps>])[];

type Props = { snapshot: FacilitatorSnapshot; onClose: () => void };

/** Everything about phones: joining, seats, and help when they do not get in. */
export function PhonesDialog({ snapshot, onClose }: Props) {
  const { t } = useTranslation(['phones', 'common']);
  const phones = usePhones();
  const toggle = usePhoneSwitch();
  const { show } = useShowToRoom();
  const { readOnly } = snapshot;
  return (
    <Modal
      opened
      onClose={onClose}
      size={920}
      title={t('phones:dialog.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {phones && (
        <>
          <div className={classes.dialogHead}>
            <Switch
              label={t('phones:section.switch')}
              checked={phones.on}
              disabled={readOnly || toggle.busy}
              onChange={(event) =>
                void (event.currentTarget.checked
                  ? toggle.start(toggle.wanted === undefined ? phones.adapterId : toggle.wanted)
                  : toggle.stop())
              }
            />
            <Status phones={phones} />
            <Button
              variant="default"
              leftSection={<IconQrcode size={18} stroke={1.75} />}
              disabled={!phones.on || readOnly}
              onClick={() => show({ kind: 'join', help: 'none' })}
            >
              {t('phones:section.show')}
            </Button>
          </div>
          <Problem phones={phones} toggle={toggle} />
          <OldAddress phones={phones} />
          <Tabs defaultValue="join" keepMounted={false}>
            <Tabs.List aria-label={t('phones:tabs.label')}>
              {TABS.map(([name]) => (
                <Tabs.Tab key={name} value={name}>
                  {t(`phones:tabs.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {TABS.map(([name, Tab]) => (
              <Tabs.Panel key={name} value={name} className={classes.panel}>
                <Tab phones={phones} toggle={toggle} snapshot={snapshot} />
              </Tabs.Panel>
            ))}
          </Tabs>
        </>
      )}
    </Modal>
  );
}
