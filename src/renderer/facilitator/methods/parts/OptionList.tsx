import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../paper/Paper.module.css';

type Option = { key: string; number: number; text: string };
type Props = {
  type: 'radio' | 'checkbox';
  options: readonly Option[];
  chosen: readonly string[];
  onChoose: (key: string) => void;
  /** A digit was pressed that makes the whole choice. */
  onDigit: ((option: Option) => void) | null;
};

/** Choices with their number of the paper; up to nine of them have their digit as key. */
export function OptionList({ type, options, chosen, onChoose, onDigit }: Props) {
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
