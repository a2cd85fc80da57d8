import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconDeviceTv,
  IconHourglass,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhonesState } from '../../../shared/contract/phones';
import { useAppInfo } from '../frame/useAppInfo';
import { useShowToRoom } from '../run/useShowToRoom';
import { doctorSteps, helpFor, type DoctorStep, type StepStatus } from './doctor';
import { FirewallText, systemOf } from './FirewallText';
import { HotspotGuide } from './HotspotGuide';
import type { PhonesTabProps } from './PhonesDialog';
import classes from './Phones.module.css';

const ICONS: Record<StepStatus, Icon> = {
  ok: IconCircleCheck,
  waiting: IconCircleDashed,
  failed: IconCircleX,
  slow: IconHourglass,
};
const HELPS = ['mobile-data', 'other-network', 'no-answer'] as const;

/** The network doctor: test with a real phone, advice, help on the wall, and an own network. */
export function DoctorTab({ phones }: PhonesTabProps) {
  const { t } = useTranslation('phones');
  const info = useAppInfo();
  const { advice } = phones.diagnosis;
  return (
    <div className={classes.columns}>
      <section className={classes.stack} aria-labelledby="doctor-title">
        <h3 id="doctor-title">{t('doctor.title')}</h3>
        <p className={classes.explain}>{phones.on ? t('doctor.explain') : t('doctor.off')}</p>
        <ol className={classes.steps}>
          {doctorSteps(phones).map((step, index) => (
            <Step key={step.name} step={step} number={index + 1} phones={phones} />
          ))}
        </ol>
        <div role="status">
          {advice && (
            <p className={classes.advice}>
              <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
              <span>
                {t(`doctor.advice.${advice}`)}{' '}
                {info && (advice === 'firewall' || advice === 'nobody-arrives') && (
                  <FirewallText platform={info.platform} port={phones.port} />
                )}
              </span>
            </p>
          )}
        </div>
        <OnTheWall phones={phones} />
      </section>
      {info && <HotspotGuide own={systemOf(info.platform)} />}
    </div>
  );
}

type StepProps = { step: DoctorStep; number: number; phones: PhonesState };

function Step({ step: { name, status }, number, phones }: StepProps) {
  const { t } = useTranslation('phones');
  const { loaded, connected, roundTrip } = phones.diagnosis;
  const Shape = ICONS[status];
  const detail = {
    network: '',
    self: '',
    loaded: loaded > 0 ? t('doctor.loadedCount', { count: loaded }) : '',
    connected: connected > 0 ? t('doctor.loadedCount', { count: connected }) : '',
    trip: roundTrip === null ? '' : t('doctor.milliseconds', { count: roundTrip }),
  }[name];
  return (
    <li data-status={status}>
      <b>{number}</b>
      <span>{t(`doctor.steps.${name}`)}</span>
      <span className={classes.stepStatus}>
        {detail !== '' && <small>{detail}</small>}
        <Shape size={18} stroke={1.75} aria-hidden />
        {t(`doctor.status.${status}`)}
      </span>
    </li>
  );
}

/** Phones that did not get in, and the buttons that show the room what to do. */
function OnTheWall({ phones }: { phones: PhonesState }) {
  const { t, i18n } = useTranslation('phones');
  const { show } = useShowToRoom();
  const { stuck } = phones.diagnosis;
  const count = stuck.ios + stuck.android + stuck.other;
  const named = (['ios', 'android', 'other'] as const)
    .filter((system) => stuck[system] > 0)
    .map((system) => t(`doctor.system.${system}`, { count: stuck[system] }));
  const systems = new Intl.ListFormat(i18n.language, { type: 'unit' }).format(named);
  const best = helpFor(phones.diagnosis);
  return (
    <section className={classes.wall} aria-labelledby="wall-title">
      <h3 id="wall-title">{t('doctor.room')}</h3>
      {count > 0 && <p role="status">{t('doctor.stuck', { count, systems })}</p>}
      {count > 0 && (
        <Button
          leftSection={<IconDeviceTv size={18} stroke={1.75} />}
          onClick={() => show({ kind: 'join', help: best })}
        >
          {t('doctor.show')}
        </Button>
      )}
      <div className={classes.buttons}>
        {HELPS.map((help) => {
          const what = t(`doctor.helps.${help}`);
          return (
            <Button
              key={help}
              variant="default"
              size="compact-md"
              h={36}
              disabled={!phones.on}
              aria-label={t('doctor.helpOf', { what })}
              onClick={() => show({ kind: 'join', help })}
            >
              {what}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
