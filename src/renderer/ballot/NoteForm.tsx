import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { LIMITS } from '../../shared/domain/limits';
import type { ContributionKind } from '../../shared/domain/primitives';
import type { BallotSnapshot } from '../../shared/projection/types';
import { Heading } from './Heading';
import { Message } from './Message';
import { troubleOf } from './PollForm';
import { useTexts } from './i18n';
import { Check } from './icons';
import { randomId } from './ids';
import type { Note, Outcome } from './outcome';
import { IDLE, type Sending } from './voter/sending';

const KINDS: readonly ContributionKind[] = ['success', 'obstacle', 'idea'];

export type Input = NonNullable<BallotSnapshot['input']>;

/** Notes below each other. */
export function NoteList({ title, texts }: { title: string; texts: ReactNode[] }): ReactNode {
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

/** A note that is being written. */
export type NoteDraft = { questionId: string | null; kind: ContributionKind; text: string };

type FormProps = {
  input: Input;
  isOpen: boolean;
  /** What was begun before, on this device. */
  begun?: NoteDraft | null;
  onDraft?: (draft: NoteDraft) => void;
  onSubmit: (note: Omit<Note, 'groupId'>, commandId: string) => Promise<Outcome<unknown>>;
  /** The laptop has it. Undefined where `onSubmit` only puts it in the outbox. */
  onSent?: (text: string) => void;
};

/** Writes one note after another. */
export function NoteForm(props: FormProps): ReactNode {
  const { input, isOpen, begun, onDraft, onSubmit, onSent } = props;
  const { t } = useTexts();
  const known = input.questions.some(({ id }) => id === begun?.questionId);
  const [questionId, setQuestion] = useState(
    (known ? begun?.questionId : input.questions[0]?.id) ?? null,
  );
  const [kind, setKind] = useState<ContributionKind>(begun?.kind ?? 'success');
  const [text, setText] = useState(begun?.text ?? '');
  useEffect(() => onDraft?.({ questionId, kind, text }), [onDraft, questionId, kind, text]);
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
      questionId,
      activityId: input.activityId,
    };
    const outcome = await onSubmit(note, ids.commandId);
    if (!outcome.ok) return setSending({ state: 'failed', error: outcome.error });
    setSending(IDLE);
    setText('');
    setReceived(onSent !== undefined);
    setIds({ id: randomId(), commandId: randomId() });
    onSent?.(wanted);
  };
  const left = LIMITS.participantNote - text.length;
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
          maxLength={LIMITS.participantNote}
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
