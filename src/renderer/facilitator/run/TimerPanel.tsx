import { ActionIcon, Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { costOfExtra } from '../../../shared/agenda/timing';
import type { Activity } from '../../../shared/domain/agenda';
import { clockText } from '../../../shared/domain/timer';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useMinuteClock } from '../agenda/useMinuteClock';
import classes from './Room.module.css';
import { useTimeLeft } from './useTick';
import { EXTRA_MINUTES, type TimerActions } from './useTimer';

type Props = {
  session: FacilitatorSnapshot['session'];
  live: Activity | undefined;
  actions: TimerActions;
};

/** The time that is left, what more time would cost, and a calm end. */
export function TimerPanel({ session, live, actions }: Props) {
  const { t } = useTranslation('run');
  const { timer } = session.live;
  if (live === undefined) return <p className={classes.note}>{t('timer.notLive')}</p>;
  if (timer !== null) return <Running session={session} actions={actions} />;
  return (
    <section className={classes.timer} aria-label={t('timer.title')}>
      <h2 className={classes.caption}>{t('timer.title')}</h2>
      {live.minutes > 0 ? (
        <>
          <p className={classes.time} data-quiet>
            {clockText(live.minutes * 60)}
          </p>
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={17} stroke={1.75} />}
            disabled={actions.start === null}
            onClick={() => actions.start?.()}
          >
            {t('timer.start')}
          </Button>
        </>
      ) : (
        <p className={classes.note}>{t('timer.noMinutes')}</p>
      )}
    </section>
  );
}

function Running({ session, actions }: Omit<Props, 'live'>) {
  const { t } = useTranslation('run');
  const { timer } = session.live;
  const left = useTimeLeft(timer);
  if (timer === null || left === null) return null;
  const paused = timer.endsAt === null;
  const over = left === 0;
  return (
    <section className={classes.timer} aria-label={t('timer.title')}>
      <h2 className={classes.caption}>{t(paused ? 'timer.paused' : 'timer.left')}</h2>
      <p className={classes.time} data-over={over || undefined} role="timer">
        {clockText(left)}
      </p>
      <span className={classes.timerButtons}>
        <Button variant="default" px={9} aria-keyshortcuts="+" onClick={() => actions.add?.()}>
          {t('timer.extra', { count: EXTRA_MINUTES })}
        </Button>
        <Tool label={t(paused ? 'timer.resume' : 'timer.pause')} run={actions.toggle}>
          {paused ? (
            <IconPlayerPlay size={18} stroke={1.75} />
          ) : (
            <IconPlayerPause size={18} stroke={1.75} />
          )}
        </Tool>
        <Tool label={t('timer.stop')} run={actions.stop}>
          <IconPlayerStop size={18} stroke={1.75} />
        </Tool>
      </span>
      <span className={classes.track} data-over={over || undefined} aria-hidden>
        <i style={{ width: `${100 - (100 * left) / timer.totalSeconds}%` }} />
      </span>
      <p className={classes.over} role="status">
        {over ? t('timer.over') : ''}
      </p>
      <Cost session={session} />
    </section>
  );
}

function Tool(props: { label: string; run: (() => void) | null; children: React.ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={props.label}
        disabled={props.run === null}
        onClick={() => props.run?.()}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

/** "+3 min: Pauze begint om 14:21, einde 16:06" */
function Cost({ session }: Pick<Props, 'session'>) {
  const { t } = useTranslation('run');
  const now = useMinuteClock();
  const { agenda, live } = session;
  const cost = costOfExtra(agenda, live.activityId, now, EXTRA_MINUTES, undefined, live.timer);
  if (cost === null) return null;
  const { nextTitle: title, nextStart: start, end } = cost;
  return (
    <p className={classes.note}>
      <VisuallyHidden>{t('timer.costIntro')} </VisuallyHidden>
      {title !== null && start !== null
        ? t('timer.costNext', { count: EXTRA_MINUTES, title, start, end })
        : t('timer.costEnd', { count: EXTRA_MINUTES, end })}
    </p>
  );
}
