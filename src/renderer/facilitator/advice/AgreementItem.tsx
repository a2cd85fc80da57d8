import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { Agreement } from '../../../shared/domain/model';
import { AutoTextarea } from '../../ui/AutoTextarea';
import { AutoTextInput } from '../../ui/AutoTextInput';
import { IconAction } from '../../ui/IconAction';
import { useSend } from '../actions/useSend';
import classes from './Agreements.module.css';

type Props = {
  agreement: Agreement;
  index: number;
  count: number;
  editing: boolean;
  onEdit: (on: boolean) => void;
  onRemove: () => void;
};

/** A calendar day in words; it has no time zone, so it is read as UTC. */
function dayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** One agreement; the pencil opens its fields, which save themselves. */
export function AgreementItem({ agreement, index, count, editing, onEdit, onRemove }: Props) {
  const { t, i18n } = useTranslation('advice');
  const send = useSend();
  const { id, what, who, due, evidence } = agreement;
  const number = index + 1;
  const update = (patch: Partial<Omit<Agreement, 'id'>>): void =>
    void send({ type: 'agreement/update', id, patch });
  const move = (to: number): void => void send({ type: 'agreement/move', id, to });

  if (!editing)
    return (
      <li className={classes.item}>
        <span className={classes.rank}>{number}</span>
        <div>
          <p className={classes.what}>{what}</p>
          <p className={classes.about}>
            <span>{who || t('agreements.nobody')}</span>
            <span>{due ? dayText(due, i18n.language) : t('agreements.noDate')}</span>
          </p>
          {evidence && <p className={classes.about}>{evidence}</p>}
        </div>
        <IconAction label={t('agreements.edit', { number })} onClick={() => onEdit(true)}>
          <IconPencil size={18} stroke={1.75} />
        </IconAction>
      </li>
    );
  return (
    <li className={classes.item} data-editing>
      <span className={classes.rank}>{number}</span>
      <div
        className={classes.fields}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEdit(false);
        }}
      >
        <AutoTextarea
          label={t('agreements.what')}
          minRows={1}
          autoFocus
          required
          maxLength={LIMITS.longText}
          value={what}
          onCommit={(value) => update({ what: value })}
        />
        <div className={classes.pair}>
          <AutoTextInput
            label={t('agreements.who')}
            maxLength={LIMITS.shortText}
            value={who}
            onCommit={(value) => update({ who: value })}
          />
          <TextInput
            type="date"
            label={t('agreements.due')}
            defaultValue={due}
            onBlur={(event) => {
              const day = event.currentTarget.value;
              if (day !== due) update({ due: day });
            }}
          />
        </div>
        <AutoTextInput
          label={t('agreements.evidence')}
          maxLength={LIMITS.shortText}
          value={evidence}
          onCommit={(value) => update({ evidence: value })}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => onEdit(false)}>
            {t('agreements.done')}
          </Button>
          <IconAction
            label={t('agreements.up', { number })}
            disabled={index === 0}
            onClick={() => move(index - 1)}
          >
            <IconArrowUp size={18} stroke={1.75} />
          </IconAction>
          <IconAction
            label={t('agreements.down', { number })}
            disabled={index === count - 1}
            onClick={() => move(index + 1)}
          >
            <IconArrowDown size={18} stroke={1.75} />
          </IconAction>
          <IconAction label={t('agreements.remove', { number })} onClick={onRemove}>
            <IconTrash size={18} stroke={1.75} />
          </IconAction>
        </div>
      </div>
    </li>
  );
}
