import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconDeviceTv, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chartModelTexts, type ChartSource, factorsChart } from '../../../../shared/charts';
import type { Activity } from '../../../../shared/domain/agenda';
import type { Language } from '../../../../shared/domain/language';
import { LIMITS } from '../../../../shared/domain/limits';
import type { DiscussionNote } from '../../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { questionOf, subjectsOf } from '../../../../shared/scoring';
import { EmptyState } from '../../../ui/EmptyState';
import { IconAction } from '../../../ui/IconAction';
import { newId } from '../../../ui/ids';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';
import { Plot, TableToggle } from '../../results/Plot';
import { useTranslate } from '../../results/useTranslate';
import { useShowToRoom } from '../../run/useShowToRoom';
import { Segments } from '../input/Segments';
import classes from './Discuss.module.css';
import { ShiftTable } from './ShiftTable';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; activity: Activity };

/** After publishing: what to talk about, most contested first, with a question and never a verdict. */
export function DiscussActivity({ session, activity }: Props) {
  const { t, i18n } = useTranslation('discuss');
  const language = i18n.language as Language;
  const round = session.rounds.filter(({ results }) => results !== null).at(-1);
  const before = session.rounds.find(({ id }) => id === round?.follows)?.results ?? null;
  const { groups, factorModel } = session;
  const results = round?.results ?? null;
  const source = useMemo(
    (): ChartSource | null =>
      results && {
        results,
        model: chartModelTexts(factorModel, language),
        groups,
        headline: '',
        language,
      },
    [results, groups, factorModel, language],
  );
  return (
    <section aria-labelledby="discuss-title">
      <h1 id="discuss-title" className={classes.title}>
        {activity.title}
      </h1>
      {source === null ? (
        <EmptyState title={t('empty.title')} text={t('empty.text')} />
      ) : (
        <>
          <p className={classes.lead}>{t('lead')}</p>
          <Subjects session={session} source={source} />
          {before && <ShiftTable before={before} source={source} />}
        </>
      )}
    </section>
  );
}

function Subjects({ session, source }: { session: View; source: ChartSource }) {
  const { t } = useTranslation('discuss');
  const subjects = useMemo(() => subjectsOf(source.results), [source.results]);
  const [chosen, setChosen] = useState<string | null>(null);
  const factorId = subjects.find((id) => id === chosen) ?? subjects[0];
  const decided = new Set(
    session.discussionNotes.flatMap((n) => (n.kind === 'decision' ? (n.factorId ?? []) : [])),
  );
  const nameOf = (id: string): string => source.model.factors.find((f) => f.id === id)?.name ?? id;
  if (factorId === undefined) return <p className={classes.lead}>{t('none')}</p>;
  return (
    <div className={classes.columns}>
      <nav aria-label={t('subjects')}>
        <ol className={classes.subjects}>
          {subjects.map((id, index) => (
            <li key={id}>
              <UnstyledButton
                className={classes.subject}
                aria-current={id === factorId || undefined}
                onClick={() => setChosen(id)}
              >
                <span className={classes.rank}>{index + 1}</span>
                <span>{nameOf(id)}</span>
                {decided.has(id) && (
                  <IconCheck size={17} stroke={1.75} aria-label={t('decided')} role="img" />
                )}
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </nav>
      <Subject key={factorId} factorId={factorId} session={session} source={source} />
    </div>
  );
}

type SubjectProps = { factorId: string; session: View; source: ChartSource };

/** One factor: its answers, the question that fits them, and what is said about it. */
function Subject({ factorId, session, source }: SubjectProps) {
  const { t } = useTranslation(['discuss', 'results']);
  const translate = useTranslate();
  const { show } = useShowToRoom();
  const [table, setTable] = useState(false);
  const text = source.model.factors.find(({ id }) => id === factorId);
  const result = source.results.factors.find(({ id }) => id === factorId);
  const one = useMemo(
    (): ChartSource => ({
      ...source,
      results: {
        ...source.results,
        factors: source.results.factors.filter(({ id }) => id === factorId),
      },
    }),
    [source, factorId],
  );
  const groupName = (id: string): string => source.groups.find((g) => g.id === id)?.name ?? '';
  const asked = result && questionOf(result);
  const question =
    asked?.kind === 'groups'
      ? t('results:questions.groups', {
          high: groupName(asked.highId),
          low: groupName(asked.lowId),
        })
      : asked && t(`results:questions.${asked.kind}`);
  return (
    <div className={classes.detail}>
      <header>
        <div>
          <h2>{text?.name}</h2>
          <p className={classes.statement}>{text?.statement}</p>
        </div>
        <TableToggle on={table} onChange={setTable} />
      </header>
      <Plot model={factorsChart(one, translate)} table={table} />
      <p className={classes.question}>{question}</p>
      <Button
        variant="default"
        leftSection={<IconDeviceTv size={17} stroke={1.75} />}
        onClick={() => show({ kind: 'discussion', factorId })}
      >
        {t('discuss:show')}
      </Button>
      <Notes factorId={factorId} notes={session.discussionNotes} />
    </div>
  );
}

const KINDS: readonly DiscussionNote['kind'][] = ['note', 'decision', 'quote'];

/** Notes, decisions and quotes of one factor, typed while people talk. */
function Notes({ factorId, notes }: { factorId: string; notes: readonly DiscussionNote[] }) {
  const { t } = useTranslation('discuss');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const [kind, setKind] = useState<DiscussionNote['kind']>('note');
  const [text, setText] = useState('');
  const own = notes.filter((note) => note.factorId === factorId);
  const add = async (): Promise<void> => {
    const wanted = text.trim();
    if (wanted === '') return;
    setText('');
    const note = { id: newId(), kind, factorId, text: wanted };
    if (!(await send({ type: 'discussion/add', note })).ok) setText(wanted);
  };
  const remove = async (id: string): Promise<void> => {
    if ((await send({ type: 'discussion/remove', id })).ok) notifyUndo(t('removed'));
  };
  const chooseByKey = (event: KeyboardEvent): void => {
    const wanted = KINDS[Number(event.code.replace(/^(Digit|Numpad)/, '')) - 1];
    if (!event.altKey || event.ctrlKey || event.metaKey || !wanted) return;
    event.preventDefault();
    setKind(wanted);
  };
  return (
    <section className={classes.notes} aria-label={t('notes')}>
      <form
        onKeyDown={chooseByKey}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Segments
          label={t('kind')}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <div className={classes.entry}>
          <TextInput
            data-entry-field
            aria-label={t(`entry.${kind}`)}
            placeholder={t(`entry.${kind}`)}
            maxLength={LIMITS.longText}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ''}>
            {t('add')}
          </Button>
        </div>
        <p className={classes.hint}>{t('hint')}</p>
      </form>
      {own.length > 0 && (
        <ul>
          {own.map((note) => (
            <li key={note.id} data-kind={note.kind}>
              <strong>{t(`kinds.${note.kind}`)}</strong>
              <span dir="auto">{note.text}</span>
              <IconAction
                label={t('remove', { text: note.text.slice(0, 60) })}
                onClick={() => void remove(note.id)}
              >
                <IconTrash size={17} stroke={1.75} />
              </IconAction>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
