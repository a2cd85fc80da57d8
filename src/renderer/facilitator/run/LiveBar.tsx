import {
  IconArrowBackUp,
  IconArrowRight,
  IconChartBar,
  IconDeviceTv,
  IconHandStop,
  IconLock,
  IconLockOpen,
  IconMoon,
  IconSpeakerphone,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectorScene } from '../../../shared/domain/model';
import classes from './LiveBar.module.css';
import { useShortcuts, useShortcutSwitch } from './useShortcuts';

const SCENE_KEYS = {
  progress: { key: 'T', icon: IconChartBar },
  welcome: { key: 'W', icon: IconHandStop },
  blank: { key: 'Z', icon: IconMoon },
} as const;
type SceneKind = keyof typeof SCENE_KEYS;
const SCENES: readonly SceneKind[] = ['progress', 'welcome', 'blank'];

/** The next step of the round: what the white button says and does. */
export type MainAction = {
  label: string;
  icon: 'open' | 'close' | 'publish' | 'next';
  run: () => void;
  disabled: boolean;
};
const MAIN_ICONS = {
  open: IconLockOpen,
  close: IconLock,
  publish: IconSpeakerphone,
  next: IconArrowRight,
} as const;

type Props = {
  scene: ProjectorScene;
  projectorOpen: boolean;
  /** False while there is no round with progress to show. */
  canShowProgress: boolean;
  onShow: (scene: ProjectorScene) => void;
  /** Null when there is nothing to undo. */
  onUndo: (() => void) | null;
  main: MainAction | null;
};

/** Steers the room from one dark bar: what the projector shows, undo, and the next step. */
export function LiveBar({ scene, projectorOpen, canShowProgress, onShow, onUndo, main }: Props) {
  const { t } = useTranslation('run');
  const [keysOn] = useShortcutSwitch();
  const runMain = main && !main.disabled ? main.run : null;
  useShortcuts([
    ...SCENES.map((kind): [string, (() => void) | null] => [
      SCENE_KEYS[kind].key,
      kind === 'progress' && !canShowProgress ? null : () => onShow({ kind }),
    ]),
    ['S', runMain],
  ]);
  const hint = (key: string): ReactNode => keysOn && <kbd aria-hidden>{key}</kbd>;
  const MainIcon = main ? MAIN_ICONS[main.icon] : null;
  return (
    <section className={classes.bar} aria-label={t('bar.label')}>
      <span className={classes.sees} role="status">
        <IconDeviceTv size={20} stroke={1.75} aria-hidden />
        {projectorOpen
          ? t('bar.sees', { scene: t(`room.scenes.${scene.kind}`) })
          : t('bar.projectorClosed')}
      </span>
      {SCENES.map((kind) => {
        const { key, icon: Icon } = SCENE_KEYS[kind];
        return (
          <button
            key={kind}
            type="button"
            className={classes.ghost}
            aria-pressed={scene.kind === kind}
            aria-keyshortcuts={keysOn ? key : undefined}
            disabled={kind === 'progress' && !canShowProgress}
            onClick={() => onShow({ kind })}
          >
            <Icon size={18} stroke={1.75} aria-hidden />
            {t(`bar.${kind}`)}
            {hint(key)}
          </button>
        );
      })}
      <span className={classes.space} />
      <button type="button" className={classes.ghost} disabled={!onUndo} onClick={() => onUndo?.()}>
        <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
        {t('bar.undo')}
      </button>
      {main && MainIcon && (
        <button
          type="button"
          className={classes.main}
          aria-keyshortcuts={keysOn ? 'S' : undefined}
          disabled={main.disabled}
          onClick={main.run}
        >
          <MainIcon size={18} stroke={1.75} aria-hidden />
          {main.label}
          {hint('S')}
        </button>
      )}
    </section>
  );
}
