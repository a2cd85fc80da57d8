import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import type { ContributionKind } from '../../shared/domain/agenda';
import type { Language } from '../../shared/domain/language';
import type { BallotSnapshot } from '../../shared/projection/types';
import { submitNote } from './client';
import { IDLE, type Sending } from './draft';
import { Frame } from './Frame';
import { GroupChoice } from './GroupChoice';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight, Check } from './icons';
import { randomId } from './ids';
import { Message } from './Message';
import { NeutralScreen } from './NeutralScreen';
import { troubleOf } from './PollPage';
import { useIdle } from './useIdle';

/** Longest note of a participant; the app refuses longer ones. */
const MOST = 500;
const KINDS: readonly ContributionKind[] = ['success', 'obstacle', 'idea'];
const CLEAR_AFTER = 240_000;

type Input = NonNullable<BallotSnapshot['input']>;
type Writer = { input: Input; groups: BallotSnapshot['groups']; groupId: string | null };
type Props = {
  snapshot: BallotSnapshot;
  onBusy: (busy: boolean) => void;
  onLanguage: (language: Language) => void;
};

/** People write their own notes, one person after another. */
export function NotesPage({ snapshot, onBusy, onLanguage }: Props): ReactNode {
  const [writer, setWriter] = useState<Writer | null>(null);
  const { input } = snapshot;
  useEffect(() => onBusy(writer !== null), [onBusy, writer]);
  if (!writer)
    return (
      <NeutralScreen
        key={input?.activityId ?? 'waiting'}
        open={input !== null}
        kind="notes"
        title={snapshot.activityTitle}
        onStart={() => input && setWriter({ input, groups: snapshot.groups, groupId: null })}
        onChange={null}
        onLanguage={onLanguage}
      />
    );
  return (
    <Writing
      snapshot={snapshot}
      writer={writer}
      onGroup={(groupId) => setWriter({ ...writer, groupId })}
      onDone={() => setWriter(null)}
    />
  );
}

type WritingProps = {
  snapshot: BallotSnapshot;
  writer: Writer;
  onGroup: (groupId: string) => void;
  onDone: () => void;
};

function Writing({ snapshot, writer, onGroup, onDone }: WritingProps): ReactNode {
  const { t } = useTexts();
  const { input, groups, groupId } = writer;
  const [started, setStarted] = useState(false);
  const [missing, setMissing] = useState(false);
  const [own, setOwn] = useState<string[]>([]);
  const isOpen = snapshot.input?.activityId === input.activityId;
  useIdle({
    enabled: true,
    warnAfter: CLEAR_AFTER,
    expireAfter: 0,
    askFirst: false,
    onExpire: onDone,
  });
  if (!started)
    return (
      <Frame
        title={snapshot.activityTitle}
        foot={
          <>
            <button type="button" className="button" onClick={onDone}>
              {t('stop.button')}
            </button>
            <span className="spring" />
            <button
              type="button"
              className="button primary"
              onClick={() => (groupId === null ? setMissing(true) : setStarted(true))}
            >
              {t('group.continue')}
              <ArrowRight />
            </button>
          </>
        }
      >
        <GroupChoice
          groups={groups}
          value={groupId}
          legend={<Heading>{t('group.title')}</Heading>}
          onChoose={onGroup}
        />
        <Message text={missing && groupId === null ? t('group.missing') : ''} />
        <p className="explain">{t('notes.privacy')}</p>
      </Frame>
    );
  const others = (snapshot.input?.notes ?? []).filter(({ text }) => !own.includes(text));
  return (
    <Frame
      title={snapshot.activityTitle}
      notice={isOpen ? null : <p className="notice">{t('notes.closed')}</p>}
      foot={
        <>
          <span className="spring" />
          <button type="button" className="button" onClick={onDone}>
            {t('notes.done')}
          </button>
        </>
      }
    >
      <NoteForm
        input={input}
        groupId={groupId}
        isOpen={isOpen}
        onSent={(text) => setOwn((sent) => [text, ...sent])}
      />
      <NoteList title={t('notes.own')} texts={own} />
      <NoteList title={t('notes.others')} texts={others.map(({ text }) => text)} />
    </Frame>
  );
}

