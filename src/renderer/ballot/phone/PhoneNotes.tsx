import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { submitNote } from '../client';
import { Frame } from '../Frame';
import { useTexts } from '../i18n';
import { Check, Warning } from '../icons';
import { NoteForm, NoteList, type Input, type NoteDraft } from '../NoteForm';
import type { Note, Outcome } from '../outcome';
import { outcomeOf } from '../phone-transport';
import { keep, kept } from './kept';
import { usePhone, type ActivityProps, type Phone } from './phone-context';

/** A note of this phone; `requestId` finds it in the outbox. */
type Own = {
  requestId: string;
  text: string;
  state: 'note' | 'noteDone' | 'noteFailed' | 'noteUnsure';
};

/** The notes of this phone in an activity. What waited and left the outbox unseen is left out. */
function ownNotes({ client, storage }: Phone, activityId: string): Own[] {
  const found = kept<{ list: Own[] }>(storage, 'notes', activityId);
  const list = Array.isArray(found?.list) ? found.list : [];
  return list.filter(({ requestId, state }) => state !== 'note' || client.isWaiting(requestId));
}

/** Notes written on a phone; they queue on it and go one by one. */
export function PhoneNotes({ snapshot, groupId, onBusy }: ActivityProps): ReactNode {
  const { t } = useTexts();
  const phone = usePhone();
  const { client, storage } = phone;
  const [input, setInput] = useState<Input | null>(snapshot.input);
  const [own, setOwn] = useState<Own[]>(() => (input ? ownNotes(phone, input.activityId) : []));
  const [isWriting, setWriting] = useState(false);
  const activityId = input?.activityId ?? '';
  const isOpen = snapshot.input?.activityId === activityId;
  const [begun] = useState(() => kept<NoteDraft>(storage, 'draft-note', activityId));

  const settle = useCallback((requestId: string, outcome: Outcome<unknown>): void => {
    const state = outcome.ok
      ? 'noteDone'
      : outcome.error === 'transport'
        ? 'noteUnsure'
        : 'noteFailed';
    setOwn((notes) =>
      notes.map((note) => (note.requestId === requestId ? { ...note, state } : note)),
    );
  }, []);
  useEffect(() => onBusy(isWriting), [onBusy, isWriting]);
  useEffect(() => keep(storage, 'notes', activityId, { list: own }), [storage, activityId, own]);
  // What an earlier page of this phone sent, and has no answer yet.
  useEffect(() => {
    for (const { requestId } of ownNotes({ client, storage }, activityId))
      void client
        .follow(requestId)
        ?.then((outcome) => settle(requestId, outcomeOf(client, outcome)));
  }, [client, storage, activityId, settle]);
  const draft = useCallback(
    (written: NoteDraft): void => {
      const isEmpty = written.text.trim() === '';
      setWriting(!isEmpty);
      if (isEmpty) storage.remove('draft-note');
      else keep(storage, 'draft-note', activityId, written);
    },
    [storage, activityId],
  );
  const submit = (note: Omit<Note, 'groupId'>, requestId: string): Promise<Outcome<unknown>> => {
    setOwn((notes) => [{ requestId, text: note.text, state: 'note' }, ...notes]);
    void submitNote({ ...note, groupId }, requestId).then((outcome) => settle(requestId, outcome));
    return Promise.resolve({ ok: true, value: null });
  };
  // Nothing is in progress here: take what is open now.
  if (!isWriting && snapshot.input && snapshot.input.activityId !== activityId) {
    setInput(snapshot.input);
    setOwn(ownNotes(phone, snapshot.input.activityId));
  }
  if (!input) return null;
  const mine = own.map(({ text }) => text);
  const others = (snapshot.input?.notes ?? []).filter(({ text }) => !mine.includes(text));
  return (
    <Frame
      title={snapshot.activityTitle}
      notice={isOpen ? null : <p className="notice">{t('notes.closed')}</p>}
      foot={
        !isOpen && (
          <button type="button" className="button" onClick={() => setWriting(false)}>
            {t('round.leave')}
          </button>
        )
      }
    >
      <NoteForm
        key={activityId}
        input={input}
        isOpen={isOpen}
        begun={begun}
        onDraft={draft}
        onSubmit={submit}
      />
      <NoteList
        title={t('notes.own')}
        texts={own.map(({ text, state }) => (
          <>
            {text}
            <span className={`note-state ${state}`} role="status">
              {state === 'noteDone' ? <Check size="1.1em" /> : <Warning />}
              {t(`phone.waiting.${state}`)}
            </span>
          </>
        ))}
      />
      <NoteList title={t('notes.others')} texts={others.map(({ text }) => text)} />
    </Frame>
  );
}
