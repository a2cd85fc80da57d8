import { TextInput } from '@mantine/core';
import classes from '../../paper/Paper.module.css';
import type { PollItem } from '../../../../shared/voting/parts/schema-items';
import type { NumbersDraft } from './numbers';

type Props = {
  items: readonly PollItem[];
  draft: NumbersDraft;
  onDraft: (draft: NumbersDraft) => void;
  /** What is left, or how it is filled in. */
  status: string;
  /** Name of the field of an item. */
  label: (name: string) => string;
};

/** Dots, points or places: a number at each item, Enter goes to the next. */
export function Numbers({ items, draft, onDraft, status, label }: Props) {
  return (
    <>
      <p className={classes.left} role="status">
        {status}
      </p>
      <ul className={classes.numbers}>
        {items.map((item, index) => (
          <li key={item.id}>
            <b aria-hidden>{index + 1}</b>
            <span dir="auto">{item.label}</span>
            <TextInput
              data-first={index === 0 || undefined}
              aria-label={label(item.label)}
              inputMode="numeric"
              autoComplete="off"
              value={draft.numbers[item.id] ?? ''}
              onChange={(event) =>
                onDraft({ numbers: { ...draft.numbers, [item.id]: event.currentTarget.value } })
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
