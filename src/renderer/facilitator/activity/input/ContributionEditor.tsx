import { Button, Select, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import { LIMITS } from '../../../../shared/domain/limits';
import {
  contributionKindSchema,
  type Contribution,
  type ContributionKind,
} from '../../../../shared/domain/model';
import { tooMany } from './entry';
import classes from './Input.module.css';
import type { Lookups } from './lookups';

export type ContributionPatch = Pick<
  Contribution,
  'text' | 'kind' | 'groupId' | 'factorId' | 'challengeId'
>;

type EditorProps = {
  item: Contribution;
  marks: readonly Mark[];
  lookups: Lookups;
  onSave: (id: string, patch: ContributionPatch) => void;
  onCancel: () => void;
};

/** The same contribution as a form: Enter saves, Escape leaves it as it was. */
export function ContributionEditor({ item, marks, lookups, onSave, onCancel }: EditorProps) {
  const { t } = useTranslation('input');
  const [draft, setDraft] = useState(item);
  const text = draft.text.trim();
  const over = tooMany(text);
  const problem =
    over > 0
      ? t('tooLong', { count: over, max: LIMITS.longText })
      : text === ''
        ? t('nothing')
        : null;
  const save = (): void => {
    if (problem !== null) return;
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
        aria-label={t('text')}
        autosize
        minRows={1}
        maxRows={6}
        autoFocus
        value={draft.text}
        error={problem}
        onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <div className={classes.editorFields}>
        <Select
          label={t('kind')}
          data={contributionKindSchema.options.map((value) => ({
            value,
            label: t(`kinds.${value}`),
          }))}
          value={draft.kind}
          allowDeselect={false}
          onChange={(kind: ContributionKind | null) => kind && setDraft({ ...draft, kind })}
        />
        <Select
          label={t('group')}
          placeholder={t('noGroup')}
          data={marks.map((m) => ({ value: m.groupId, label: m.name }))}
          value={draft.groupId}
          clearable
          onChange={(groupId) => setDraft({ ...draft, groupId })}
        />
        <Select
          label={t('factor')}
          placeholder={t('noFactor')}
          data={lookups.factors}
          value={draft.factorId}
          searchable
          clearable
          nothingFoundMessage={t('noMatch')}
          onChange={(factorId) => setDraft({ ...draft, factorId })}
        />
        {lookups.challenges.length > 0 && (
          <Select
            label={t('challenge')}
            placeholder={t('noChallenge')}
            data={lookups.challenges}
            value={draft.challengeId}
            clearable
            onChange={(challengeId) => setDraft({ ...draft, challengeId })}
          />
        )}
      </div>
      <div className={classes.editorButtons}>
        <Button variant="default" onClick={save} disabled={problem !== null}>
          {t('save')}
        </Button>
        <Button variant="transparent" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </li>
  );
}
