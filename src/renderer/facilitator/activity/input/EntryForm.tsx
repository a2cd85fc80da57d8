import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../../shared/charts';
import type { InputQuestion } from '../../../../shared/activities/input/schema';
import { LIMITS } from '../../../../shared/domain/limits';
import { contributionKindSchema, type ContributionKind } from '../../../../shared/domain/model';
import { newId } from '../../../ui/ids';
import { useSend } from '../../actions/useSend';
import { pastedLines, readEntry, tooMany } from './entry';
import { GroupPicker } from './GroupPicker';
import classes from './Input.module.css';
import type { Lookups } from './lookups';
import { PasteOffer } from './PasteOffer';
import { Segments } from './Segments';

const KINDS = contributionKindSchema.options;

type Props = {
  activityId: string;
  /** The question that is answered now; null when the activity has none. */
  question: InputQuestion | null;
  marks: readonly Mark[];
  lookups: Lookups;
  /** How many notes still fit in the session. */
  room: number;
};

/**
 * One line to type in while people talk. Kind, group and challenge stay for the next one; the
 * factor does not, because it differs from note to note. What the question fixes is not asked.
 */
export function EntryForm({ activityId, question, marks, lookups, room }: Props) {
  const { t } = useTranslation('input');
  const send = useSend();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [wasEmpty, setWasEmpty] = useState(false);
  const [pasted, setPasted] = useState<string[] | null>(null);
  const [chosenKind, setKind] = useState<ContributionKind>('success');
  const [chosenGroup, setGroup] = useState<string | null>(null);
  const [chosenFactor, setFactor] = useState<string | null>(null);
  const [chosenChallenge, setChallenge] = useState<string | null>(null);
  const full = room <= 0;
  const entry = readEntry(typed, marks);
  const known = marks.some((m) => m.groupId === chosenGroup) ? chosenGroup : null;
  const groupId = entry.groupId ?? known;
  const kind = question?.kind ?? chosenKind;
  const factorId = question?.factorId ?? chosenFactor;
  const challengeId =
    question?.challengeId ??
    (chosenChallenge !== null && lookups.challengeName.has(chosenChallenge)
      ? chosenChallenge
      : null);
  const over = tooMany(entry.text);

  const noteOf = (line: string) => {
    const { text, groupId: own } = readEntry(line, marks);
    return {
      id: newId(),
      text,
      kind,
      groupId: own ?? known,
      factorId,
      challengeId,
      activityId,
      questionId: question?.id ?? null,
    };
  };

  const add = async (): Promise<void> => {
    if (full || over > 0) return;
    field.current?.focus();
    if (entry.text === '') return setWasEmpty(true);
    const wanted = typed;
    // The group named in the text stays for the next note, as if it had been clicked.
    if (entry.groupId) setGroup(entry.groupId);
    setTyped('');
    setFactor(null);
    const { ok } = await send({ type: 'contribution/add', contribution: noteOf(wanted) });
    // A refused note goes back into the line, unless the next one is already being typed.
    if (!ok) setTyped((now) => (now === '' ? wanted : now));
  };

  const addLines = async (lines: readonly string[]): Promise<void> => {
    setPasted(null);
    field.current?.focus();
    const contributions = lines.map(noteOf).filter(({ text }) => text !== '');
    if (contributions.length === 0) return;
    // What was pasted together is one step to undo; refused, all of it is offered again.
    if (!(await send({ type: 'contribution/add-all', contributions })).ok) setPasted([...lines]);
  };

  const onPaste = (event: ClipboardEvent): void => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    setPasted(lines);
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
    event.stopPropagation();
  };

  const problem =
    over > 0 ? t('tooLong', { count: over, max: LIMITS.longText }) : wasEmpty && t('nothing');

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
          aria-label={t('entryLabel')}
          placeholder={t('placeholder')}
          size="md"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWasEmpty(false);
          }}
          onPaste={onPaste}
          error={problem}
          disabled={full}
          autoComplete="off"
          spellCheck
          data-autofocus
          data-entry-field
        />
        <Button
          type="submit"
          size="md"
          leftSection={<IconPlus size={18} stroke={1.75} />}
          disabled={full || over > 0}
        >
          {t('add')}
        </Button>
      </div>
      {pasted && (
        <PasteOffer
          lines={pasted}
          room={room}
          onSplit={() => void addLines(pasted)}
          onJoin={() => {
            setTyped([typed, ...pasted].filter((part) => part !== '').join(' '));
            setPasted(null);
            field.current?.focus();
          }}
          onCancel={() => {
            setPasted(null);
            field.current?.focus();
          }}
        />
      )}
      <div className={classes.entryChoices}>
        {!question?.kind && (
          <div className={classes.wide}>
            <Segments
              label={t('kind')}
              data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              value={kind}
              onChange={setKind}
            />
          </div>
        )}
        <div className={classes.wide}>
          <GroupPicker
            marks={marks}
            value={groupId}
            onChange={(id) => {
              setGroup(id);
              // A click says more than the letter in the text.
              if (entry.groupId) setTyped(entry.text);
            }}
          />
        </div>
        {!question?.factorId && (
          <Select
            aria-label={t('factor')}
            placeholder={`${t('factor')} (${t('optional')})`}
            data={lookups.factors}
            value={chosenFactor}
            onChange={setFactor}
            searchable
            clearable
            nothingFoundMessage={t('noMatch')}
          />
        )}
        {!question?.challengeId && lookups.challenges.length > 0 && (
          <Select
            aria-label={t('challenge')}
            placeholder={`${t('challenge')} (${t('optional')})`}
            data={lookups.challenges}
            value={challengeId}
            onChange={setChallenge}
            clearable
          />
        )}
      </div>
      <p className={classes.hint}>
        <strong>{t('noNames')}</strong>{' '}
        {full
          ? t('full', { max: LIMITS.contributions })
          : t('keys', { letter: marks[0]?.letter.toLowerCase() ?? 'g' })}
      </p>
    </form>
  );
}
