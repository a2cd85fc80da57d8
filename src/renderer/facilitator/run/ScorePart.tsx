import { Button } from '@mantine/core';
import {
  IconArrowRight,
  IconDeviceLaptop,
  IconInfoCircle,
  IconPlus,
  IconLockOpen,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMarks } from '../../../shared/charts';
import { factorIdsFor } from '../../../shared/domain/slices/rounds';
import type { FacilitatorSnapshot, RoundView } from '../../../shared/projection/types';
import { RoundRules } from './RoundRules';
import classes from './Score.module.css';
import { Seats } from './Seats';
import type { RoundActions } from './useRoundActions';

type Props = {
  session: FacilitatorSnapshot['session'];
  round: RoundView;
  actions: RoundActions;
  ballotOpen: boolean;
  /** Goes to the results; null where there is no way to go there. */
  onResults: (() => void) | null;
};

function Note({ children }: { children: ReactNode }) {
  return (
    <p className={classes.note}>
      <IconInfoCircle size={19} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

/** The one sentence that matters most at this moment, if any. */
function useRoundNote(session: Props['session'], round: RoundView, ballotOpen: boolean) {
  const { t } = useTranslation('run');
  const { cast, seats } = round.progress;
  const { minGroupSize } = round.settings;
  if (session.groups.length === 0) return t('round.noGroups');
  switch (round.status) {
    case 'draft':
      return seats === 0 ? t('round.noSeats') : null;
    case 'open':
      if (ballotOpen) return t('round.ballotOpen');
      if (seats > 0 && cast >= seats) return t('round.everybody');
      return seats === 0 ? t('round.noSeats') : null;
    case 'closed':
      return cast < minGroupSize
        ? t('round.tooFewNote', { cast, min: minGroupSize })
        : t('round.publishNote');
    case 'published':
      return null;
  }
}

/** One silent scoring round: counts of people only, never an answer. */
export function ScorePart({ session, round, actions, ballotOpen, onResults }: Props) {
  const { t, i18n } = useTranslation('run');
  const { status, progress } = round;
  const { cast, seats } = progress;
  const factors =
    round.factorIds.length > 0
      ? round.factorIds
      : factorIdsFor(session.factorModel, round.settings.form);
  const note = useRoundNote(session, round, ballotOpen);
  const moment = {
    draft: null,
    open: round.openedAt,
    closed: round.closedAt,
    published: round.publishedAt,
  }[status];
  const time =
    moment &&
    new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(
      new Date(moment),
    );
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
        {status === 'open' && (
          <Button
            variant="default"
            leftSection={<IconDeviceLaptop size={18} stroke={1.75} />}
            onClick={actions.openBallot}
          >
            {t('round.openBallot')}
          </Button>
        )}
        {status === 'closed' && (
          <Button
            variant="default"
            leftSection={<IconLockOpen size={18} stroke={1.75} />}
            onClick={actions.reopen}
          >
            {t('round.reopen')}
          </Button>
        )}
        {status === 'published' && (
          <>
            {onResults && (
              <Button rightSection={<IconArrowRight size={17} stroke={1.75} />} onClick={onResults}>
                {t('round.toResults')}
              </Button>
            )}
            {actions.addRound && (
              <Button
                variant="default"
                leftSection={<IconPlus size={18} stroke={1.75} />}
                onClick={actions.addRound}
              >
                {t('round.newRound')}
              </Button>
            )}
          </>
        )}
      </div>
      <RoundRules round={round} />
    </section>
  );
}
