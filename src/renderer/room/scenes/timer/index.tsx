import { useTranslation } from 'react-i18next';
import { clockText } from '../../../../shared/domain/timer';
import { Title } from '../../Title';
import { useTimeLeft } from '../../hooks';
import { useRoom } from '../../room-context';
import layout from '../../room.module.css';
import { type PictureProps, PLAIN, type SceneView } from '../types';
import classes from './Timer.module.css';

/** The clock as large as the picture allows, with the activity above it. Ends in words. */
function TimerScene({ scene, frame: { timer } }: PictureProps<'timer'>) {
  const { t } = useTranslation('projector');
  const { s, width, height, interactive } = useRoom();
  const left = useTimeLeft(timer);
  const text = clockText(left ?? 0);
  const size = Math.max(s, Math.min(0.36 * height, (width * 1.5) / Math.max(5, text.length)));
  return (
    <div className={classes.centre}>
      <header aria-live={interactive ? 'polite' : 'off'}>
        <Title text={scene.heading} share={0.3} />
      </header>
      {left === null ? (
        <p className={layout.lead}>{t('timer.none')}</p>
      ) : left === 0 ? (
        <p className={classes.timerEnd}>{t('timer.over')}</p>
      ) : (
        <p className={classes.timer} style={{ fontSize: size }} role="timer">
          {text}
        </p>
      )}
      {left !== null && (
        <p className={layout.lead}>
          {left === 0
            ? t('timer.finish')
            : t(timer?.endsAt === null ? 'timer.paused' : 'timer.left')}
        </p>
      )}
    </div>
  );
}

export const timer: SceneView<'timer'> = { ...PLAIN, Picture: TimerScene };
