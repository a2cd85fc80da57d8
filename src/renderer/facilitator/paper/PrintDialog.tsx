import { Alert, Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportOutcome } from '../../../shared/contract/export-calls';
import { LIMITS } from '../../../shared/domain/limits';
import type { Result } from '../../../shared/domain/result';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { paperSubject, type PaperSubject } from '../../../shared/report/print/subject';
import { bridge } from '../../transport/bridge';
import { useCall } from '../actions/useCall';
import classes from './Paper.module.css';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; onClose: () => void };
type State =
  | { kind: 'idle' | 'busy' }
  | { kind: 'done'; outcome: ExportOutcome }
  | { kind: 'problem'; text: string };

/** Shown while the number of people is not known. */
const SOME = 20;

/** How many ballots, for which vote; then where to. */
export function PrintDialog({ session, onClose }: Props) {
  const { t } = useTranslation('paper');
  const subject = paperSubject(session);
  const why = (): string | null => {
    if (subject === null) return t('print.nothing');
    return session.groups.length === 0 ? t('print.noGroups') : null;
  };
  const problem = why();
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('print.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {problem === null && subject ? (
        <Form session={session} subject={subject} />
      ) : (
        <p className={classes.lead}>{problem}</p>
      )}
    </Modal>
  );
}

function Form({ session, subject }: { session: View; subject: PaperSubject }) {
  const { t } = useTranslation('paper');
  const call = useCall();
  const expected = session.groups.reduce((sum, { seats }) => sum + seats, 0);
  const [typed, setTyped] = useState(String(Math.min(LIMITS.paperBallots, expected || SOME)));
  const [state, setState] = useState<State>({ kind: 'idle' });
  const count = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const make = async (): Promise<void> => {
    if (count < 1 || count > LIMITS.paperBallots)
      return setState({
        kind: 'problem',
        text: t('print.countGap', { max: LIMITS.paperBallots }),
      });
    setState({ kind: 'busy' });
    const result = await bridge<'facilitator'>()
      .call('paper/print', { count })
      .catch((): Result<ExportOutcome> => ({ ok: false, error: 'internal' }));
    if (result.ok) return setState({ kind: 'done', outcome: result.value });
    if (result.error === 'cancelled') return setState({ kind: 'idle' });
    const cannotWrite = ['disk-full', 'not-writable', 'not-saved'].includes(result.error);
    setState({ kind: 'problem', text: t(cannotWrite ? 'print.cannotWrite' : 'print.failed') });
  };
  return (
    <form
      className={classes.entry}
      onSubmit={(event) => {
        event.preventDefault();
        if (state.kind !== 'busy') void make();
      }}
    >
      <p className={classes.lead}>
        <strong>
          {subject.kind === 'round'
            ? t('print.round', { number: subject.number, count: subject.factorIds.length })
            : t('print.poll', { title: subject.settings.question || subject.title })}
        </strong>{' '}
        {!subject.open && t('print.changes')}
      </p>
      <p className={classes.lead}>{t('print.explain')}</p>
      <TextInput
        data-autofocus
        w={200}
        label={t('print.count')}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setState({ kind: 'idle' });
        }}
      />
      {state.kind === 'problem' && (
        <Alert color="oker" role="alert">
          {state.text}
        </Alert>
      )}
      <div role="status">
        {state.kind === 'done' && (
          <Group gap={10} justify="space-between">
            <p className={classes.path}>{t('print.saved', { file: state.outcome.path })}</p>
            <Button
              variant="default"
              onClick={() => void call('report/showFile', { path: state.outcome.path })}
            >
              {t('print.show')}
            </Button>
          </Group>
        )}
      </div>
      <div className={classes.actions}>
        <Button type="submit" aria-disabled={state.kind === 'busy'}>
          {t(state.kind === 'busy' ? 'print.making' : 'print.make')}
        </Button>
      </div>
    </form>
  );
}
