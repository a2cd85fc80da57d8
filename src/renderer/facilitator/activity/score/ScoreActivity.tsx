import { Button } from '@mantine/core';
import { IconArrowRight, IconDeviceLaptop, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMarks } from '../../../../shared/charts';
import type { Activity } from '../../../../shared/domain/agenda';
import { factorIdsFor } from '../../../../shared/domain/slices/rounds';
import { clockTime } from '../../../../shared/i18n/times';
import type { FacilitatorSnapshot, RoundView } from '../../../../shared/projection/types';
import { newestOf } from '../../../../shared/domain/selectors';
import { useCall } from '../../actions/useCall';
import { useRunFrame } from '../../run/run-context';
import { RoundRules } from './RoundRules';
import classes from './Score.module.css';
import { Seats } from './Seats';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; activity: Activity };

function Note({ children }: { children: ReactNode }) {
  return (
    <p className={classes.note}>
      <IconInfoCircle size={19} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

/** "U sprak af te sluiten bij 32 van 34." with how many are still to come. */
function useEnoughNote({ progress: { cast, seats } }: RoundView, enough: number | null) {
  const { t } = useTranslation('run');
  if (enough === null) return null;
  const agreed =
    seats > 0 ? t('round.enoughOf', { enough, seats }) : t('round.enough', { count: enough });
  const left = enough - cast;
  return `${agreed} ${left > 0 ? t('round.toGo', { count: left }) : t('round.reached')}`;
}

/** The one sentence that matters most at this moment, if any. */
function useRoundNote(session: View, round: RoundView, enough: number | null, ballotOpen: boolean) {
  const { t } = useTranslation('run');
  const agreed = useEnoughNote(round, enough);
  const { cast, seats } = round.progress;
  const { minGroupSize } = round.settings;
  if (session.groups.length === 0) return t('round.noGroups');
  switch (round.status) {
    case 'draft':
      return seats === 0 ? t('round.noSeats') : null;
    case 'open':
      if (ballotOpen) return [agreed, t('round.ballotOpen')].filter(Boolean).join(' ');
      if (seats > 0 && cast >= seats) return t('round.everybody');
      if (agreed !== null) return agreed;
      return seats === 0 ? t('round.noSeats') : null;
    case 'closed':
      return cast < minGroupSize
        ? t('round.tooFewNote', { cast, min: minGroupSize })
        : t('round.publishNote');
    case 'published':
      return null;
  }
}

/** Silent scoring: the newest round of the activity. */
export function ScoreActivity({ session, activity }: Props) {
  const { t } = useTranslation('run');
  const round = newestOf(session.rounds, activity.id);
  if (round) return <ScoreRound session={session} activity={activity} round={round} />;
  return (
    <section aria-labelledby="round-title">
      <h1 id="round-title" className={classes.title}>
        {activity.title}
      </h1>
      <p className={classes.lead}>{t('round.notYet')}</p>
    </section>
  );
}

/** One silent scoring round: counts of people only, never an answer. */
function ScoreRound({ session, activity, round }: Props & { round: RoundView }) {
  const { t, i18n } = useTranslation('run');
  const call = useCall();
  const { windows, onResults } = useRunFrame();
  const before = session.rounds.find(({ id }) => id === round.follows);
  const { status, progress } = round;
  const { cast, seats } = progress;
  const factors =
    round.factorIds.length > 0
      ? round.factorIds
      : factorIdsFor(session.factorModel, round.settings.form);
  const note = useRoundNote(session, round, activity.enough, windows?.ballotOpen ?? false);
  const moment = {
    draft: null,
    open: round.openedAt,
    closed: round.closedAt,
    published: round.publishedAt,
  }[status];
  const time = moment && clockTime(moment, i18n.language);
  const lead = {
    draft: t('round.leadDraft'),
    open: t('round.leadOpen'),
    closed: t('round.leadClosed'),
    published: t('round.leadPublished'),
  }[status];

  return (
    <section aria-labelledby="round-title">
      <p className={classes.status} data-status={status}>
        <i aria-hidden />
        <strong>{t(`round.${status}`, { number: round.number })}</strong>
        {time && <span>{t(status === 'open' ? 'round.since' : 'round.at', { time })}</span>}
      </p>
      <h1 id="round-title" className={classes.title}>
        {t('round.title', { count: factors.length })}
      </h1>
      <p className={classes.lead}>{lead}</p>
      {before && <p className={classes.lead}>{t('round.follows', { number: before.number })}</p>}

      {status !== 'draft' && (
        <p className={classes.stat}>
          <span className={classes.number}>{cast}</span>
          <span className={classes.of}>
            {seats > 0
              ? t('round.ofSeats', { count: seats })
              : t('round.participants', { count: cast })}
            <strong>{t('round.haveVoted', { count: cast })}</strong>
          </span>
        </p>
      )}
      {session.groups.length > 0 && (
        <Seats
          progress={progress}
          marks={groupMarks(session.groups)}
          expecting={status === 'draft'}
        />
      )}
      {note !== null && <Note>{note}</Note>}

      <div className={classes.actions}>
        {status === 'open' && !windows?.ballotOpen && (
          <Button
            variant="default"
            leftSection={<IconDeviceLaptop size={18} stroke={1.75} />}
            onClick={() => void call('windows/openBallot')}
          >
            {t('round.openBallot')}
          </Button>
        )}
        {status === 'published' && onResults && (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={17} stroke={1.75} />}
            onClick={onResults}
          >
            {t('round.toResults')}
          </Button>
        )}
      </div>
      <RoundRules round={round} />
    </section>
  );
}
