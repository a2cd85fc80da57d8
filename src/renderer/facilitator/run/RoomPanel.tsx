import { Button, Switch } from '@mantine/core';
import { IconArrowRight, IconDeviceLaptop, IconDeviceTv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ACTIVITIES } from '../../../shared/activities/registry';
import { openVote } from '../../../shared/activities/votes';
import type { WindowState } from '../../../shared/contract/window-calls';
import { groupMarks } from '../../../shared/charts';
import type { Activity } from '../../../shared/domain/agenda';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { GroupMark } from '../../ui/GroupMark';
import { useCall } from '../actions/useCall';
import { useSend } from '../actions/useSend';
import type { PaperOverlay } from '../paper/PaperDialogs';
import { PaperTools } from '../paper/PaperTools';
import { PhonesSection } from '../phones/PhonesSection';
import classes from './Room.module.css';
import { RoomSize } from './RoomSize';
import { RoomPreview } from './RoomPreview';
import { TimerPanel } from './TimerPanel';
import { useStage } from './useStage';
import type { TimerActions } from './useTimer';

type View = FacilitatorSnapshot['session'];
type Props = {
  session: View;
  live: Activity | undefined;
  /** The activity in the middle of the window. */
  shownId: string;
  next: Activity | null;
  timer: TimerActions;
  windows: WindowState | null;
  onNext: (() => void) | null;
  onOpen: (
    overlay: 'checkpoints' | 'log' | 'exports' | 'phones' | 'preflight' | PaperOverlay,
  ) => void;
  readOnly: boolean;
};

/**
 * How many have answered in the open vote, by group when the middle of the window does not show
 * that already; else how many people are expected.
 */
function InRoom({ session, shownId }: { session: View; shownId: string }) {
  const { t } = useTranslation('run');
  const vote = openVote(session);
  const marks = groupMarks(session.groups);
  const counted = vote !== null && vote.run.progress.seats > 0;
  const expected = session.groups.reduce((sum, { seats }) => sum + seats, 0);
  return (
    <section className={classes.block}>
      <h2 className={classes.caption}>
        {t('room.title')}
        <span>
          {counted
            ? t('round.castOf', vote.run.progress)
            : expected > 0 && t('round.expected', { count: expected })}
        </span>
      </h2>
      {vote?.activityId === shownId ? null : vote && marks.length > 0 ? (
        <ul className={classes.inRoom}>
          {vote.run.progress.byGroup.map(({ groupId, cast, seats }) => {
            const mark = marks.find((m) => m.groupId === groupId);
            return (
              <li key={groupId}>
                {mark && <GroupMark mark={mark} size={20} />}
                <span>{mark?.name}</span>
                <strong>{seats > 0 ? t('round.castOf', { cast, seats }) : cast}</strong>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={classes.note}>{t('room.noVote')}</p>
      )}
    </section>
  );
}

/** The room: its clock, who has answered, what it sees, and what comes next. */
export function RoomPanel({
  session,
  live,
  shownId,
  next,
  timer,
  windows,
  onNext,
  onOpen,
  readOnly,
}: Props) {
  const { t } = useTranslation(['run', 'exports']);
  const send = useSend();
  const call = useCall();
  const { scene, dark, blank } = session.projector;
  const stage = useStage(scene);
  const projectorOpen = windows !== null && windows.projector !== 'closed';
  // Notes are written in the ballot window too.
  const takesNotes = live?.status === 'open' && ACTIVITIES[live.kind].takes === 'notes';
  const voting = openVote(session) !== null || takesNotes;
  const ballotOpen = windows?.ballotOpen ?? false;
  const sees = t(`room.scenes.${blank ? 'blank' : scene.kind}`);
  return (
    <aside className={classes.room} aria-label={t('room.title')}>
      <TimerPanel session={session} live={live} actions={timer} />
      <hr />
      <InRoom session={session} shownId={shownId} />
      <hr />
      <h2 className={classes.caption}>
        {t('room.now')}
        <span>
          {projectorOpen
            ? t(windows.projector === 'display' ? 'room.onDisplay' : 'room.inWindow')
            : t('room.closedShort')}
        </span>
      </h2>
      <div data-off={!projectorOpen || undefined} className={classes.previewFrame}>
        <RoomPreview snapshot={stage} width={258} label={`${t('room.preview')}: ${sees}`} />
      </div>
      {next && (
        <p className={classes.next}>
          <span>
            {t('room.next')} <strong>{next.title}</strong>
          </span>
          <Button
            variant="subtle"
            px={6}
            rightSection={<IconArrowRight size={16} stroke={1.75} />}
            aria-keyshortcuts="N"
            disabled={onNext === null}
            onClick={() => onNext?.()}
          >
            {t('steps.goShort')}
          </Button>
        </p>
      )}
      <hr />
      <PhonesSection
        readOnly={readOnly}
        onManage={() => onOpen('phones')}
        onCheck={() => onOpen('preflight')}
      />
      <hr />
      <div className={classes.tools}>
        <Button
          variant="default"
          leftSection={<IconDeviceTv size={18} stroke={1.75} />}
          onClick={() =>
            void call(projectorOpen ? 'windows/closeProjector' : 'windows/openProjector')
          }
        >
          {t(projectorOpen ? 'room.closeProjector' : 'room.openProjector')}
        </Button>
        {windows !== null && windows.displays < 2 && !projectorOpen && (
          <p className={classes.note}>{t('room.oneDisplay')}</p>
        )}
        <Button
          variant="default"
          leftSection={<IconDeviceLaptop size={18} stroke={1.75} />}
          disabled={!ballotOpen && !voting}
          onClick={() => void call(ballotOpen ? 'windows/closeBallot' : 'windows/openBallot')}
        >
          {t(ballotOpen ? 'room.closeBallot' : 'room.openBallot')}
        </Button>
        <p className={classes.note}>
          {ballotOpen ? t('room.shortcutHint') : !voting && t('room.ballotWaits')}
        </p>
        <PaperTools voting={openVote(session) !== null} onOpen={onOpen} />
        <Switch
          label={t('room.dark')}
          checked={dark}
          onChange={(event) =>
            void send({ type: 'projector/theme', dark: event.currentTarget.checked })
          }
        />
        <RoomSize room={session.projector.room} />
        <div className={classes.pair}>
          <Button variant="subtle" aria-keyshortcuts="C" onClick={() => onOpen('checkpoints')}>
            {t('checkpoints.title')}
          </Button>
          <Button variant="subtle" aria-keyshortcuts="L" onClick={() => onOpen('log')}>
            {t('log.title')}
          </Button>
          <Button variant="subtle" aria-haspopup="dialog" onClick={() => onOpen('exports')}>
            {t('exports:open')}
          </Button>
        </div>
      </div>
    </aside>
  );
}
