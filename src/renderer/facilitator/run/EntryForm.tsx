import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../shared/charts';
import { LIMITS } from '../../../shared/domain/limits';
import { contributionKindSchema, type ContributionKind } from '../../../shared/domain/model';
import { newId } from '../../ui/ids';
import { useSend } from '../actions/useSend';
import { GroupPicker } from './GroupPicker';
import classes from './Input.module.css';
import type { Lookups } from './lookups';
import { Segments } from './Segments';

const KINDS = contributionKindSchema.options;

type Props = { marks: readonly Mark[]; lookups: Lookups; full: boolean };

/**
 * One line to type in while people talk. Kind, group and challenge stay for the next one; the
 * factor does not, because it differs from note to note.
 */
export function EntryForm({ marks, lookups, full }: Props) {
  const { t } = useTranslation('run');
  const send = useSend();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ContributionKind>('success');
  const [chosenGroup, setGroup] = useState<string | null>(null);
  const [factorId, setFactor] = useState<string | null>(null);
  const [chosenChallenge, setChallenge] = useState<string | null>(null);
  const groupId = marks.some((m) => m.groupId === chosenGroup) ? chosenGroup : null;
  const challengeId =
    chosenChallenge !== null && lookups.challengeName.has(chosenChallenge) ? chosenChallenge : null;

  const add = async (): Promise<void> => {
    const wanted = text.trim();
    if (wanted === '' || full) return;
    const contribution = { id: newId(), text: wanted, kind, groupId, factorId, challengeId };
    setText('');
    setFactor(null);
    field.current?.focus();
    const { ok } = await send({ type: 'contribution/add', contribution });
    // A refused note goes back into the line, unless the next one is already being typed.
    if (!ok) setText((typed) => (typed === '' ? wanted : typed));
  };

  const chooseByKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    // The code and not the key: Option and AltGr turn letters into other characters.
    const pressed = event.code.replace(/^(Key|Digit|Numpad)/, '');
    const byDigit = KINDS[Number(pressed) - 1];
    const byLetter = marks.find((m) => m.letter.toUpperCase() === pressed);
    if (byDigit) setKind(byDigit);
    else if (byLetter) setGroup(byLetter.groupId);
    else return;
    event.preventDefault();
  };

  return (
    <form
      className={classes.entry}
      onKeyDown={chooseByKey}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={classes.entryLine}>
        <TextInput
          ref={field}
          aria-label={t('input.entryLabel')}
          placeholder={t('input.placeholder')}
          size="md"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={LIMITS.longText}
          disabled={full}
          autoComplete="off"
          spellCheck
          data-autofocus
        />
        <Button
          type="submit"
          size="md"
          leftSection={<IconPlus size={18} stroke={1.75} />}
          disabled={full}
        >
          {t('input.add')}
        </Button>
      </div>
      <div className={classes.entryChoices}>
        <Segments
          label={t('input.kind')}
          data={KINDS.map((value) => ({ value, label: t(`input.kinds.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <GroupPicker marks={marks} value={groupId} onChange={setGroup} />
        <Select
          aria-label={t('input.factor')}
          placeholder={`${t('input.factor')} (${t('input.optional')})`}
          data={lookups.factors}
          value={factorId}
          onChange={setFactor}
          searchable
          clearable
          nothingFoundMessage={t('input.noMatch')}
        />
        {lookups.challenges.length > 0 && (
          <Select
            aria-label={t('input.challenge')}
            placeholder={`${t('input.challenge')} (${t('input.optional')})`}
            data={lookups.challenges}
            value={challengeId}
            onChange={setChallenge}
            clearable
          />
        )}
      </div>
      <p className={classes.hint}>
        <strong>{t('input.noNames')}</strong>{' '}
        {full ? t('input.full', { max: LIMITS.contributions }) : t('input.keys')}
      </p>
    </form>
  );
}
