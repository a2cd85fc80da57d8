import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tooMany } from './entry';
import classes from './Input.module.css';

type Props = {
  lines: readonly string[];
  /** How many notes still fit in the session. */
  room: number;
  onSplit: () => void;
  onJoin: () => void;
  onCancel: () => void;
};

/** A pasted text of several lines: every line a note, or all of it as one. */
export function PasteOffer({ lines, room, onSplit, onJoin, onCancel }: Props) {
  const { t } = useTranslation('input');
  const long = lines.filter((line) => tooMany(line) > 0).length;
  const problem =
    lines.length > room
      ? t('paste.full', { count: room })
      : long > 0
        ? t('paste.long', { count: long })
        : null;
  return (
    <div className={classes.offer} role="group" aria-label={t('paste.label')}>
      <p role="status">
        {t('paste.lines', { count: lines.length })} {problem}
      </p>
      <Button variant="default" size="sm" onClick={onSplit} disabled={problem !== null} autoFocus>
        {t('paste.split', { count: lines.length })}
      </Button>
      <Button variant="default" size="sm" onClick={onJoin}>
        {t('paste.join')}
      </Button>
      <Button variant="transparent" size="sm" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
