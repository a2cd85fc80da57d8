import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import type { Contribution } from '../../../../shared/domain/model';
import classes from './Cluster.module.css';
import { NoteCard } from './NoteCard';

/** Notes of one column that are drawn at first, and more with each click. */
export const PAGE = 60;

/** What all columns share. */
export type NotesView = {
  markById: ReadonlyMap<string, Mark>;
  merged: ReadonlyMap<string, Contribution[]>;
  selected: ReadonlySet<string>;
  focused: string | null;
  proposed: ReadonlySet<string>;
};

const NONE: readonly Contribution[] = [];

type Props = {
  label: string;
  notes: readonly Contribution[];
  pages: number;
  onMore: () => void;
  view: NotesView;
};

/** The notes of a column. */
export function NoteList({ label, notes, pages, onMore, view }: Props) {
  const { t } = useTranslation('cluster');
  const drawn = notes.slice(0, pages * PAGE);
  const stop = drawn.some(({ id }) => id === view.focused) ? view.focused : drawn[0]?.id;
  return (
    <>
      <ul className={classes.notes} aria-label={label}>
        {drawn.map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            mark={note.groupId === null ? undefined : view.markById.get(note.groupId)}
            merged={view.merged.get(note.id) ?? NONE}
            selected={view.selected.has(note.id)}
            tabbable={note.id === stop}
            proposed={view.proposed.has(note.id)}
          />
        ))}
      </ul>
      {drawn.length < notes.length && (
        <Button variant="default" fullWidth onClick={onMore}>
          {t('more', { count: Math.min(PAGE, notes.length - drawn.length) })}
        </Button>
      )}
    </>
  );
}
