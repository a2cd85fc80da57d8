import { Alert, Button, Modal, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenVote } from '../../../shared/activities/votes';
import { LIMITS } from '../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { newId } from '../../ui/ids';
import { sendQuietly } from '../actions/useSend';
import { focusChoice, GroupField } from './GroupField';
import {
  handsCommand,
  handsRows,
  leftIn,
  peopleOf,
  unfitFor,
  type HandsDraft,
} from './hands-draft';
import { HandsTable } from './HandsTable';
import { panelOf } from '../methods/registry';
import classes from './Paper.module.css';
import { useErrorText } from './useErrorText';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; vote: OpenVote; onClose: () => void };

/** A show of hands, counted per group; counting again replaces. */
export function HandsDialog({ session, vote, onClose }: Props) {
  const { t } = useTranslation('paper');
  const unfit = unfitFor(vote);
  return (
    <Modal
      opened
      onClose={onClose}
      size={900}
      title={t('hands.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {unfit === null ? (
        <Count session={session} vote={vote} />
      ) : (
        <Alert color="petrol" title={t('hands.why.title')}>
          {panelOf(unfit).noHands(t)}
        </Alert>
      )}
    </Modal>
  );
}

/** Enter goes to the next number, and past the rest of a row that adds up. */
function toNext(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  if (event.target.type !== 'text') return;
  event.preventDefault();
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input[type="text"], button[data-send]'),
  ];
  const done = event.target.closest('[data-fits]');
  fields
    .slice(fields.indexOf(event.target) + 1)
    .find((field) => !done?.contains(field))
    ?.focus();
}

function Count({ session, vote }: Omit<Props, 'onClose'>) {
  const { t } = useTranslation('paper');
  const errorText = useErrorText();
  const [groupId, setGroupId] = useState<string | null>(null);
  const [people, setPeople] = useState('');
  const [draft, setDraft] = useState<HandsDraft>({});
  const [problem, setProblem] = useState('');
  const [saved, setSaved] = useState('');
  const [busy, setBusy] = useState(false);
  const groupField = useRef<HTMLFieldSetElement>(null);
  const peopleField = useRef<HTMLInputElement>(null);
  const { keys, width } = handsRows(vote, session.factorModel);
  const number = peopleOf(people);
  const takesBack = number === 0;

  const missing = (): string | null => {
    if (groupId === null) return t('hands.gapGroup');
    if (number === null) return t('hands.gapPeople', { max: LIMITS.hands });
    if (takesBack) return null;
    const wrong = keys.filter((key) => leftIn(draft, key, { width, people: number }) !== 0).length;
    return wrong > 0 ? t('hands.gapRows', { count: wrong }) : null;
  };
  const send = async (): Promise<void> => {
    const gap = missing();
    setSaved('');
    setProblem(gap ?? '');
    if (gap !== null || groupId === null || number === null) return;
    setBusy(true);
    const counted = { draft, people: number, groupId };
    const result = await sendQuietly(handsCommand(vote, counted, session.factorModel, newId));
    setBusy(false);
    if (!result.ok) return setProblem(errorText(result.error));
    const group = session.groups.find(({ id }) => id === groupId)?.name ?? '';
    setSaved(
      takesBack ? t('hands.takenBack', { group }) : t('hands.saved', { group, count: number }),
    );
    setGroupId(null);
    setPeople('');
    setDraft({});
    focusChoice(groupField.current);
  };

  return (
    <div className={classes.entry} onKeyDown={toNext}>
      <p className={classes.lead}>{t('hands.lead')}</p>
      <GroupField
        ref={groupField}
        label={t('hands.group')}
        groups={session.groups}
        value={groupId}
        onChange={(id) => {
          setGroupId(id);
          setProblem('');
        }}
        onDone={() => peopleField.current?.focus()}
      />
      <TextInput
        ref={peopleField}
        w={320}
        label={t('hands.people')}
        description={t('hands.peopleHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        inputMode="numeric"
        autoComplete="off"
        value={people}
        onChange={(event) => {
          setPeople(event.currentTarget.value);
          setProblem('');
        }}
      />
      {number !== null && !takesBack && (
        <div className={classes.scroll}>
          <HandsTable
            session={session}
            vote={vote}
            people={number}
            draft={draft}
            onDraft={(next) => {
              setDraft(next);
              setProblem('');
            }}
          />
        </div>
      )}
      {problem !== '' && (
        <Alert color="oker" role="alert">
          {problem}
        </Alert>
      )}
      <div className={classes.actions}>
        <p className={classes.note} role="status">
          {saved} {t('hands.total', { count: vote.run.progress.hands })}
        </p>
        <Button data-send aria-disabled={busy} onClick={() => !busy && void send()}>
          {t(takesBack ? 'hands.takeBack' : 'hands.send')}
        </Button>
      </div>
    </div>
  );
}
