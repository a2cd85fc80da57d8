import { useTranslation } from 'react-i18next';
import type { Timer } from '../../shared/domain/agenda';
import { clockText } from '../../shared/domain/timer';
import { useTimeLeft } from './hooks';
import classes from './room.module.css';

type Props = { timer: Timer | null; large?: boolean };

/** The time that is left, in a corner. At the end words take its place; nothing flashes. */
export function Clock({ timer, large = false }: Props) {
  const { t } = useTranslation('projector');
  const left = useTimeLeft(timer);
  if (left === null) return null;
  return (
    <p className={large ? classes.clockLarge : classes.clock} role="timer">
      {left === 0 ? (
        t('timer.over')
      ) : (
        <>
          <strong>{clockText(left)}</strong> {t('timer.left')}
        </>
      )}
    </p>
  );
}
