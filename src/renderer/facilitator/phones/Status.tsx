import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconLock,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PhonesState } from '../../../shared/contract/phones';
import classes from './Phones.module.css';

type Kind = 'on' | 'off' | 'locked' | 'problem';

const ICONS: Record<Kind, Icon> = {
  on: IconCircleCheck,
  off: IconCircleOff,
  locked: IconLock,
  problem: IconAlertTriangle,
};

/** Whether phones can get in: an icon and a word. */
export function kindOf({ on, problem, join }: PhonesState): Kind {
  if (problem) return 'problem';
  if (!on) return 'off';
  return join?.locked ? 'locked' : 'on';
}

/** On, locked, off or not working, and how many phones are connected. */
export function Status({ phones }: { phones: PhonesState }) {
  const { t } = useTranslation('phones');
  const kind = kindOf(phones);
  const Shape = ICONS[kind];
  return (
    <span className={classes.status} data-kind={kind}>
      <Shape size={17} stroke={1.75} aria-hidden />
      <span role="status">{t(`section.${kind}`)}</span>
      {phones.on && phones.join && (
        <span className={classes.count}>
          {t('section.connected', { count: phones.join.connected })}
        </span>
      )}
    </span>
  );
}
