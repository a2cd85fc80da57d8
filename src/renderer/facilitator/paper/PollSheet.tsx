import { Checkbox, TextInput } from '@mantine/core';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import {
  GRADIENT_REASON_UP_TO,
  GRADIENT_STEPS,
  ITEM_METHODS,
  type PollSettings,
} from '../../../shared/domain/polls';
import classes from './Paper.module.css';
import { leftOf, type PollDraft } from './poll-draft';

type Props = {
  settings: PollSettings;
  draft: PollDraft;
  onDraft: (draft: PollDraft) => void;
  /** Enter on the last field: to the button. */
  onEnd: () => void;
};

type Option = { key: string; number: number; text: string };

/** A poll as on the paper, for the method that it has. */
export function PollSheet(props: Props) {
  const { t } = useTranslation('paper');
  const { draft, onDraft, onEnd } = props;
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
    const at = fields.indexOf(event.target);
    // From a choice everything else in its list is passed by.
    const next = fields
      .slice(at + 1)
      .find((field) => field.type === 'text' && event.target !== field);
    if (next) next.focus();
    else onEnd();
  };
  return (
    <div className={classes.poll} onKeyDown={onKey}>
      <Body {...props} />
      <Checkbox
        label={t('poll.abstain')}
        checked={draft.abstains}
        onChange={(event) => onDraft({ ...draft, abstains: event.currentTarget.checked })}
      />
    </div>
  );
}

function Body(props: Props) {
  const { t, i18n } = useTranslation('paper');
  const { settings, draft, onDraft } = props;
  if (settings.method === 'number') {
    const format = (value: number): string => new Intl.NumberFormat(i18n.language).format(value);
    return (
      <TextInput
        data-first
        label={t('poll.number', { min: format(settings.min), max: format(settings.max) })}
        rightSection={settings.unit ? <span>{settings.unit}</span> : undefined}
        rightSectionWidth={90}
        w={320}
        autoComplete="off"
        value={draft.value}
        onChange={(event) =>
          onDraft({ ...draft, value: event.currentTarget.value, abstains: false })
        }
      />
    );
  }
  if (settings.method === 'gradients' || !ITEM_METHODS.includes(settings.method))
    return <Gradients {...props} />;
  if (settings.method === 'single' || settings.method === 'multiple') return <Choices {...props} />;
  return <Numbers {...props} />;
}

/** Dots, points or places: a number at each item, Enter goes to the next. */
function Numbers({ settings, draft, onDraft }: Props) {
  const { t } = useTranslation('paper');
  const { method } = settings;
  const kind = method === 'dots' || method === 'budget' ? method : 'rank';
  return (
    <>
      <p className={classes.left} role="status">
        {kind === 'rank'
          ? t('poll.placeLeft')
          : t(kind === 'dots' ? 'poll.dotsLeft' : 'poll.pointsLeft', {
              count: leftOf(settings, draft),
            })}
      </p>
      <ul className={classes.numbers}>
        {settings.items.map(({ id, label }, index) => (
          <li key={id}>
            <b aria-hidden>{index + 1}</b>
            <span dir="auto">{label}</span>
            <TextInput
              data-first={index === 0 || undefined}
              aria-label={t(`poll.${kind}`, { name: label })}
              inputMode="numeric"
              autoComplete="off"
              value={draft.numbers[id] ?? ''}
              onChange={(event) =>
                onDraft({
                  ...draft,
                  abstains: false,
                  numbers: { ...draft.numbers, [id]: event.currentTarget.value },
                })
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Choices({ settings, draft, onDraft, onEnd }: Props) {
  const isSingle = settings.method === 'single';
  const toggle = (id: string): void => {
    const others = draft.chosen.filter((chosen) => chosen !== id);
    const chosen = isSingle ? [id] : draft.chosen.includes(id) ? others : [...draft.chosen, id];
    onDraft({ ...draft, abstains: false, chosen });
  };
  return (
    <OptionList
      type={isSingle ? 'radio' : 'checkbox'}
      options={settings.items.map(({ id, label }, index) => ({
        key: id,
        number: index + 1,
        text: label,
      }))}
      chosen={draft.chosen}
      onChoose={toggle}
      onDigit={isSingle ? onEnd : null}
    />
  );
}

function Gradients({ draft, onDraft, onEnd }: Props) {
  const { t } = useTranslation(['paper', 'poll']);
  const options = Array.from({ length: GRADIENT_STEPS }, (_, index): Option => {
    const level = (GRADIENT_STEPS - index) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
    return { key: String(level), number: level, text: t(`poll:gradient.${level}`) };
  });
  const { level } = draft;
  return (
    <>
      <OptionList
        type="radio"
        options={options}
        chosen={level === null ? [] : [String(level)]}
        onChoose={(key) => onDraft({ ...draft, abstains: false, level: Number(key) })}
        onDigit={(option) => (option.number > GRADIENT_REASON_UP_TO ? onEnd() : undefined)}
      />
      {level !== null && level <= GRADIENT_REASON_UP_TO && (
        <TextInput
          label={t('paper:poll.reason')}
          maxLength={LIMITS.shortText}
          value={draft.reason}
          onChange={(event) => onDraft({ ...draft, reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}

type ListProps = {
  type: 'radio' | 'checkbox';
  options: readonly Option[];
  chosen: readonly string[];
  onChoose: (key: string) => void;
  /** A digit was pressed that makes the whole choice. */
  onDigit: ((option: Option) => void) | null;
};

/** Choices with their number of the paper; up to nine of them have their digit as key. */
function OptionList({ type, options, chosen, onChoose, onDigit }: ListProps) {
  const { t } = useTranslation('paper');
  const name = useId();
  return (
    <fieldset
      className={classes.options}
      onKeyDown={(event) => {
        if (options.length > 9 || event.ctrlKey || event.metaKey || event.altKey) return;
        const option = options.find(({ number }) => String(number) === event.key);
        if (!option) return;
        event.preventDefault();
        onChoose(option.key);
        onDigit?.(option);
      }}
    >
      <legend>{t('poll.choices')}</legend>
      {options.map((option, index) => (
        <label key={option.key} data-chosen={chosen.includes(option.key) || undefined}>
          <input
            type={type}
            name={name}
            data-first={index === 0 || undefined}
            checked={chosen.includes(option.key)}
            onChange={() => onChoose(option.key)}
          />
          <b>{option.number}</b>
          <span dir="auto">{option.text}</span>
        </label>
      ))}
      <p className={classes.hint}>{options.length <= 9 && t('poll.choose')}</p>
    </fieldset>
  );
}
