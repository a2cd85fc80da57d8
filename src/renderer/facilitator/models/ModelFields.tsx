import { Checkbox, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORTANCE_SCALE, scaleSteps } from '../../../shared/domain/factor-model';
import { LIMITS } from '../../../shared/domain/limits';
import type { ModelPath } from '../../../shared/domain/model-problems';
import { problemAt, type ModelDraft, type Words } from './draft';
import { useEditing } from './editor-context';
import classes from './Models.module.css';
import { WordsField } from './WordsField';

/** What holds for the whole model: name, description, scale and the question of importance. */
export function ModelFields() {
  const { t } = useTranslation('models');
  const { draft, change, problems } = useEditing();
  const set = (patch: Partial<ModelDraft>): void => change((now) => ({ ...now, ...patch }));
  const { importance } = draft;
  // Switched off and on again, the words are still there.
  const [last, setLast] = useState(importance);
  const sources = problemAt(problems, ['sources']);
  return (
    <>
      <div className={classes.partHead}>
        <h3>{t('editor.general')}</h3>
      </div>
      <WordsField
        label={t('editor.name')}
        words={draft.name}
        path={['name']}
        max={LIMITS.title}
        required
        onChange={(name) => set({ name })}
      />
      <WordsField
        label={t('editor.description')}
        words={draft.description}
        path={['description']}
        max={LIMITS.longText}
        long
        onChange={(description) => set({ description })}
      />
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        label={t('editor.sources')}
        description={t('editor.sourcesHint')}
        value={draft.sources}
        error={sources && t(`problem.${sources.code}`, sources.params)}
        onChange={(event) => set({ sources: event.currentTarget.value })}
      />
      <ScaleFields />
      <fieldset className={classes.group}>
        <legend>{t('editor.importance')}</legend>
        <Checkbox
          label={t('editor.importance')}
          description={t('editor.importanceHint')}
          checked={importance !== null}
          onChange={(event) => {
            if (importance) setLast(importance);
            set({
              importance: event.currentTarget.checked
                ? (last ?? { question: {}, labels: [] })
                : null,
            });
          }}
        />
        {importance && (
          <>
            <WordsField
              label={t('editor.question')}
              words={importance.question}
              path={['importance', 'question']}
              max={LIMITS.shortText}
              required
              onChange={(question) => set({ importance: { ...importance, question } })}
            />
            <LabelFields
              steps={scaleSteps(IMPORTANCE_SCALE)}
              labels={importance.labels}
              path={['importance', 'labels']}
              onChange={(labels) => set({ importance: { ...importance, labels } })}
            />
          </>
        )}
      </fieldset>
    </>
  );
}

function ScaleFields() {
  const { t } = useTranslation('models');
  const { draft, change, problems } = useEditing();
  const { scale } = draft;
  const set = (patch: Partial<ModelDraft['scale']>): void =>
    change((now) => ({ ...now, scale: { ...now.scale, ...patch } }));
  const steps = scale.max > scale.min ? scaleSteps(scale) : [];
  /** Words at every step stay one for each step. */
  const resize = (ends: { min: number; max: number }): void => {
    const count = ends.max - ends.min + 1;
    const isEach = scale.labels.length > 2 && scale.labels.length === steps.length;
    const fits = count >= 2 && count <= LIMITS.scaleSteps;
    const labels =
      isEach && fits
        ? Array.from({ length: count }, (_, step): Words => scale.labels[step] ?? {})
        : scale.labels;
    set({ ...ends, labels });
  };
  const end = (which: 'min' | 'max', lowest: number, highest: number) => {
    const problem = problemAt(problems, ['scale', which]);
    return (
      <NumberInput
        w={150}
        label={t(`editor.${which}`)}
        value={scale[which]}
        min={lowest}
        max={highest}
        allowDecimal={false}
        clampBehavior="strict"
        error={problem && t(`problem.${problem.code}`, problem.params)}
        onChange={(value) => {
          if (typeof value !== 'number') return;
          resize({ min: scale.min, max: scale.max, [which]: value });
        }}
      />
    );
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('editor.scale')}</legend>
      <div className={classes.pair}>
        {end('min', -10, 10)}
        {end('max', -9, 20)}
      </div>
      <LabelFields
        steps={steps}
        labels={scale.labels}
        path={['scale', 'labels']}
        onChange={(labels) => set({ labels })}
      />
      <WordsField
        label={t('editor.noAnswer')}
        words={scale.noAnswer}
        path={['scale', 'noAnswer']}
        max={LIMITS.shortText}
        onChange={(noAnswer) => set({ noAnswer })}
      />
    </fieldset>
  );
}

type LabelProps = {
  steps: readonly number[];
  labels: readonly Words[];
  path: ModelPath;
  onChange: (labels: Words[]) => void;
};

/** Words at no step, at the two ends or at every step. */
function LabelFields({ steps, labels, path, onChange }: LabelProps) {
  const { t } = useTranslation('models');
  const { language, problems } = useEditing();
  const choose = (count: number): void => {
    const [first = {}, last = {}] = [labels[0], labels.at(-1)];
    if (count === 2) return onChange([first, last]);
    onChange(Array.from({ length: count }, (_, step): Words => labels[step] ?? {}));
  };
  const shown = labels.length === 2 ? [steps[0], steps.at(-1)] : steps;
  // One problem for the whole list, when their number does not fit.
  const problem = problems.find((one) => one.code === 'label-count') && problemAt(problems, path);
  return (
    <>
      <NativeSelect
        label={t('editor.labels')}
        value={String(labels.length)}
        error={problem?.code === 'label-count' && t('problem.label-count')}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        data={[
          { value: '0', label: t('editor.labelsNone') },
          { value: '2', label: t('editor.labelsEnds') },
          ...(steps.length > 2
            ? [{ value: String(steps.length), label: t('editor.labelsAll') }]
            : []),
        ]}
      />
      {labels.length > 0 && (
        <div className={classes.labels}>
          {labels.map((label, index) => (
            <WordsField
              key={index}
              label={t('editor.step', { step: shown[index] ?? '' })}
              words={label}
              path={[...path, language, index]}
              max={LIMITS.name}
              onChange={(next) => onChange(labels.map((one, i) => (i === index ? next : one)))}
            />
          ))}
        </div>
      )}
    </>
  );
}
