import { Button, Drawer, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openVote } from '../../../shared/activities/votes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { EmptyState } from '../../ui/EmptyState';
import { useSend } from '../actions/useSend';
import { ACTIVITY_VIEWS } from '../activity/registry';
import { AgendaColumn } from '../agenda/AgendaColumn';
import { ExportsDialog } from '../exports/ExportsDialog';
import { PaperDialogs, type PaperOverlay } from '../paper/PaperDialogs';
import { PhonesDialog } from '../phones/PhonesDialog';
import { PreflightDialog } from '../preflight/PreflightDialog';
import { ActivityPanel } from './ActivityPanel';
import { CheckpointsDialog } from './CheckpointsDialog';
import { CloseDialog } from './CloseDialog';
import { LiveBar } from './LiveBar';
import { LogDialog } from './LogDialog';
import { RoomPanel } from './RoomPanel';
import { RunContext } from './run-context';
import classes from './Run.module.css';
import { SceneDialog } from './SceneDialog';
import { useFlow } from './useFlow';
import { useShortcuts } from './useShortcuts';
import { useShowToRoom } from './useShowToRoom';
import { useTimer } from './useTimer';
import { useWindows } from './useWindows';

type Props = {
  snapshot: FacilitatorSnapshot;
  onOpenResults?: () => void;
  onPrepare?: () => void;
  onParking: () => void;
};

/** What lies over the view; one at a time. */
export type Overlay =
  'scenes' | 'checkpoints' | 'log' | 'exports' | 'room' | 'phones' | 'preflight' | PaperOverlay;

/** Says the count of votes to a screen reader, without the numbers around it. */
function SpokenProgress({ session }: { session: FacilitatorSnapshot['session'] }) {
  const { t } = useTranslation('run');
  const vote = openVote(session);
  if (!vote) return null;
  const { cast, seats } = vote.run.progress;
  return (
    <VisuallyHidden role="status">
      {seats > 0 ? t('round.liveOf', { cast, seats }) : t('round.live', { count: cast })}
    </VisuallyHidden>
  );
}

/** Uitvoeren: the session while the room is at work. */
export function RunView({ snapshot, onOpenResults, onPrepare, onParking }: Props) {
  const { t } = useTranslation('run');
  const { session, undo, readOnly } = snapshot;
  const send = useSend();
  const windows = useWindows();
  const { show } = useShowToRoom();
  const small = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [slimBoard, setSlimBoard] = useState(true);
  const { activities } = session.agenda;
  const live = activities.find(({ id }) => id === session.live.activityId);
  const selected = activities.find(({ id }) => id === chosen) ?? live ?? activities[0];
  // The board of notes needs the width: the room is a button away, as on a small window.
  const board = selected !== undefined && ACTIVITY_VIEWS[selected.kind].wide;
  const narrow = small || board;
  const slim = board && slimBoard;
  const flow = useFlow(snapshot, selected, setChosen);
  const timer = useTimer(session, live, readOnly);
  const frame = useMemo(
    () => ({ windows, onResults: onOpenResults ?? null }),
    [windows, onOpenResults],
  );
  const { frozen, blank } = session.projector;
  const setFrozen = () => void send({ type: 'projector/freeze', frozen: !frozen });
  const setBlank = () => void send({ type: 'projector/blank', blank: !blank });
  const close = (): void => setOverlay(null);
  const { next, goTo, primary } = flow;

  const voting = openVote(session) !== null;
  const step = (by: number) => (): void => {
    const at = activities.findIndex(({ id }) => id === selected?.id);
    const to = activities[at + by];
    if (to) setChosen(to.id);
  };
  useShortcuts([
    ['N', next && (() => goTo(next))],
    ['ArrowDown', step(1)],
    ['J', step(1)],
    ['ArrowUp', step(-1)],
    ['K', step(-1)],
    ['O', flow.open],
    ['S', primary?.run ?? null],
    ['U', flow.publish],
    ['T', () => setOverlay('scenes')],
    ['W', readOnly ? null : () => show({ kind: 'join', help: 'none' })],
    ['F', readOnly ? null : setFrozen],
    ['Z', readOnly ? null : setBlank],
    ['B', voting && !readOnly ? () => setOverlay('paper') : null],
    ['H', voting && !readOnly ? () => setOverlay('hands') : null],
    ['C', () => setOverlay('checkpoints')],
    ['L', () => setOverlay('log')],
    ['+', timer.add],
    ['=', timer.add],
    [' ', timer.start ?? timer.toggle],
    ['I', () => document.querySelector<HTMLElement>('[data-entry-field]')?.focus()],
  ]);

  if (selected === undefined)
    return (
      <div className={classes.empty}>
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          {onPrepare && <Button onClick={onPrepare}>{t('empty.button')}</Button>}
        </EmptyState>
      </div>
    );

  const room = (
    <RoomPanel
      session={session}
      live={live}
      shownId={selected.id}
      next={next}
      timer={timer}
      windows={windows}
      readOnly={readOnly}
      onNext={next && (() => goTo(next))}
      onOpen={setOverlay}
    />
  );
  return (
    <RunContext value={frame}>
      <div className={classes.view}>
        <div
          className={classes.columns}
          data-wide={(narrow && !small) || undefined}
          data-slim={slim || undefined}
        >
          <div className={classes.left}>
            <AgendaColumn
              session={session}
              selectedId={selected.id}
              onSelect={setChosen}
              onParking={onParking}
              slim={slim}
              {...(board && { onSlim: setSlimBoard })}
            />
          </div>
          <main className={classes.middle} data-board={board || undefined}>
            <ActivityPanel
              key={selected.id}
              session={session}
              activity={selected}
              onBack={live ? () => setChosen(live.id) : null}
            />
          </main>
          {!narrow && <div className={classes.right}>{room}</div>}
        </div>
        <LiveBar
          session={session}
          windows={windows}
          flow={flow}
          readOnly={readOnly}
          onScenes={() => setOverlay('scenes')}
          onFreeze={setFrozen}
          onBlank={setBlank}
          onUndo={undo && !readOnly ? () => void send({ type: 'history/undo' }) : null}
          onRoom={narrow ? () => setOverlay('room') : null}
        />
      </div>
      <SpokenProgress session={session} />
      <Drawer
        opened={narrow && overlay === 'room'}
        onClose={close}
        position="right"
        size={340}
        title={t('room.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {room}
      </Drawer>
      {flow.closing && (
        <CloseDialog closing={flow.closing} onStay={flow.stay} onClose={flow.confirm} />
      )}
      <SceneDialog
        session={session}
        activity={selected}
        opened={overlay === 'scenes'}
        onClose={close}
      />
      {overlay === 'checkpoints' && <CheckpointsDialog readOnly={readOnly} onClose={close} />}
      {overlay === 'log' && <LogDialog onClose={close} />}
      {overlay === 'exports' && <ExportsDialog session={session} onClose={close} />}
      {(overlay === 'paper' || overlay === 'hands' || overlay === 'print') && (
        <PaperDialogs session={session} which={overlay} onClose={close} />
      )}
      {overlay === 'phones' && <PhonesDialog snapshot={snapshot} onClose={close} />}
      {overlay === 'preflight' && <PreflightDialog onClose={close} />}
    </RunContext>
  );
}
