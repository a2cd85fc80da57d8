import { Button, Select } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMarks } from '../../../shared/charts';
import type { Language } from '../../../shared/domain/language';
import { LIMITS } from '../../../shared/domain/limits';
import { contributionKindSchema, type ContributionKind } from '../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';
import { ContributionEditor, ContributionRow, type ContributionPatch } from './ContributionRow';
import { filterContributions, NO_FILTER, type ContributionFilter } from './contributions';
import { EntryForm } from './EntryForm';
import classes from './Input.module.css';
import { makeLookups } from './lookups';

/** What stakeholders bring in: typed by the facilitator, newest first. */
export function InputPart({ session }: { session: FacilitatorSnapshot['session'] }) {
  const { t, i18n } = useTranslation('run');
  const language = i18n.language as Language;
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const [filter, setFilter] = useState<ContributionFilter>(NO_FILTER);
  const [editing, setEditing] = useState<string | null>(null);
  const marks = useMemo(() => groupMarks(session.groups), [session.groups]);
  const lookups = useMemo(() => makeLookups(session, language), [session, language]);
  const shown = useMemo(
    () => filterContributions(session.contributions, filter),
    [session.contributions, filter],
  );
  const markById = useMemo(() => new Map(marks.map((m) => [m.groupId, m])), [marks]);
  const total = session.contributions.length;
  const filtered = filter.kind !== null || filter.groupId !== null || filter.challengeId !== null;

  const remove = useCallback(
    async (id: string) => {
      if ((await send({ type: 'contribution/remove', id })).ok) notifyUndo(t('input.removed'));
    },
    [send, notifyUndo, t],
  );
  const onRemove = useCallback((id: string) => void remove(id), [remove]);
  const close = useCallback((id: string) => {
    setEditing(null);
    requestAnimationFrame(() => document.getElementById(`edit-${id}`)?.focus());
  }, []);
  const save = async (id: string, patch: ContributionPatch): Promise<void> => {
    if ((await send({ type: 'contribution/update', id, patch })).ok) close(id);
  };

  return (
    <section className={classes.part} aria-labelledby="input-title">
      <header className={classes.header}>
        <h1 id="input-title">{t('input.title')}</h1>
        <span role="status" className={classes.count}>
          {filtered
            ? t('input.countFiltered', { shown: shown.length, total })
            : t('input.count', { count: total })}
        </span>
      </header>
      <EntryForm marks={marks} lookups={lookups} full={total >= LIMITS.contributions} />
      {total > 0 && (
        <div className={classes.filters}>
          <Select
            aria-label={t('input.filterKindLabel')}
            placeholder={t('input.filterKind')}
            data={contributionKindSchema.options.map((value) => ({
              value,
              label: t(`input.kinds.${value}`),
            }))}
            value={filter.kind}
            clearable
            onChange={(kind: ContributionKind | null) => setFilter({ ...filter, kind })}
          />
          <Select
            aria-label={t('input.filterGroupLabel')}
            placeholder={t('input.filterGroup')}
            data={marks.map((m) => ({ value: m.groupId, label: m.name }))}
            value={filter.groupId}
            clearable
            onChange={(groupId) => setFilter({ ...filter, groupId })}
          />
          {lookups.challenges.length > 0 && (
            <Select
              aria-label={t('input.filterChallengeLabel')}
              placeholder={t('input.filterChallenge')}
              data={lookups.challenges}
              value={filter.challengeId}
              clearable
              onChange={(challengeId) => setFilter({ ...filter, challengeId })}
            />
          )}
          {filtered && (
            <Button variant="transparent" onClick={() => setFilter(NO_FILTER)}>
              {t('input.showAll')}
            </Button>
          )}
        </div>
      )}
      {shown.length === 0 ? (
        <p className={classes.empty}>{t(total === 0 ? 'input.empty' : 'input.emptyFiltered')}</p>
      ) : (
        <ol className={classes.list} aria-label={t('input.list')}>
          {shown.map((item) =>
            item.id === editing ? (
              <ContributionEditor
                key={item.id}
                item={item}
                marks={marks}
                lookups={lookups}
                onSave={(id, patch) => void save(id, patch)}
                onCancel={() => close(item.id)}
              />
            ) : (
              <ContributionRow
                key={item.id}
                item={item}
                mark={item.groupId === null ? undefined : markById.get(item.groupId)}
                factor={item.factorId === null ? undefined : lookups.factorName.get(item.factorId)}
                challenge={
                  item.challengeId === null
                    ? undefined
                    : lookups.challengeName.get(item.challengeId)
                }
                onEdit={setEditing}
                onRemove={onRemove}
              />
            ),
          )}
        </ol>
      )}
    </section>
  );
}
