import { useDroppable } from '@dnd-kit/core';
import { TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../shared/domain/limits';
import type { Theme } from '../../../../shared/domain/model';
import classes from './Cluster.module.css';

/** Field for the name of a theme: Enter or leaving it saves, Escape leaves it as it was. */
export function NameField(props: {
  label: string;
  value: string;
  /** Saves when the field is left; otherwise leaving cancels. */
  saveOnBlur: boolean;
  onSave: (name: string) => void;
  onCancel: () => void;
}) {
  const { label, saveOnBlur, onSave, onCancel } = props;
  const save = ({ value }: HTMLInputElement): void => {
    const wanted = value.trim();
    if (wanted === '') onCancel();
    else onSave(wanted);
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      // The browser keeps the text: no letter is lost while the board around it is drawn anew.
      defaultValue={props.value}
      autoFocus
      maxLength={LIMITS.title}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={saveOnBlur ? (event) => save(event.currentTarget) : undefined}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save(event.currentTarget);
      }}
    />
  );
}

type Props = {
  theme: Theme;
  /** Key that moves notes here, for the first nine. */
  digit: number | null;
  count: number;
  /** Names of the factor and the challenge it belongs to. */
  links: readonly string[];
  renaming: boolean;
  onRename: () => void;
  onName: (name: string) => void;
  onCancel: () => void;
  menu: ReactNode;
  children: ReactNode;
};

/** One theme as a column to drop notes on. */
export function ThemeColumn(props: Props) {
  const { theme, digit, count, links, renaming, onRename, onName, onCancel, menu } = props;
  const { t } = useTranslation('cluster');
  const { setNodeRef, isOver } = useDroppable({ id: theme.id });
  return (
    <section
      ref={setNodeRef}
      className={classes.theme}
      data-over={isOver}
      data-theme={theme.id}
      aria-label={theme.name}
    >
      <header className={classes.columnHead}>
        {renaming ? (
          <NameField
            label={t('theme.name')}
            value={theme.name}
            saveOnBlur
            onSave={onName}
            onCancel={onCancel}
          />
        ) : (
          <h2>
            <button
              type="button"
              className={classes.name}
              aria-label={t('theme.rename', { name: theme.name })}
              onClick={onRename}
            >
              {theme.name}
            </button>
          </h2>
        )}
        {digit !== null && (
          <kbd className={classes.key} aria-hidden>
            {digit}
          </kbd>
        )}
        <span className={classes.number}>
          {count}
          <span className={classes.hidden}> {t('notes', { count })}</span>
        </span>
        {menu}
      </header>
      {links.length > 0 && (
        <p className={classes.links}>
          <IconLink size={14} stroke={1.75} aria-hidden />
          <span>{links.join(' · ')}</span>
        </p>
      )}
      {props.children}
      {count === 0 && <p className={classes.drop}>{t('theme.empty')}</p>}
    </section>
  );
}
