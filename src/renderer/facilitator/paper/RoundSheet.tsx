import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/domain/language';
import { noAnswerOf } from '../../../shared/projection/texts';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { focusChoice } from './GroupField';
import classes from './Paper.module.css';
import { answerForKey, slotKey, stepsOf, type RoundDraft, type Slot } from './round-draft';

type Props = {
  model: FacilitatorSnapshot['session']['factorModel'];
  language: Language;
  slots: readonly Slot[];
  draft: RoundDraft;
  onDraft: (draft: RoundDraft) => void;
  /** All slots are passed: to the button. */
  onEnd: () => void;
};

/** The statements as on the paper: a digit chooses and jumps to the next, Backspace goes back. */
export function RoundSheet({ model, language, slots, draft, onDraft, onEnd }: Props) {
  const { t } = useTranslation('paper');
  const prefix = useId();
  const texts = new Map(model.factors.map((factor) => [factor.id, factor.statement[language]]));
  const noAnswer = noAnswerOf(model.scale)[language];
  const goTo = (index: number): void => {
    if (index >= slots.length) return onEnd();
    focusChoice(document.getElementById(`${prefix}-${Math.max(0, index)}`));
  };
  const onKey = (event: KeyboardEvent, slot: Slot, index: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = answerForKey(event.key, stepsOf(model, slot));
    if (answer !== undefined) {
      onDraft({ ...draft, [slotKey(slot)]: answer });
      goTo(index + 1);
    } else if (event.key === 'Enter') goTo(index + 1);
    else if (event.key === 'Backspace') goTo(index - 1);
    else return;
    event.preventDefault();
  };
  const numbers = new Map(
    slots.filter(({ part }) => part === 'answers').map(({ factorId }, i) => [factorId, i + 1]),
  );
  return (
    <div className={classes.sheet}>
      {slots.map((slot, index) => {
        const isAnswer = slot.part === 'answers';
        const number = numbers.get(slot.factorId);
        const value = draft[slotKey(slot)];
        const text = texts.get(slot.factorId) ?? slot.factorId;
        return (
          <fieldset
            key={slotKey(slot)}
            id={`${prefix}-${index}`}
            className={classes.slot}
            data-part={slot.part}
            data-filled={value !== undefined || undefined}
            onKeyDown={(event) => onKey(event, slot, index)}
          >
            <legend>
              {isAnswer
                ? t('key.statementShort', { number, text })
                : t('key.importanceOf', { number })}
            </legend>
            <span className={classes.steps}>
              {[...stepsOf(model, slot), null].map((step) => (
                <label key={step ?? '?'} data-chosen={value === step || undefined}>
                  <input
                    type="radio"
                    name={`${prefix}-${index}`}
                    aria-label={step === null ? noAnswer : String(step)}
                    checked={value === step}
                    onChange={() => onDraft({ ...draft, [slotKey(slot)]: step })}
                  />
                  <span aria-hidden>{step ?? '?'}</span>
                </label>
              ))}
            </span>
          </fieldset>
        );
      })}
    </div>
  );
}
