import { useId, type Ref } from 'react';
import { groupMarks } from '../../../shared/charts';
import type { StakeholderGroup } from '../../../shared/domain/model';
import { GroupMark } from '../../ui/GroupMark';
import classes from './Paper.module.css';

type Props = {
  label: string;
  hint?: string;
  groups: readonly StakeholderGroup[];
  value: string | null;
  onChange: (groupId: string) => void;
  /** The letter was pressed, or Enter: the choice is made. */
  onDone: () => void;
  ref?: Ref<HTMLFieldSetElement>;
};

/** The group of a ballot: its letter chooses and goes on, as on the paper. */
export function GroupField({ label, hint, groups, value, onChange, onDone, ref }: Props) {
  const name = useId();
  const marks = groupMarks(groups);
  const choose = (key: string): boolean => {
    const mark = marks.find(({ letter }) => letter.toLowerCase() === key.toLowerCase());
    if (!mark) return false;
    onChange(mark.groupId);
    return true;
  };
  return (
    <fieldset
      ref={ref}
      className={classes.groups}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' ? value === null : !choose(event.key)) return;
        event.preventDefault();
        onDone();
      }}
    >
      <legend>{label}</legend>
      <div>
        {marks.map((mark) => (
          <label key={mark.groupId} data-chosen={mark.groupId === value || undefined}>
            <input
              type="radio"
              name={name}
              aria-keyshortcuts={mark.letter}
              checked={mark.groupId === value}
              onChange={() => onChange(mark.groupId)}
            />
            <GroupMark mark={mark} size={22} />
            <span>{mark.name}</span>
          </label>
        ))}
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
    </fieldset>
  );
}

/** Puts the focus on the choice of a field of radios, or on its first. */
export function focusChoice(field: Element | null | undefined): void {
  const target =
    field?.querySelector<HTMLElement>('input:checked') ??
    field?.querySelector<HTMLElement>('input');
  target?.focus();
}
