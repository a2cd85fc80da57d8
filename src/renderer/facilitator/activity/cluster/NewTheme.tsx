import { useDroppable } from '@dnd-kit/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Cluster.module.css';
import { NameField } from './ThemeColumn';

/** The id of the place where a dropped note starts a theme; no theme can have it. */
export const NEW_THEME = 'NEW';

type Props = {
  /** Notes that go in the new theme while it is named; null when none is being made. */
  naming: readonly string[] | null;
  onStart: () => void;
  onName: (name: string) => void;
  onCancel: () => void;
};

/** Where a new theme starts: drop notes, click or press N; then the name is typed in place. */
export function NewTheme({ naming, onStart, onName, onCancel }: Props) {
  const { t } = useTranslation('cluster');
  const { setNodeRef, isOver } = useDroppable({ id: NEW_THEME });
  if (naming)
    return (
      <div ref={setNodeRef} className={classes.newTheme}>
        <NameField
          label={t('theme.name')}
          value=""
          saveOnBlur={false}
          onSave={onName}
          onCancel={onCancel}
        />
        <span>{naming.length > 0 ? t('new.with', { count: naming.length }) : t('new.enter')}</span>
      </div>
    );
  return (
    <button
      type="button"
      ref={setNodeRef}
      className={classes.newTheme}
      data-over={isOver}
      onClick={onStart}
    >
      <IconPlus size={20} stroke={1.75} aria-hidden />
      <strong>{t('new.title')}</strong>
      <span>
        {t('new.hint')} <kbd className={classes.key}>N</kbd>
      </span>
    </button>
  );
}

const KEYS = [
  ['↑ ↓ ← →', 'move'],
  ['keys.spaceKey', 'pick'],
  ['1 – 9', 'toTheme'],
  ['M', 'merge'],
  ['F2', 'rename'],
  ['Delete', 'back'],
  ['Ctrl Z', 'undo'],
] as const;

/** The keys of the board, always in view. */
export function BoardKeys() {
  const { t } = useTranslation('cluster');
  return (
    <div className={classes.keys}>
      <h2>{t('keys.title')}</h2>
      <ul>
        {KEYS.map(([key, what]) => (
          <li key={what}>
            <kbd className={classes.key}>{key === 'keys.spaceKey' ? t(key) : key}</kbd>
            {t(`keys.${what}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
