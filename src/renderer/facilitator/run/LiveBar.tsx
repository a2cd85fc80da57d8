import {
  IconArrowBackUp,
  IconArrowRight,
  IconDeviceTv,
  IconLock,
  IconLockOpen,
  IconMoon,
  IconPlus,
  IconSnowflake,
  IconSpeakerphone,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepName } from '../../../shared/activities/types';
import type { WindowState } from '../../../shared/contract/window-calls';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import classes from './LiveBar.module.css';
import type { Flow } from './useFlow';
import { useShortcutSwitch } from './useShortcuts';

const ICONS: Record<StepName, Icon> = {
  go: IconArrowRight,
  open: IconLockOpen,
  close: IconLock,
  publish: IconSpeakerphone,
  show: IconDeviceTv,
  next: IconArrowRight,
  reopen: IconLockOpen,
  newRound: IconPlus,
  newPoll: IconPlus,
};

type Props = {
  session: FacilitatorSnapshot['session'];
  windows: WindowState | null;
  flow: Flow;
  readOnly: boolean;
  onScenes: () => void;
  onFreeze: () => void;
  onBlank: () => void;
  /** Null when there is nothing to undo. */
  onUndo: (() => void) | null;
  /** Opens the drawer of the room; null where its panel is in view. */
  onRoom: (() => void) | null;
};

/** Steers the room from one dark bar: what it sees, undo, and the one next step. */
export function LiveBar(props: Props) {
  const { session, windows, flow, readOnly, onUndo, onRoom } = props;
  const { t } = useTranslation('run');
  const [keysOn] = useShortcutSwitch();
  const { scene, frozen, blank } = session.projector;
  const open = windows !== null && windows.projector !== 'closed';
  const hint = (key: string): ReactNode => keysOn && <kbd aria-hidden>{key}</kbd>;
  const sees = t(`room.scenes.${blank ? 'blank' : scene.kind}`);
  const toggle = (
    name: 'freeze' | 'blank',
    key: string,
    Shape: Icon,
    pressed: boolean,
    run: () => void,
  ) => (
    <button
      type="button"
      className={classes.ghost}
      aria-pressed={pressed}
      aria-keyshortcuts={keysOn ? key : undefined}
      disabled={readOnly}
      onClick={run}
    >
      <Shape size={18} stroke={1.75} aria-hidden />
      {t(`bar.${name}`)}
      {hint(key)}
    </button>
  );
  const { primary, secondary } = flow;
  const MainIcon = primary && ICONS[primary.name];
  const OtherIcon = secondary && ICONS[secondary.name];
  return (
    <section className={classes.bar} aria-label={t('bar.label')}>
      <span className={classes.sees} role="status">
        <IconDeviceTv size={20} stroke={1.75} aria-hidden />
        {!open
          ? t('bar.projectorClosed')
          : frozen && !blank
            ? t('bar.seesFrozen')
            : t('bar.sees', { scene: sees })}
      </span>
      <button
        type="button"
        className={classes.ghost}
        aria-haspopup="dialog"
        aria-keyshortcuts={keysOn ? 'T' : undefined}
        onClick={props.onScenes}
      >
        {t('bar.scenes')}
        {hint('T')}
      </button>
      {toggle('freeze', 'F', IconSnowflake, frozen, props.onFreeze)}
      {toggle('blank', 'Z', IconMoon, blank, props.onBlank)}
      {onRoom && (
        <button type="button" className={classes.ghost} aria-haspopup="dialog" onClick={onRoom}>
          <IconUsers size={18} stroke={1.75} aria-hidden />
          {t('bar.room')}
        </button>
      )}
      <span className={classes.space} />
      <button type="button" className={classes.ghost} disabled={!onUndo} onClick={() => onUndo?.()}>
        <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
        {t('bar.undo')}
      </button>
      {secondary && OtherIcon && (
        <button type="button" className={classes.ghost} onClick={secondary.run}>
          <OtherIcon size={18} stroke={1.75} aria-hidden />
          {t(`steps.${secondary.name}`)}
        </button>
      )}
      {primary && MainIcon && (
        <button
          type="button"
          className={classes.main}
          aria-keyshortcuts={keysOn ? 'S' : undefined}
          onClick={primary.run}
        >
          <MainIcon size={18} stroke={1.75} aria-hidden />
          {t(`steps.${primary.name}`)}
          {hint('S')}
        </button>
      )}
    </section>
  );
}
