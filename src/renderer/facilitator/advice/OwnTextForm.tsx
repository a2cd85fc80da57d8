import { Button, Checkbox, Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceKind } from '../../../shared/domain/factor-model';
import type { Language } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import type { AdviceEntry } from '../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import classes from './OwnTexts.module.css';

export const RULES: readonly AdviceKind[] = ['split', 'low', 'mid'];

/** What the form starts from. `id` null = a new text. */
export type OwnTextDraft = {
  id: string | null;
  factorId: string | null;
  rule: AdviceKind;
  text: AdviceEntry['text'];
};

type Props = {
  session: FacilitatorSnapshot['session'];
  start: OwnTextDraft;
  onSave: (text: Omit<AdviceEntry, 'id'>, keep: boolean) => void;
  onCancel: () => void;
};

/** One own text: for which factor and situation, and what it says in both languages. */
export function OwnTextForm({ session, start, onSave, onCancel }: Props) {
  const { t, i18n } = useTranslation('advice');
  const language = i18n.language as Language;
  const [{ factorId, rule, text }, setDraft] = useState(start);
  const [keep, setKeep] = useState(true);
  const { factorModel, adviceLibrary } = session;
  const taken =
    start.id === null &&
    adviceLibrary.some((entry) => entry.factorId === factorId && entry.rule === rule);
  const library = factorModel.factors.find(({ id }) => id === factorId)?.recommendations[rule];
  const filled = { nl: text.nl.trim() || text.en.trim(), en: text.en.trim() || text.nl.trim() };
  const complete = factorId !== null && filled.nl !== '' && !taken;
  const change = (patch: Partial<OwnTextDraft>): void =>
    setDraft((draft) => ({ ...draft, ...patch }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onSave({ factorId, rule, text: filled }, keep);
      }}
    >
      <h3 className={classes.section}>
        {t(start.id === null ? 'texts.form.new' : 'texts.form.change')}
      </h3>
      <Stack gap={12}>
        <div className={classes.pair}>
          <Select
            data-autofocus
            label={t('texts.form.factor')}
            searchable
            allowDeselect={false}
            disabled={start.id !== null}
            data={factorModel.dimensions.map((dimension) => ({
              group: dimension.name[language],
              items: factorModel.factors
                .filter((factor) => factor.dimension === dimension.id)
                .map(({ id, name }) => ({ value: id, label: name[language] })),
            }))}
            value={factorId}
            onChange={(value) => change({ factorId: value })}
          />
          <Select
            label={t('texts.form.rule')}
            allowDeselect={false}
            disabled={start.id !== null}
            data={RULES.map((value) => ({ value, label: t(`texts.rule.${value}`) }))}
            value={rule}
            onChange={(value) => change({ rule: RULES.find((known) => known === value) ?? rule })}
          />
        </div>
        {taken && (
          <p className={classes.taken} role="alert">
            {t('texts.form.taken')}
          </p>
        )}
        {library && (
          <p className={classes.hint}>{t('texts.form.model', { text: library[language] })}</p>
        )}
        {(['nl', 'en'] as const).map((key) => (
          <Textarea
            key={key}
            label={t(`texts.form.${key}`)}
            lang={key}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={LIMITS.longText}
            value={text[key]}
            onChange={(event) => change({ text: { ...text, [key]: event.currentTarget.value } })}
          />
        ))}
        <p className={classes.hint}>{t('texts.form.other')}</p>
        <Checkbox
          label={t('texts.form.keep')}
          checked={keep}
          onChange={(event) => setKeep(event.currentTarget.checked)}
        />
        <Group gap={10}>
          <Button type="submit" disabled={!complete}>
            {t('texts.form.save')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('texts.form.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
