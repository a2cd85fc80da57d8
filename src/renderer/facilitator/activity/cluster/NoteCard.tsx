import { useDraggable } from '@dnd-kit/core';
import { IconBulb, IconMinus, IconPlus } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import type { Contribution } from '../../../../shared/domain/model';
import { GroupMark } from '../../../ui/GroupMark';
import board from './Cluster.module.css';
import classes from './NoteCard.module.css';

const KIND_ICON = { success: IconPlus, obstacle: IconMinus, idea: IconBulb } as const;

/** Text and marks of a note, on the board and while it is dragged. */
export function NoteFace({ note, mark }: { note: Contribution; mark: Mark | undefined }) {
  const { t } = useTranslation('cluster');
  const Icon = KIND_ICON[note.kind];
  return (
    <>
      <span className={classes.noteText} dir="auto">
        {note.text}
      </span>
      <span className={classes.noteMarks}>
        {mark && (
          <>
            <GroupMark mark={mark} size={18} />
            <span className={board.hidden}>{mark.name}</span>
          </>
        )}
        <Icon size={14} stroke={1.75} aria-hidden />
        {t(`kinds.${note.kind}`)}
      </span>
    </>
  );
}

type Props = {
  note: Contribution;
  mark: Mark | undefined;
  merged: readonly Contribution[];
  selected: boolean;
  /** The note of its column that the Tab key stops at. */
  tabbable: boolean;
  /** One of the two that look alike. */
  proposed: boolean;
};

/** Snapshots arrive as fresh objects: compared by content, so that 500 notes stay quick. */
function sameCard(a: Props, b: Props): boolean {
  return (
    a.note.id === b.note.id &&
    a.note.text === b.note.text &&
    a.note.kind === b.note.kind &&
    a.mark?.groupId === b.mark?.groupId &&
    a.mark?.letter === b.mark?.letter &&
    a.mark?.name === b.mark?.name &&
    a.mark?.ecosystem === b.mark?.ecosystem &&
    a.merged.length === b.merged.length &&
    a.merged.every((note, i) => note.id === b.merged[i]?.id && note.text === b.merged[i]?.text) &&
    a.selected === b.selected &&
    a.tabbable === b.tabbable &&
    a.proposed === b.proposed
  );
}

/**
 * One note: can be dragged, selected, and shows what was merged under it. Clicks are handled by the
 * board, so that a card is not drawn again when the board is.
 */
export const NoteCard = memo(function NoteCard(props: Props) {
  const { note, mark, merged, selected, tabbable, proposed } = props;
  const { t } = useTranslation('cluster');
  const [open, setOpen] = useState(false);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: note.id });
  return (
    <li className={classes.card} data-selected={selected} data-proposed={proposed}>
      <div
        ref={setNodeRef}
        {...listeners}
        className={classes.face}
        role="checkbox"
        aria-checked={selected}
        tabIndex={tabbable ? 0 : -1}
        data-note={note.id}
        data-dragging={isDragging}
      >
        <NoteFace note={note} mark={mark} />
      </div>
      {merged.length > 0 && (
        <button
          type="button"
          className={classes.mergedToggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('merged.count', { count: merged.length })}
        </button>
      )}
      {open && merged.length > 0 && (
        <ul className={classes.mergedList}>
          {merged.map((other) => (
            <li key={other.id}>
              <span dir="auto">{other.text}</span>
              <button
                type="button"
                aria-label={t('merged.outLabel', { text: other.text })}
                data-take-out={other.id}
              >
                {t('merged.out')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}, sameCard);
