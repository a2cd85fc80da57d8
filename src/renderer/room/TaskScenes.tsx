import { useTranslation } from 'react-i18next';
import { clockText } from '../../shared/domain/timer';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import { useTimeLeft } from './hooks';
import { TextList } from './ListScenes';
import { useRoom } from './room-context';
import { Ring } from '../ui/Ring';
import { marginOf, Title } from './Title';
import classes from './room.module.css';

/** More seats than this cannot be told apart: then the table stands alone. */
const MOST_SEATS = 60;

/** What the room is going to do: the title of the activity and its questions. */
export function ActivityScene({ snapshot }: { snapshot: ProjectorSnapshot }) {
  const room = useRoom();
  const { interactive, s, width, dark } = room;
  const { shown } = snapshot;
  if (!shown) return null;
  const { title, questions } = shown;
  if (questions.length === 0) {
    const margin = marginOf(room);
    const ring = Math.min(15 * s, width * 0.3);
    const seats = snapshot.groups.reduce((sum, group) => sum + group.seats, 0);
    return (
      <div className={classes.split}>
        <header aria-live={interactive ? 'polite' : 'off'}>
          <Title text={title} display share={0.7} width={width - 3 * margin - ring} />
        </header>
        <Ring
          seats={seats > MOST_SEATS ? 0 : seats}
          filled={0}
          theme={dark ? 'dark' : 'light'}
          size={ring}
        />
      </div>
    );
  }
  return (
    <TextList
      title={title}
      items={questions.map((text, index) => ({
        id: String(index),
        number: questions.length > 1 ? index + 1 : null,
        title: '',
        text,
        meta: '',
      }))}
      large
    />
  );
}

/** The clock as large as the picture allows, with the activity above it. Ends in words. */
export function TimerScene({ snapshot }: { snapshot: ProjectorSnapshot }) {
  const { t } = useTranslation('projector');
  const { s, width, height, interactive } = useRoom();
  const left = useTimeLeft(snapshot.timer);
  const text = clockText(left ?? 0);
  const size = Math.max(s, Math.min(0.36 * height, (width * 1.5) / Math.max(5, text.length)));
  return (
    <div className={classes.centre}>
      <header aria-live={interactive ? 'polite' : 'off'}>
        <Title text={snapshot.activity?.title ?? snapshot.title} share={0.3} />
      </header>
      {left === null ? (
        <p className={classes.lead}>{t('timer.none')}</p>
      ) : left === 0 ? (
        <p className={classes.timerEnd}>{t('timer.over')}</p>
      ) : (
        <p className={classes.timer} style={{ fontSize: size }} role="timer">
          {text}
        </p>
      )}
      {left !== null && (
        <p className={classes.lead}>
          {left === 0
            ? t('timer.finish')
            : t(snapshot.timer?.endsAt === null ? 'timer.paused' : 'timer.left')}
        </p>
      )}
    </div>
  );
}
