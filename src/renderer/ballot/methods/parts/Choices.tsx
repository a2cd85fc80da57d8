import type { ReactNode } from 'react';
import { Check } from '../../icons';

type Props = {
  type: 'radio' | 'checkbox';
  /** @property step stands before the label, where options have a number of their own */
  options: readonly { key: string; step?: number; label: string }[];
  isChosen: (key: string) => boolean;
  onChoose: (key: string) => void;
  /** One under the other, also on a wide screen. */
  oneColumn?: boolean;
};

/** Options to mark; only what is chosen is filled. */
export function Choices({ type, options, isChosen, onChoose, oneColumn }: Props): ReactNode {
  return (
    <div className={oneColumn ? 'group-list one' : 'group-list'}>
      {options.map(({ key, step, label }) => (
        <label className="option" key={key}>
          <input type={type} name="poll" checked={isChosen(key)} onChange={() => onChoose(key)} />
          <span className="face">
            {step !== undefined && <b>{step}</b>}
            <span className="option-label" dir="auto">
              {label}
            </span>
            {isChosen(key) && <Check />}
          </span>
        </label>
      ))}
    </div>
  );
}
