import { Button, Kbd, Textarea, TextInput } from '@mantine/core';
import { IconDeviceTv, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { Agreement, ProjectorScene } from '../../../shared/domain/model';
import { newId } from '../../ui/ids';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';
import { useShortcuts, useShortcutSwitch } from '../run/useShortcuts';
import { useShowToRoom } from '../run/useShowToRoom';
import { AgreementItem } from './AgreementItem';
import classes from './Agreements.module.css';

export type AgreementDraft = Omit<Agreement, 'id'>;
export const EMPTY_AGREEMENT: AgreementDraft = { what: '', who: '', due: '', evidence: '' };

type Props = {
  agreements: Agreement[];
  scene: ProjectorScene;
  draft: AgreementDraft;
  onDraft: (draft: AgreementDraft) => void;
  /** Counts up when the form must take the focus. */
  focusRequest: number;
  /** False where the key T means something else. */
  hasKey?: boolean;
};

/** Who does what by when, and how we will see it. */
export function Agreements(props: Props) {
  const { agreements, scene, draft, onDraft, focusRequest, hasKey = true } = props;
  const { t } = useTranslation('advice');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const { projectorOpen, show } = useShowToRoom();
  const [switchedOn] = useShortcutSwitch();
  const keysOn = switchedOn && hasKey;
  const [editing, setEditing] = useState<string | null>(null);
  const what = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusRequest > 0) what.current?.focus();
  }, [focusRequest]);
  const readBack = (): void => show({ kind: 'agreements' });
  useShortcuts([['T', hasKey && agreements.length > 0 ? readBack : null]]);

  const add = async (): Promise<void> => {
    if (draft.what.trim() === '') return;
    const { ok } = await send({ type: 'agreement/add', agreement: { id: newId(), ...draft } });
    if (!ok) return;
    onDraft(EMPTY_AGREEMENT);
    what.current?.focus();
  };
  const remove = async (id: string): Promise<void> => {
    if ((await send({ type: 'agreement/remove', id })).ok) notifyUndo(t('agreements.removed'));
  };

  return (
    <aside className={classes.panel} aria-labelledby="agreements-title">
      <header>
        <h2 id="agreements-title">{t('agreements.title')}</h2>
        <Button
          variant="default"
          leftSection={<IconDeviceTv size={16} stroke={1.75} />}
          rightSection={keysOn && <Kbd aria-hidden>T</Kbd>}
          aria-keyshortcuts={keysOn ? 'T' : undefined}
          disabled={agreements.length === 0}
          onClick={readBack}
        >
          {t('agreements.readBack')}
        </Button>
      </header>
      <p className={classes.status} role="status">
        {projectorOpen && scene.kind === 'agreements' ? t('agreements.shown') : null}
      </p>
      {agreements.length === 0 && <p className={classes.empty}>{t('agreements.empty')}</p>}
      <ol className={classes.agreements}>
        {agreements.map((agreement, index) => (
          <AgreementItem
            key={agreement.id}
            agreement={agreement}
            index={index}
            count={agreements.length}
            editing={editing === agreement.id}
            onEdit={(on) => setEditing(on ? agreement.id : null)}
            onRemove={() => void remove(agreement.id)}
          />
        ))}
      </ol>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <span className={classes.rank}>{agreements.length + 1}</span>
        <div className={classes.fields}>
          <Textarea
            ref={what}
            label={t('agreements.what')}
            autosize
            minRows={1}
            maxRows={5}
            maxLength={LIMITS.longText}
            value={draft.what}
            onChange={(event) => onDraft({ ...draft, what: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void add();
            }}
          />
          <div className={classes.pair}>
            <TextInput
              label={t('agreements.who')}
              maxLength={LIMITS.shortText}
              value={draft.who}
              onChange={(event) => onDraft({ ...draft, who: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('agreements.due')}
              value={draft.due}
              onChange={(event) => onDraft({ ...draft, due: event.currentTarget.value })}
            />
          </div>
          <TextInput
            label={t('agreements.evidence')}
            maxLength={LIMITS.shortText}
            value={draft.evidence}
            onChange={(event) => onDraft({ ...draft, evidence: event.currentTarget.value })}
          />
          <Button
            type="submit"
            variant="default"
            leftSection={<IconPlus size={17} stroke={1.75} />}
            disabled={draft.what.trim() === '' || agreements.length >= LIMITS.agreements}
          >
            {t('agreements.add')}
          </Button>
        </div>
      </form>
    </aside>
  );
}
