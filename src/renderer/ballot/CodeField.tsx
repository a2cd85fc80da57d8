import type { ReactNode } from 'react';
import { Message } from './Message';

type Props = {
  /** What to type and where it stands. */
  text: string;
  label: string;
  value: string;
  /** What is wrong with the code; empty when nothing is. */
  message: string;
  onType: (typed: string) => void;
};

/** A code to type, with its explanation and what went wrong. */
export function CodeField({ text, label, value, message, onType }: Props): ReactNode {
  return (
    <>
      <p className="explain" id="code-explained">
        {text}
      </p>
      <label className="code-field">
        <span>{label}</span>
        <input
          type="text"
          value={value}
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby="code-explained code-message"
          aria-invalid={message !== ''}
          onChange={(event) => onType(event.target.value)}
        />
      </label>
      <Message id="code-message" text={message} />
    </>
  );
}
