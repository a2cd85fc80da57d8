import { Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../shared/domain/limits';
import type { Comment } from '../../../../shared/domain/model';
import { IconAction } from '../../../ui/IconAction';
import classes from './Input.module.css';

type Props = {
  comments: readonly Comment[];
  /** The line to type a comment in is open. */
  open: boolean;
  onAdd: (text: string) => Promise<boolean>;
  onRemove: (commentId: string) => void;
  onClose: () => void;
};

/** Comments under a note, small; Enter adds one, Escape closes the line. */
export function Comments({ comments, open, onAdd, onRemove, onClose }: Props) {
  const { t } = useTranslation('input');
  const [text, setText] = useState('');
  const isFull = comments.length >= LIMITS.comments;
  const add = async (): Promise<void> => {
    const wanted = text.trim();
    if (wanted === '') return onClose();
    if (await onAdd(wanted)) setText('');
  };
  return (
    <>
      {comments.length > 0 && (
        <ul className={classes.comments} aria-label={t('comment.list')}>
          {comments.map((comment) => (
            <li key={comment.id}>
              <span>{comment.text}</span>
              <IconAction
                size={26}
                label={t('comment.remove', { text: comment.text })}
                onClick={() => onRemove(comment.id)}
              >
                <IconX size={14} stroke={1.75} />
              </IconAction>
            </li>
          ))}
        </ul>
      )}
      {open && isFull && (
        <p className={classes.about}>{t('comment.full', { max: LIMITS.comments })}</p>
      )}
      {open && !isFull && (
        <form
          className={classes.commentLine}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextInput
            aria-label={t('comment.label')}
            placeholder={t('comment.placeholder')}
            autoFocus
            value={text}
            maxLength={LIMITS.shortText}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose();
            }}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ''}>
            {t('comment.add')}
          </Button>
        </form>
      )}
    </>
  );
}
