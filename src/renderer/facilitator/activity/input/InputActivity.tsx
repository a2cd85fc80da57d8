import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconLock, IconPlayerPlay } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMarks } from '../../../../shared/charts';
import type { Activity } from '../../../../shared/domain/agenda';
import type { Language } from '../../../../shared/domain/language';
import { LIMITS } from '../../../../shared/domain/limits';
import type { Contribution } from '../../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { useAfterRender } from '../../../ui/useAfterRender';
import { ContributionEditor, type ContributionPatch } from './ContributionEditor';
import { ContributionRow } from './ContributionRow';
import { filterContributions, isFiltered, NO_FILTER, notesOfActivity } from './contributions';
import { EntryForm } from './EntryForm';
import { Filters } from './Filters';
import { HeldList } from './HeldList';
import classes from './Input.module.css';
import { makeLookups } from './lookups';
import { QuestionPicker } from './QuestionPicker';
import { useInputActions } from './useInputActions';

/** Rows that are drawn at first, and more with each click. */
const PAGE = 100;

const STATUS_ICON = {
  draft: IconCircle,
  open: IconPlayerPlay,
  closed: IconLock,
  published: IconCircleCheck,
} as const;

/** What people may do now, and how their notes are treated. */
function StatusLine({ activity }: { activity: Activity }) {
  const { t } = useTranslation('input');
  const Icon = STATUS_ICON[activity.status];
  const modes = [
    activity.input?.silent ? t('silent') : '',
    activity.input?.moderated ? t('moderated') : '',
  ].filter(Boolean);
  return (
    <p className={classes.status} role="status">
      <Icon size={17} stroke={1.75} aria-hidden />
      <span>{[t(`status.${activity.status}`), ...modes].join(' ')}</span>
    </p>
  );
}

type Props = { session: FacilitatorSnapshot['session']; activity: Activity };

/** What stakeholders bring in: typed by the facilitator or by themselves, newest first. */
export function InputActivity({ session, activity }: Props) {
  const { t, i18n } = useTranslation('input');
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  const [filter, setFilter] = useState(NO_FILTER);
  const [pages, setPages] = useState(1);
  const [editing, setEditing] = useState<string | null>(null);
  const [questionId, setQuestion] = useState<string | null>(null);
  const actions = useInputActions(setEditing);
  const questions = activity.input?.questions ?? [];
  const question = questions.find(({ id }) => id === questionId) ?? questions[0] ?? null;
  const marks = useMemo(() => groupMarks(session.groups), [session.groups]);
  const markById = useMemo(() => new Map(marks.map((m) => [m.groupId, m])), [marks]);
  const lookups = useMemo(() => makeLookups(session, language), [session, language]);
  const notes = useMemo(() => notesOfActivity(session, activity.id), [session, activity.id]);
  const held = useMemo(() => notes.filter((note) => note.held), [notes]);
  const shown = useMemo(
    () => filterContributions(notes, filter).filter((note) => !note.held),
    [notes, filter],
  );
  const total = notes.length - held.length;
  const drawn = shown.slice(0, pages * PAGE);
  const filtered = isFiltered(filter);

  const nameOfFactor = (id: string | null): string =>
    (id === null ? undefined : lookups.factorName.get(id)) ?? '';
  const nameOfChallenge = (id: string | null): string =>
    (id === null ? undefined : lookups.challengeName.get(id)) ?? '';
  const aboutNote = (item: Contribution): string => {
    const index = questions.findIndex(({ id }) => id === item.questionId);
    return [
      nameOfFactor(item.factorId),
      nameOfChallenge(item.challengeId),
      questions.length > 1 && index >= 0 ? t('question.number', { number: index + 1 }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const fixed = question
    ? [
        question.kind ? t(`kinds.${question.kind}`) : '',
        nameOfFactor(question.factorId),
        nameOfChallenge(question.challengeId),
      ].filter(Boolean)
    : [];

  const afterRender = useAfterRender();
  const close = useCallback(
    (id: string) => {
      setEditing(null);
      afterRender(() => document.getElementById(`edit-${id}`)?.focus());
    },
    [afterRender],
  );
  const save = async (id: string, patch: ContributionPatch): Promise<void> => {
    if (await actions.update(id, patch)) close(id);
  };

  return (
    <section className={classes.part} aria-labelledby="input-title">
      <header className={classes.header}>
        <h1 id="input-title">{activity.title}</h1>
        <span role="status" className={classes.count}>
          {filtered
            ? t('countFiltered', { shown: shown.length, total })
            : t('count', { count: total })}
        </span>
      </header>
      <StatusLine activity={activity} />
      <QuestionPicker
        questions={questions}
        question={question}
        fixed={fixed}
        onChange={setQuestion}
      />
      <EntryForm
        activityId={activity.id}
        question={question}
        marks={marks}
        lookups={lookups}
        room={LIMITS.contributions - session.contributions.length}
      />
      <HeldList
        held={held}
        markById={markById}
        onLetThrough={actions.letThrough}
        onRemove={actions.row.remove}
      />
      {total > 0 && (
        <Filters
          filter={filter}
          onChange={setFilter}
          questions={questions}
          marks={marks}
          lookups={lookups}
        />
      )}
      {shown.length === 0 ? (
        <p className={classes.empty}>{t(total === 0 ? 'empty' : 'emptyFiltered')}</p>
      ) : (
        <ol className={classes.list} aria-label={t('list')}>
          {drawn.map((item) =>
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
                about={aboutNote(item)}
                actions={actions.row}
              />
            ),
          )}
        </ol>
      )}
      {drawn.length < shown.length && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          onClick={() => setPages(pages + 1)}
        >
          {t('more', { count: Math.min(PAGE, shown.length - drawn.length) })}
        </Button>
      )}
    </section>
  );
}
