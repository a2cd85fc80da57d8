import type { ReactNode } from 'react';
import type { PollItem } from '../../../../shared/voting/parts/schema-items';
import { useTexts } from '../../i18n';

type Props = {
  items: readonly PollItem[];
  given: Readonly<Record<string, number>>;
  /** Dots or points that are left to give. */
  left: number;
  /** Most for one item. */
  most: number;
  /** What one press of a button gives. */
  step: number;
  /** What is left in words; always in view. */
  status: string;
  /** Can amounts be typed? */
  typed: boolean;
  onGive: (itemId: string, wanted: number) => void;
  children?: ReactNode;
};

/** Dots or points over the options. */
export function Divide(props: Props): ReactNode {
  const { items, given, left, most, step, status, typed, onGive, children } = props;
  const { t } = useTexts();
  return (
    <>
      <p className="poll-left" role="status">
        {status}
      </p>
      {children}
      <ul className="poll-list">
        {items.map(({ id, label }) => {
          const now = given[id] ?? 0;
          return (
            <li key={id}>
              <span className="poll-label" dir="auto" id={`item-${id}`}>
                {label}
              </span>
              <span className="poll-step" role="group" aria-labelledby={`item-${id}`}>
                <button
                  type="button"
                  className="button step"
                  aria-label={t('poll.fewer', { name: label })}
                  disabled={now === 0}
                  onClick={() => onGive(id, now - step)}
                >
                  −
                </button>
                {typed ? (
                  <input
                    type="text"
                    inputMode="numeric"
                    aria-label={t('poll.points', { name: label })}
                    value={now}
                    onChange={(event) => onGive(id, Number(event.target.value.replace(/\D/g, '')))}
                  />
                ) : (
                  <output aria-live="polite">{now}</output>
                )}
                <button
                  type="button"
                  className="button step"
                  aria-label={t('poll.more', { name: label })}
                  disabled={left === 0 || now >= most}
                  onClick={() => onGive(id, Math.min(now + step, now + left))}
                >
                  +
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
