import { Button, Switch } from '@mantine/core';
import { IconDeviceLaptop, IconDeviceTv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WindowState } from '../../../shared/contract/schema';
import type { FacilitatorSnapshot, RoundView } from '../../../shared/projection/types';
import { bridge } from '../../transport/bridge';
import { useSend } from '../actions/useSend';
import classes from './Room.module.css';

type Props = {
  session: FacilitatorSnapshot['session'];
  round: RoundView | undefined;
  windows: WindowState | null;
};

/** Small likeness of the projector: its colours and the one thing that it says. */
function Preview({ session, round }: Omit<Props, 'windows'>) {
  const { t } = useTranslation('run');
  const { scene, dark } = session.projector;
  const room = scene.kind === 'welcome' || scene.kind === 'blank' || dark;
  return (
    <div
      className={classes.preview}
      data-look={scene.kind === 'blank' ? 'blank' : room ? 'dark' : 'light'}
      role="img"
      aria-label={`${t('room.preview')}: ${t(`room.scenes.${scene.kind}`)}`}
    >
      {scene.kind === 'welcome' && <strong>{session.title}</strong>}
      {scene.kind === 'progress' && (
        <>
          <strong>{t('room.previewProgress')}</strong>
          {round && <PreviewCount round={round} />}
        </>
      )}
      {scene.kind !== 'welcome' && scene.kind !== 'progress' && scene.kind !== 'blank' && (
        <strong className={classes.previewScene}>{t(`room.scenes.${scene.kind}`)}</strong>
      )}
    </div>
  );
}

function PreviewCount({ round }: { round: RoundView }) {
  const { t } = useTranslation('run');
  const { cast, seats } = round.progress;
  const total = Math.min(Math.max(seats, 1), 60);
  const taken = seats > 0 ? Math.round((Math.min(cast, seats) / seats) * total) : 0;
  return (
    <>
      <span className={classes.previewNumber}>
        {seats > 0 ? t('room.previewCount', { cast, seats }) : cast}
      </span>
      {seats > 0 && (
        <svg viewBox="-50 -50 100 100" className={classes.ring} aria-hidden>
          {Array.from({ length: total }, (_, seat) => {
            const angle = (2 * Math.PI * seat) / total - Math.PI / 2;
            return (
              <circle
                key={seat}
                cx={44 * Math.cos(angle)}
                cy={44 * Math.sin(angle)}
                r={3}
                data-taken={seat < taken || undefined}
              />
            );
          })}
        </svg>
      )}
    </>
  );
}

/** The room: what the projector shows, and the two windows that stand in it. */
export function RoomPanel({ session, round, windows }: Props) {
  const { t } = useTranslation('run');
  const send = useSend();
  const main = bridge<'facilitator'>();
  const projectorOpen = windows !== null && windows.projector !== 'closed';
  const roundOpen = round?.status === 'open';
  return (
    <aside className={classes.room} aria-label={t('room.title')}>
      <h2 className={classes.caption}>
        {t('room.now')}
        <span>
          {projectorOpen
            ? t(windows.projector === 'display' ? 'room.onDisplay' : 'room.inWindow')
            : t('room.closedShort')}
        </span>
      </h2>
      <div data-off={!projectorOpen || undefined} className={classes.previewFrame}>
        <Preview session={session} round={round} />
      </div>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconDeviceTv size={18} stroke={1.75} />}
        onClick={() =>
          void main.call(projectorOpen ? 'windows/closeProjector' : 'windows/openProjector')
        }
      >
        {t(projectorOpen ? 'room.closeProjector' : 'room.openProjector')}
      </Button>
      {windows !== null && windows.displays < 2 && !projectorOpen && (
        <p className={classes.note}>{t('room.oneDisplay')}</p>
      )}
      <Switch
        label={t('room.dark')}
        checked={session.projector.dark}
        onChange={(event) =>
          void send({ type: 'projector/theme', dark: event.currentTarget.checked })
        }
      />
      <hr />
      <h2 className={classes.caption}>{t('room.ballot')}</h2>
      {windows?.ballotOpen ? (
        <>
          <p className={classes.note}>
            {t('room.ballotIsOpen')} {t('room.shortcutHint')}
          </p>
          <Button
            variant="default"
            fullWidth
            leftSection={<IconDeviceLaptop size={18} stroke={1.75} />}
            onClick={() => void main.call('windows/closeBallot')}
          >
            {t('room.closeBallot')}
          </Button>
        </>
      ) : (
        <p className={classes.note}>{t(roundOpen ? 'room.ballotClosed' : 'room.ballotWaits')}</p>
      )}
    </aside>
  );
}