function NoteList({ title, texts }: { title: string; texts: string[] }): ReactNode {
  if (texts.length === 0) return null;
  return (
    <section className="note-list">
      <h2>{title}</h2>
      <ul>
        {texts.map((text, index) => (
          <li key={texts.length - index} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FormProps = {
  input: Input;
  groupId: string | null;
  isOpen: boolean;
  onSent: (text: string) => void;
};

function NoteForm({ input, groupId, isOpen, onSent }: FormProps): ReactNode {
  const { t } = useTexts();
  const [questionId, setQuestion] = useState(input.questions[0]?.id ?? null);
  const [kind, setKind] = useState<ContributionKind>('success');
  const [text, setText] = useState('');
  const [sending, setSending] = useState<Sending>(IDLE);
  const [received, setReceived] = useState(false);
  /** The same note keeps its ids, so that a retry is counted once. */
  const [ids, setIds] = useState(() => ({ id: randomId(), commandId: randomId() }));
  const question = input.questions.find(({ id }) => id === questionId);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '' || sending.state === 'busy' || !isOpen) return;
    setSending({ state: 'busy' });
    const note = {
      id: ids.id,
      text: wanted,
      kind: question?.kind ?? kind,
      groupId,
      questionId,
      activityId: input.activityId,
    };
    const outcome = await submitNote(note, ids.commandId);
    if (!outcome.ok) return setSending({ state: 'failed', error: outcome.error });
    setSending(IDLE);
    setText('');
    setReceived(true);
    setIds({ id: randomId(), commandId: randomId() });
    onSent(wanted);
  };
  const left = MOST - text.length;
  return (
    <form onSubmit={(event) => void send(event)}>
      {input.questions.length > 1 && (
        <fieldset className="question">
          <legend>{t('notes.question')}</legend>
          <div className="group-list">
            {input.questions.map(({ id, text: asked }) => (
              <label className="option" key={id}>
                <input
                  type="radio"
                  name="question"
                  checked={questionId === id}
                  onChange={() => setQuestion(id)}
                />
                <span className="face">
                  <span className="option-label">{asked}</span>
                  {questionId === id && <Check />}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {question?.kind === undefined || question.kind === null ? (
        <fieldset className="question">
          <legend>{t('notes.kind')}</legend>
          <div className="group-list three">
            {KINDS.map((value) => (
              <label className="option" key={value}>
                <input
                  type="radio"
                  name="kind"
                  checked={kind === value}
                  onChange={() => setKind(value)}
                />
                <span className="face">
                  <span className="option-label">{t(`notes.kinds.${value}`)}</span>
                  {kind === value && <Check />}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <label className="text-field">
        <Heading key={questionId}>{question?.text ?? t('notes.title')}</Heading>
        <textarea
          rows={3}
          maxLength={MOST}
          value={text}
          aria-label={question?.text ?? t('notes.title')}
          onChange={(event) => {
            setText(event.target.value);
            setReceived(false);
            if (sending.state === 'failed') setSending(IDLE);
          }}
        />
      </label>
      <p className="explain">
        {t('notes.noNames')} {left <= 60 && t('notes.left', { count: left })}
      </p>
      <Message text={sending.state === 'failed' ? t(troubleOf(sending.error)) : ''} />
      <p className="sent" role="status">
        {received && (
          <>
            <Check />
            {t(input.moderated ? 'notes.receivedHeld' : 'notes.received')}
          </>
        )}
      </p>
      <button
        type="submit"
        className="button primary"
        aria-disabled={text.trim() === '' || !isOpen || sending.state === 'busy'}
      >
        {t(sending.state === 'busy' ? 'review.sending' : 'notes.send')}
      </button>
    </form>
  );
}
