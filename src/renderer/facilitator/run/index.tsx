import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot, RoundView } from '../../../shared/projection/types';
import { useSend } from '../actions/useSend';
import { CloseDialog } from './CloseDialog';
import { InputPart } from './InputPart';
import { LiveBar, type MainAction } from './LiveBar';
import { RoomPanel } from './RoomPanel';
import classes from './Run.module.css';
import { ScorePart } from './ScorePart';
import { StepList, type RunPart } from './StepList';
import { useRoundActions } from './useRoundActions';
import { useWindows } from './useWindows';

type Props = { snapshot: FacilitatorSnapshot; onOpenResults?: () => void };

/** Says the count of votes to a screen reader, without the numbers around it. */
function SpokenProgress({ round }: { round: RoundView }) {
  const { t } = useTranslation('run');
  const { cast, seats } = round.progress;
  return (
    <VisuallyHidden role="status">
      {seats > 0 ? t('round.liveOf', { cast, seats }) : t('round.live', { count: cast })}
    </VisuallyHidden>
  );
}

/** Uitvoeren: the session while the room is at work. */
export function RunView({ snapshot, onOpenResults }: Props) {
  const { t } = useTranslation('run');
  const { session, undo } = snapshot;
  const send = useSend();
  const windows = useWindows();
  const latest = session.rounds.at(-1);
  const voting = session.rounds.find((r) => r.status === 'open' || r.status === 'closed');
  const [chosen, setPart] = useState<RunPart>(() => voting?.id ?? 'input');
  const [closing, setClosing] = useState(false);
  const part = session.rounds.some((r) => r.id === chosen) ? chosen : 'input';
  // The bar steers the round on screen; beside the input it steers the newest one.
  const round = session.rounds.find((r) => r.id === part) ?? latest;
  const actions = useRoundActions(session, round, setPart);

  const mainAction = (): MainAction | null => {
    if (!round) return null;
    if (part === 'input' && round.status !== 'open')
      return {
        label: t('round.toScoring'),
        icon: 'next',
        run: () => setPart(round.id),
        disabled: false,
      };
    switch (round.status) {
      case 'draft':
        return {
          label: t('round.openRound'),
          icon: 'open',
          run: actions.open,
          disabled: session.groups.length === 0 || snapshot.readOnly,
        };
      case 'open':
        return {
          label: t('round.closeRound'),
          icon: 'close',
          run: () => setClosing(true),
          disabled: snapshot.readOnly,
        };
      case 'closed':
        return {
          label: t('round.publish'),
          icon: 'publish',
          run: actions.publish,
          disabled: snapshot.readOnly,
        };
      case 'published':
        return null;
    }
  };

  return (
    <div className={classes.view}>
      <div className={classes.columns}>
        <StepList
          part={part}
          onSelect={setPart}
          contributions={session.contributions.length}
          rounds={session.rounds}
        />
        <main className={classes.middle}>
          {part === 'input' || !round ? (
            <InputPart session={session} />
          ) : (
            <ScorePart
              session={session}
              round={round}
              actions={actions}
              ballotOpen={windows?.ballotOpen ?? false}
              onResults={onOpenResults ?? null}
            />
          )}
        </main>
        <div className={classes.right}>
          <RoomPanel session={session} round={voting ?? latest} windows={windows} />
        </div>
      </div>
      <LiveBar
        scene={session.projector.scene}
        projectorOpen={windows !== null && windows.projector !== 'closed'}
        canShowProgress={latest !== undefined}
        onShow={(scene) => void send({ type: 'projector/show', scene })}
        onUndo={undo ? () => void send({ type: 'history/undo' }) : null}
        main={mainAction()}
      />
      {round && (
        <>
          {round.status === 'open' && <SpokenProgress round={round} />}
          <CloseDialog
            round={round}
            opened={closing && round.status === 'open'}
            onStay={() => setClosing(false)}
            onClose={() => {
              setClosing(false);
              actions.close();
            }}
          />
        </>
      )}
    </div>
  );
}
