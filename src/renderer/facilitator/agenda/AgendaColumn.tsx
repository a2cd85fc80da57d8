import { Kbd, VisuallyHidden } from '@mantine/core';
import {
  IconCheck,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconParking,
  IconPlayerPlay,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ActivityTime,
  agendaTimes,
  type AgendaTimes,
  clock,
  localMinute,
} from '../../../shared/agenda/timing';
import type { Activity } from '../../../shared/domain/agenda';
import { unsettled } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { IconAction } from '../../ui/IconAction';
import classes from './AgendaColumn.module.css';
import { useMinuteClock } from './useMinuteClock';

type Props = {
  session: FacilitatorSnapshot['session'];
  /** The activity that the middle of the window shows; need not be the live one. */
  selectedId: string | null;
  onSelect: (activityId: string) => void;
  onParking?: () => void;
  /** Only times and marks, for a view that needs the width. */
  slim?: boolean;
  /** Makes the column slim or wide; without it the column is always wide. */
  onSlim?: (slim: boolean) => void;
};

/** The agenda while the room runs: what is done, where everyone is, and when it will end. */
export function AgendaColumn(props: Props) {
  const { session, selectedId, onSelect, onParking, slim = false, onSlim } = props;
  const { t } = useTranslation('agenda');
  const minute = useMinuteClock();
  const { agenda, live, endedAt } = session;
  // After the end the clock stands still.
  const now = endedAt === null ? minute : Date.parse(endedAt);
  const times = agendaTimes(agenda, live.activityId, now, undefined, live.timer);
  const Fold = slim ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const notes = agenda.activities.find(({ id }) => id === live.activityId)?.notes ?? '';
  return (
    <nav className={classes.column} data-slim={slim || undefined} aria-label={t('title')}>
      <div className={classes.head}>
        <h2>{t('title')}</h2>
        {endedAt === null ? (
          <ExpectedEnd times={times} />
        ) : (
          <span>{t('column.ended', { time: clock(localMinute(now)) })}</span>
        )}
        {onSlim && (
          <IconAction
            label={t(slim ? 'column.widen' : 'column.narrow')}
            aria-expanded={!slim}
            onClick={() => onSlim(!slim)}
          >
            <Fold size={20} stroke={1.75} aria-hidden />
          </IconAction>
        )}
      </div>
      {agenda.activities.length === 0 && <p className={classes.empty}>{t('column.empty')}</p>}
      <ol className={classes.list}>
        {agenda.activities.map((activity, index) => (
          <Row
            key={activity.id}
            activity={activity}
            time={times.activities[index]}
            selected={activity.id === selectedId}
            slim={slim}
            onSelect={() => onSelect(activity.id)}
          />
        ))}
      </ol>
      {notes !== '' && (
        <section
          className={classes.foot}
          aria-labelledby="agenda-notes"
          // Below the fold on a small screen: the keyboard must be able to get there.
          tabIndex={0}
        >
          <h3 id="agenda-notes">{t('column.notes')}</h3>
          <p className={classes.notes}>{notes}</p>
        </section>
      )}
      {onParking && <ParkingLine count={unsettled(session.parkingLot).length} onOpen={onParking} />}
    </nav>
  );
}

/** More minutes than this are no delay: the session runs on another time than planned. */
const FAR_OFF = 180;

/** "einde 16:03, 3 min later" */
function ExpectedEnd({ times: { end, delay } }: { times: AgendaTimes }) {
  const { t } = useTranslation('agenda');
  if (end === null) return null;
  const time = clock(end);
  if (Math.abs(delay) > FAR_OFF) return <span>{t('column.end', { time })}</span>;
  if (delay === 0) return <span>{t('column.onTime', { time })}</span>;
  const key = delay > 0 ? 'column.later' : 'column.earlier';
  return <span>{t(key, { time, count: Math.abs(delay) })}</span>;
}

type RowProps = {
  activity: Activity;
  time: ActivityTime | undefined;
  selected: boolean;
  slim: boolean;
  onSelect: () => void;
};

function Row({ activity, time, selected, slim, onSelect }: RowProps) {
  const { t } = useTranslation('agenda');
  const state = time?.state ?? 'upcoming';
  const start = time?.start ?? null;
  const planned = time?.plannedStart ?? null;
  const moved = planned !== null && start !== null && planned !== start;
  const button = useRef<HTMLButtonElement>(null);
  const live = state === 'live';
  useEffect(() => {
    if (live) button.current?.scrollIntoView({ block: 'nearest' });
  }, [live]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={classes.row}
        data-state={state}
        data-selected={selected || undefined}
        aria-current={live ? 'step' : undefined}
        title={
          slim ? activity.title : moved ? t('column.planned', { time: clock(planned) }) : undefined
        }
        onClick={onSelect}
      >
        <span className={classes.time}>{start === null ? '' : clock(start)}</span>
        <span className={classes.name}>{activity.title}</span>
        <StateMark state={state} />
      </button>
    </li>
  );
}

function StateMark({ state }: { state: ActivityTime['state'] }) {
  const { t } = useTranslation('agenda');
  if (state === 'upcoming') return <span />;
  const Mark = { done: IconCheck, live: IconPlayerPlay, skipped: IconPlayerSkipForward }[state];
  return (
    <span className={classes.mark}>
      <Mark size={16} stroke={1.75} aria-hidden />
      <VisuallyHidden>{t(`column.${state}`)}</VisuallyHidden>
    </span>
  );
}

function ParkingLine({ count, onOpen }: { count: number; onOpen: () => void }) {
  const { t } = useTranslation('agenda');
  return (
    <button type="button" className={classes.parking} aria-keyshortcuts="P" onClick={onOpen}>
      <IconParking size={17} stroke={1.75} aria-hidden />
      <span>{count === 0 ? t('column.parkingNone') : t('column.parking', { count })}</span>
      <Kbd aria-hidden>P</Kbd>
    </button>
  );
}
