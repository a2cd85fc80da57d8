import { useId, type ReactNode } from 'react';
import { Check } from './icons';
import type { ScaleModel } from './scale';
import { useTexts } from './i18n';
import { usePhoneLayout } from './usePhoneLayout';

type ScaleQuestionProps = {
  /** The question; the heading of the step when it is the statement. */
  legend: ReactNode;
  scale: ScaleModel;
  /** undefined = not yet answered, null = "don't know". */
  answer: number | null | undefined;
  onAnswer: (value: number | null) => void;
  /** Below the question: which keys answer it. null keeps the line free, undefined needs none. */
  hint?: ReactNode;
  /** Lower buttons, for a page with more than one question. */
  compact?: boolean;
  name: string;
};

/** Up to this number of steps there is one card or row per step. */
const CARDS = 5;

/**
 * One question as a group of radio buttons in neutral colours. On the laptop the lowest step is
 * left; on a phone the highest is on top (up to five steps), in the order of the page itself.
 */
export function ScaleQuestion(props: ScaleQuestionProps): ReactNode {
  const { legend, scale, answer, onAnswer, hint, compact = false, name } = props;
  const phone = usePhoneLayout();
  const id = useId();
  const { steps } = scale;
  const many = steps.length > CARDS;
  const shown = phone && !many ? [...steps].reverse() : steps;
  const layout = [
    'scale',
    many ? 'many' : 'few',
    scale.labelled && 'labelled',
    compact && 'compact',
  ];
  const first = steps[0];
  const last = steps[steps.length - 1];
  return (
    <fieldset className="question" data-question={name}>
      <legend>{legend}</legend>
      <div className="answers">
        <div
          className={layout.filter(Boolean).join(' ')}
          style={{ '--steps': steps.length } as React.CSSProperties}
        >
          {shown.map((step) => (
            <Option
              key={step.value}
              name={`${id}-${name}`}
              mark={String(step.value)}
              label={step.label}
              showLabel={!many || scale.labelled}
              checked={answer === step.value}
              onChoose={() => onAnswer(step.value)}
            />
          ))}
        </div>
        {many && !scale.labelled && first?.label && last?.label && (
          <p className="scale-ends" aria-hidden="true">
            <span>
              {first.value} = {first.label}
            </span>
            <span>
              {last.value} = {last.label}
            </span>
          </p>
        )}
        <div className="scale-none">
          <Option
            name={`${id}-${name}`}
            mark="?"
            label={scale.noAnswer}
            showLabel
            none
            checked={answer === null}
            onChoose={() => onAnswer(null)}
          />
        </div>
      </div>
      {hint !== undefined && <p className="hint-line">{hint}</p>}
    </fieldset>
  );
}

type OptionProps = {
  name: string;
  mark: string;
  label: string;
  showLabel: boolean;
  /** "Don't know": dashed, apart from the steps. */
  none?: boolean;
  checked: boolean;
  onChoose: () => void;
};

function Option({ name, mark, label, showLabel, none, checked, onChoose }: OptionProps): ReactNode {
  const spoken = none ? label : label ? `${mark}, ${label}` : mark;
  return (
    <label className={none ? 'option none' : 'option'}>
      <input type="radio" name={name} aria-label={spoken} checked={checked} onChange={onChoose} />
      <span className="face" aria-hidden="true">
        <b>{mark}</b>
        {showLabel && <span className="option-label">{label}</span>}
        {checked && <Check />}
      </span>
    </label>
  );
}

/** "Keys 1 to 5 work too", with the keys drawn as keys. */
export function KeyHint({ from, to }: { from: number; to: number }): ReactNode {
  const { t } = useTexts();
  return (
    <span className="key-hint">
      {t('keys.before')} <kbd>{from}</kbd> {t('keys.to')} <kbd>{to}</kbd> {t('keys.after')}
    </span>
  );
}
