import { Alert, Button, Group, Modal, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenVote } from '../../../shared/activities/votes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { BUDGET_POINTS } from '../../../shared/voting/methods/budget/rules';
import { itemsOf } from '../../../shared/voting/rules';
import { useAfterRender } from '../../ui/useAfterRender';
import { focusChoice, GroupField } from './GroupField';
import classes from './Paper.module.css';
import { PollSheet } from './PollSheet';
import { RoundSheet } from './RoundSheet';
import { filledIn, stepsOf } from './round-draft';
import { CODE_CHARACTERS, type PaperBallot, usePaperBallot } from './usePaperBallot';
import { useErrorText } from './useErrorText';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; vote: OpenVote; onClose: () => void };

/** Keys in printed ballots one after the other, without the mouse. */
export function PaperDialog({ session, vote, onClose }: Props) {
  const { t } = useTranslation('paper');
  const paper = usePaperBallot(vote);
  const [leaving, setLeaving] = useState(false);
  const close = (): void => (paper.isDirty ? setLeaving(true) : onClose());
  return (
    <Modal
      opened
      onClose={close}
      size={860}
      title={t('key.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      // Escape in the middle of a ballot must not throw it away; the question below has its own.
      closeOnEscape={!leaving}
    >
      <Entry session={session} vote={vote} paper={paper} />
      {leaving && (
        <Modal
          opened
          onClose={() => setLeaving(false)}
          title={t('key.sureTitle')}
          withCloseButton={false}
        >
          <p className={classes.lead}>{t('key.sureText')}</p>
          <Group justify="flex-end" gap={10}>
            <Button variant="default" onClick={onClose}>
              {t('key.sureLeave')}
            </Button>
            <Button data-autofocus onClick={() => setLeaving(false)}>
              {t('key.sureStay')}
            </Button>
          </Group>
        </Modal>
      )}
    </Modal>
  );
}

type EntryProps = { session: View; vote: OpenVote; paper: PaperBallot };

function Entry({ session, vote, paper }: EntryProps) {
  const { t } = useTranslation('paper');
  const codeField = useRef<HTMLInputElement>(null);
  const groupField = useRef<HTMLFieldSetElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { seat, slots } = paper;

  const toSheet = (): void =>
    sheet.current?.querySelector<HTMLElement>('input[data-first], fieldset input')?.focus();
  const afterRender = useAfterRender();
  const look = async (text: string): Promise<void> => {
    const found = await paper.look(text);
    afterRender(() => {
      if (!found) codeField.current?.select();
      else if (found.groupId === null) focusChoice(groupField.current);
      else toSheet();
    });
  };
  const send = async (): Promise<void> => {
    const told = await paper.send();
    afterRender(() => {
      if (told?.kind === 'saved') codeField.current?.focus();
      else if (told?.kind === 'gap' && told.gap.kind === 'group') focusChoice(groupField.current);
      else if (told?.kind === 'gap')
        focusChoice(sheet.current?.querySelector('fieldset:not([data-filled])'));
      else button.current?.focus();
    });
  };
  const back = (): void => {
    const last = [...(sheet.current?.querySelectorAll('fieldset') ?? [])].at(-1);
    focusChoice(last);
  };

  return (
    <div className={classes.entry}>
      <div className={classes.codeRow}>
        <TextInput
          ref={codeField}
          data-autofocus
          label={t('key.code')}
          description={t('key.codeHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          classNames={{ input: classes.codeInput ?? '' }}
          autoComplete="off"
          spellCheck={false}
          maxLength={CODE_CHARACTERS + 4}
          value={paper.code}
          onChange={(event) => {
            const text = event.currentTarget.value;
            paper.typeCode(text);
            if (text.replace(/[\s-]/g, '').length === CODE_CHARACTERS) void look(text);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void look(paper.code);
          }}
        />
        <Said paper={paper} groupId={paper.groupId} />
        <p className={classes.count} role="status">
          {t('key.count', { count: paper.count })}
        </p>
      </div>
      {seat && (
        <>
          <GroupField
            ref={groupField}
            label={t('key.group')}
            hint={t('key.groupHint')}
            groups={session.groups}
            value={paper.groupId}
            onChange={paper.setGroupId}
            onDone={toSheet}
          />
          <KeysHint session={session} vote={vote} paper={paper} />
          <div ref={sheet} className={classes.scroll}>
            {vote.kind === 'round' ? (
              <RoundSheet
                model={session.factorModel}
                language={session.language}
                slots={slots}
                draft={paper.round}
                onDraft={paper.setRound}
                onEnd={() => button.current?.focus()}
              />
            ) : (
              paper.poll && (
                <PollSheet
                  settings={vote.run.settings}
                  draft={paper.poll}
                  onDraft={paper.setPoll}
                  onEnd={() => button.current?.focus()}
                />
              )
            )}
          </div>
        </>
      )}
      <Problem paper={paper} vote={vote} />
      {seat && (
        <div className={classes.actions}>
          {vote.kind === 'round' && (
            <p className={classes.note}>
              {t('key.filled', { done: filledIn(paper.round, slots), total: slots.length })}
            </p>
          )}
          <Button
            variant="default"
            onClick={() => {
              paper.clear();
              codeField.current?.focus();
            }}
          >
            {t('key.again')}
          </Button>
          <Button
            ref={button}
            // Disabled would lose the focus, and with it the way back.
            aria-disabled={paper.busy}
            onClick={() => !paper.busy && void send()}
            onKeyDown={(event) => {
              if (event.key !== 'Backspace') return;
              event.preventDefault();
              back();
            }}
          >
            {t(paper.busy ? 'key.sending' : 'key.send')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What is known about the code, or what was just saved. */
function Said({ paper, groupId }: { paper: PaperBallot; groupId: string | null }) {
  const { t } = useTranslation('paper');
  const { seat, told } = paper;
  const words = (): string[] => {
    if (told?.kind === 'saved')
      return [told.code === '' ? t('key.savedNoCode') : t('key.saved', { code: told.code })];
    if (!seat) return [];
    if (seat.code === '') return [t('key.noCode')];
    const moved = seat.groupId !== null && groupId !== seat.groupId;
    return [
      t('key.known', { code: seat.code }),
      ...(seat.answered ? [t('key.replaces')] : []),
      ...(moved ? [t('key.fromOtherGroup')] : []),
    ];
  };
  return (
    <p className={classes.said} role="status" data-attention={seat?.answered || undefined}>
      {words().join(' ')}
    </p>
  );
}

function KeysHint({ session, vote, paper }: EntryProps) {
  const { t } = useTranslation('paper');
  const [first] = paper.slots;
  if (vote.kind === 'poll' || !first) return <p className={classes.hint}>{t('key.pollHint')}</p>;
  const steps = stepsOf(session.factorModel, first);
  const hint = (): string => {
    if (steps.some((step) => step < 0)) return t('key.keysHintArrows');
    if (steps.includes(10)) return t('key.keysHintTen');
    return t(steps.includes(0) ? 'key.keysHintZero' : 'key.keysHint');
  };
  return <p className={classes.hint}>{hint()}</p>;
}

function Problem({ paper, vote }: Omit<EntryProps, 'session'>) {
  const { t } = useTranslation('paper');
  const errorText = useErrorText();
  const { told } = paper;
  if (told?.kind === 'error')
    return (
      <Alert color="oker" role="alert">
        {errorText(told.error)}
      </Alert>
    );
  if (told?.kind !== 'gap') return null;
  const { gap } = told;
  const last = vote.kind === 'poll' ? itemsOf(vote.run.settings).length : 0;
  return (
    <Alert color="oker" role="alert">
      {gap.kind === 'answers'
        ? t('gap.answers', { count: gap.count })
        : t(`gap.${gap.kind}`, { points: BUDGET_POINTS, last })}
    </Alert>
  );
}
