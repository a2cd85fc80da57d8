import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import { IconAction } from '../../ui/IconAction';
import { showUndoToast, useUndoLabel } from '../actions/UndoToast';
import {
  inserted,
  moveDimension,
  moveFactor,
  problemAt,
  type DimensionDraft,
  type FactorDraft,
  type ModelDraft,
} from './draft';
import { useEditing } from './editor-context';
import classes from './Models.module.css';
import { WordsField } from './WordsField';

/** Fields of one factor. */
export function FactorFields({ factor }: { factor: FactorDraft }) {
  const { t } = useTranslation('models');
  const { draft, change, language, problems, select } = useEditing();
  const label = useUndoLabel();
  const index = draft.factors.indexOf(factor);
  const set = (patch: Partial<FactorDraft>): void =>
    change((now) => ({
      ...now,
      factors: now.factors.map((item) => (item.id === factor.id ? { ...item, ...patch } : item)),
    }));
  const remove = (): void => {
    change((now) => ({ ...now, factors: now.factors.filter(({ id }) => id !== factor.id) }));
    select(factor.dimension);
    showUndoToast({
      message: t('editor.factorRemoved'),
      label,
      onUndo: () => {
        change((now) => ({ ...now, factors: inserted(now.factors, index, factor) }));
        select(factor.id);
      },
    });
  };
  const at = (...rest: string[]) => ['factors', index, ...rest];
  const sources = problemAt(problems, at('sources'));
  return (
    <>
      <PartHead
        title={t('editor.factor')}
        id={factor.id}
        move={moveFactor}
        onRemove={draft.factors.length > 1 ? remove : null}
      />
      <WordsField
        label={t('editor.name')}
        words={factor.name}
        path={at('name')}
        max={LIMITS.shortText}
        required
        onChange={(name) => set({ name })}
      />
      <WordsField
        label={t('editor.statement')}
        hint={t('editor.statementHint')}
        words={factor.statement}
        path={at('statement')}
        max={LIMITS.longText}
        long
        onChange={(statement) => set({ statement })}
      />
      <WordsField
        label={t('editor.definition')}
        words={factor.definition}
        path={at('definition')}
        max={LIMITS.longText}
        long
        onChange={(definition) => set({ definition })}
      />
      <Checkbox
        label={t('editor.shortForm')}
        checked={factor.shortForm}
        onChange={(event) => set({ shortForm: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('editor.inDimension')}
        value={factor.dimension}
        onChange={(event) => set({ dimension: event.currentTarget.value })}
        data={draft.dimensions.map(({ id, name }) => ({
          value: id,
          label: name[language] ?? name.nl ?? name.en ?? t('editor.unnamed'),
        }))}
      />
      <fieldset className={classes.group}>
        <legend>{t('editor.advice')}</legend>
        <p className={classes.hint}>{t('editor.adviceHint')}</p>
        {(['low', 'split', 'mid'] as const).map((kind) => (
          <WordsField
            key={kind}
            label={t(`editor.${kind}`)}
            words={factor.advice[kind]}
            path={at('recommendations', kind)}
            max={LIMITS.longText}
            long
            onChange={(text) => set({ advice: { ...factor.advice, [kind]: text } })}
          />
        ))}
      </fieldset>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('editor.sources')}
        description={t('editor.sourcesHint')}
        value={factor.sources}
        error={sources && t(`problem.${sources.code}`, sources.params)}
        onChange={(event) => set({ sources: event.currentTarget.value })}
      />
    </>
  );
}

/** Fields of one dimension. */
export function DimensionFields({ dimension }: { dimension: DimensionDraft }) {
  const { t } = useTranslation('models');
  const { draft, change, select } = useEditing();
  const label = useUndoLabel();
  const index = draft.dimensions.indexOf(dimension);
  const remove = (): void => {
    const count = draft.factors.filter((factor) => factor.dimension === dimension.id).length;
    const { factors } = draft;
    change((now) => ({
      ...now,
      dimensions: now.dimensions.filter(({ id }) => id !== dimension.id),
      factors: now.factors.filter((factor) => factor.dimension !== dimension.id),
    }));
    select(draft.id);
    showUndoToast({
      message:
        count === 0 ? t('editor.dimensionEmptyRemoved') : t('editor.dimensionRemoved', { count }),
      label,
      onUndo: () => {
        change((now) => ({
          ...now,
          dimensions: inserted(now.dimensions, index, dimension),
          factors: putBack(now.factors, factors, dimension.id),
        }));
        select(dimension.id);
      },
    });
  };
  return (
    <>
      <PartHead
        title={t('editor.dimension')}
        id={dimension.id}
        move={moveDimension}
        onRemove={draft.dimensions.length > 1 ? remove : null}
      />
      <WordsField
        label={t('editor.name')}
        words={dimension.name}
        path={['dimensions', index, 'name']}
        max={LIMITS.shortText}
        required
        onChange={(name) =>
          change((now) => ({
            ...now,
            dimensions: now.dimensions.map((item) =>
              item.id === dimension.id ? { ...item, name } : item,
            ),
          }))
        }
      />
    </>
  );
}

/** The factors of a removed dimension in their old places; what changed meanwhile stays. */
function putBack(
  now: readonly FactorDraft[],
  before: readonly FactorDraft[],
  dimension: string,
): FactorDraft[] {
  const made = [...now];
  before.forEach((factor, index) => {
    if (factor.dimension === dimension) made.splice(index, 0, factor);
  });
  return made;
}

/** What the fields are of, and moving or removing it. */
function PartHead(props: {
  title: string;
  id: string;
  move: (draft: ModelDraft, id: string, step: -1 | 1) => ModelDraft;
  onRemove: (() => void) | null;
}) {
  const { t } = useTranslation('models');
  const { change } = useEditing();
  const { title, id, move, onRemove } = props;
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true };
  return (
    <div className={classes.partHead}>
      <h3>{title}</h3>
      <IconAction
        size={44}
        label={t('editor.up')}
        onClick={() => change((now) => move(now, id, -1))}
      >
        <IconArrowUp {...icon} />
      </IconAction>
      <IconAction
        size={44}
        label={t('editor.down')}
        onClick={() => change((now) => move(now, id, 1))}
      >
        <IconArrowDown {...icon} />
      </IconAction>
      <IconAction
        size={44}
        label={t('editor.removeItem')}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
      >
        <IconTrash {...icon} />
      </IconAction>
    </div>
  );
}
