import { IconEyeOff, IconMessagePlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import type { Contribution } from '../../../../shared/domain/model';
import { GroupMark } from '../../../ui/GroupMark';
import { IconAction } from '../../../ui/IconAction';
import { Comments } from './Comments';
import classes from './Input.module.css';

/** What a row can do; stable functions, so that rows are not drawn again for them. */
export type RowActions = {
  edit: (id: string) => void;
  remove: (id: string) => void;
  hold: (id: string) => void;
  comment: (id: string, text: string) => Promise<boolean>;
  uncomment: (id: string, commentId: string) => void;
};

type RowProps = {
  item: Contribution;
  mark: Mark | undefined;
  /** What the note is about: factor, challenge and question, as far as known. */
  about: string;
  actions: RowActions;
};

/** Snapshots arrive as fresh objects: rows are compared by content, so that typing stays quick. */
function sameRow(a: RowProps, b: RowProps): boolean {
  const [x, y] = [a.item, b.item];
  return (
    x.id === y.id &&
    x.text === y.text &&
    x.kind === y.kind &&
    x.edited === y.edited &&
    x.origin === y.origin &&
    x.comments.length === y.comments.length &&
    x.comments.every(
      (comment, i) => comment.id === y.comments[i]?.id && comment.text === y.comments[i]?.text,
    ) &&
    a.mark?.groupId === b.mark?.groupId &&
    a.mark?.letter === b.mark?.letter &&
    a.mark?.name === b.mark?.name &&
    a.mark?.ecosystem === b.mark?.ecosystem &&
    a.about === b.about &&
    a.actions === b.actions
  );
}

/** A text short enough for the name of a button. */
export const shortened = (text: string): string =>
  text.length > 60 ? `${[...text].slice(0, 57).join('')}…` : text;

/** One contribution with its marks; the pencil turns it into a form. */
export const ContributionRow = memo(function ContributionRow(props: RowProps) {
  const { item, mark, about, actions } = props;
  const { t } = useTranslation('input');
  const [commenting, setCommenting] = useState(false);
  const parts = [
    t(`kinds.${item.kind}`),
    mark?.name,
    about,
    item.origin === 'participant' ? t('fromParticipant') : '',
    item.edited ? t('edited') : '',
  ].filter(Boolean);
  const text = shortened(item.text);
  return (
    <li className={classes.row} data-kind={item.kind}>
      <span className={classes.rowMark}>{mark && <GroupMark mark={mark} size={22} />}</span>
      <div className={classes.rowText}>
        <p dir="auto" onDoubleClick={() => actions.edit(item.id)}>
          {item.text}
        </p>
        <span className={classes.about}>{parts.join(' · ')}</span>
        <Comments
          comments={item.comments}
          open={commenting}
          onAdd={(comment) => actions.comment(item.id, comment)}
          onRemove={(commentId) => actions.uncomment(item.id, commentId)}
          onClose={() => {
            setCommenting(false);
            document.getElementById(`comment-${item.id}`)?.focus();
          }}
        />
      </div>
      <div className={classes.rowActions}>
        {item.origin === 'participant' && (
          <IconAction label={t('hold', { text })} onClick={() => actions.hold(item.id)}>
            <IconEyeOff size={18} stroke={1.75} />
          </IconAction>
        )}
        <IconAction
          id={`comment-${item.id}`}
          label={t('comment.open', { text })}
          aria-expanded={commenting}
          onClick={() => setCommenting(!commenting)}
        >
          <IconMessagePlus size={18} stroke={1.75} />
        </IconAction>
        <IconAction
          id={`edit-${item.id}`}
          label={t('edit', { text })}
          onClick={() => actions.edit(item.id)}
        >
          <IconPencil size={18} stroke={1.75} />
        </IconAction>
        <IconAction label={t('remove', { text })} onClick={() => actions.remove(item.id)}>
          <IconTrash size={18} stroke={1.75} />
        </IconAction>
      </div>
    </li>
  );
}, sameRow);
