import { ActionIcon, Button, Select, Textarea, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../shared/charts';
import { LIMITS } from '../../../shared/domain/limits';
import {
  contributionKindSchema,
  type Contribution,
  type ContributionKind,
} from '../../../shared/domain/model';
import { GroupMark } from '../../ui/GroupMark';
import classes from './Input.module.css';
import type { Lookups } from './lookups';

export type ContributionPatch = Partial<Omit<Contribution, 'id' | 'edited'>>;

type RowProps = {
  item: Contribution;
  mark: Mark | undefined;
  factor: string | undefined;
  challenge: string | undefined;
  onEdit: (id: string) => void;
  onRemove: (id: string) => void;
};

/** Snapshots arrive as fresh objects: rows are compared by content, so that typing stays quick. */
function sameRow(a: RowProps, b: RowProps): boolean {
  const [x, y] = [a.item, b.item];
  return (
    x.id === y.id &&
    x.text === y.text &&
    x.kind === y.kind &&
    x.edited === y.edited &&
    a.mark?.groupId === b.mark?.groupId &&
    a.mark?.letter === b.mark?.letter &&
    a.mark?.name === b.mark?.name &&
    a.mark?.ecosystem === b.mark?.ecosystem &&
    a.factor === b.factor &&
    a.challenge === b.challenge &&
    a.onEdit === b.onEdit &&
    a.onRemove === b.onRemove
  );
}

/** One contribution with its marks; the pencil turns it into a form. */
export const ContributionRow = memo(function ContributionRow(props: RowProps) {
  const { item, mark, factor, challenge, onEdit, onRemove } = props;
  const { t } = useTranslation('run');
  const about = [
    t(`input.kinds.${item.kind}`),
    mark?.name,
    factor,
    challenge,
    item.edited ? t('input.edited') : undefined,
  ].filter((part) => part !== undefined);
  const short = item.text.length > 60 ? `${item.text.slice(0, 57)}…` : item.text;
  return (
    <li className={classes.row} data-kind={item.kind}>
      <span className={classes.rowMark}>{mark && <GroupMark mark={mark} size={22} />}</span>
      <div className={classes.rowText}>
        <p onDoubleClick={() => onEdit(item.id)}>{item.text}</p>
        <span className={classes.about}>{about.join(' · ')}</span>
      </div>
      <Tooltip label={t('input.edit', { text: short })}>
        <ActionIcon
          variant="transparent"
          size={36}
          aria-label={t('input.edit', { text: short })}
          id={`edit-${item.id}`}
          onClick={() => onEdit(item.id)}
        >
          <IconPencil size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('input.remove', { text: short })}>
        <ActionIcon
          variant="transparent"
          size={36}
          aria-label={t('input.remove', { text: short })}
          onClick={() => onRemove(item.id)}
        >
          <IconTrash size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}, sameRow);

type EditorProps = {
  item: Contribution;
  marks: readonly Mark[];
  lookups: Lookups;
  onSave: (id: string, patch: ContributionPatch) => void;
  onCancel: () => void;
};

/** The same contribution as a form: Enter saves, Escape leaves it as it was. */
export function ContributionEditor({ item, marks, lookups, onSave, onCancel }: EditorProps) {
  const { t } = useTranslation('run');
  const [draft, setDraft] = useState(item);
  const text = draft.text.trim();
  const save = (): void => {
    if (text === '') return;
    const { kind, groupId, factorId, challengeId } = draft;
    onSave(item.id, { text, kind, groupId, factorId, challengeId });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
  return (
    <li className={classes.editor}>
      <Textarea
        aria-label={t('input.text')}
        autosize
        minRows={1}
        maxRows={6}
        autoFocus
        maxLength={LIMITS.longText}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <div className={classes.editorFields}>
        <Select
          label={t('input.kind')}
          data={contributionKindSchema.options.map((value) => ({
            value,
            label: t(`input.kinds.${value}`),
          }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind: ContributionKind | null) => kind && setDraft({ ...draft, kind })}
        />
        <Select
          label={t('input.group')}
          placeholder={t('input.noGroup')}
          data={marks.map((m) => ({ value: m.groupId, label: m.name }))}
          value={draft.groupId}
          clearable
          onChange={(groupId) => setDraft({ ...draft, groupId })}
        />
        <Select
          label={t('input.factor')}
          placeholder={t('input.noFactor')}
          data={lookups.factors}
          value={draft.factorId}
          searchable
          clearable
          nothingFoundMessage={t('input.noMatch')}
          onChange={(factorId) => setDraft({ ...draft, factorId })}
        />
        {lookups.challenges.length > 0 && (
          <Select
            label={t('input.challenge')}
            placeholder={t('input.noChallenge')}
            data={lookups.challenges}
            value={draft.challengeId}
            clearable
            onChange={(challengeId) => setDraft({ ...draft, challengeId })}
          />
        )}
      </div>
      <div className={classes.editorButtons}>
        <Button variant="default" onClick={save} disabled={text === ''}>
          {t('input.save')}
        </Button>
        <Button variant="transparent" onClick={onCancel}>
          {t('input.cancel')}
        </Button>
      </div>
    </li>
  );
}
