import { useEffect, useState, type ReactNode } from 'react';
import type { BallotLanguage } from '../../shared/domain/language';
import type { BallotSnapshot } from '../../shared/projection/types';
import { submitNote } from './client';
import { Frame } from './Frame';
import { GroupChoice } from './GroupChoice';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight } from './icons';
import { Message } from './Message';
import { NeutralScreen } from './NeutralScreen';
import { NoteForm, NoteList, type Input } from './NoteForm';
import { useIdle } from './useIdle';

const CLEAR_AFTER = 240_000;

type Writer = { input: Input; groups: BallotSnapshot['groups']; groupId: string | null };
type Props = {
  snapshot: BallotSnapshot;
  onBusy: (busy: boolean) => void;
  onLanguage: (language: BallotLanguage) => void;
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
        isOpen={isOpen}
        onSubmit={(note, commandId) => submitNote({ ...note, groupId }, commandId)}
        onSent={(text) => setOwn((sent) => [text, ...sent])}
      />
      <NoteList title={t('notes.own')} texts={own} />
      <NoteList title={t('notes.others')} texts={others.map(({ text }) => text)} />
    </Frame>
  );
}
