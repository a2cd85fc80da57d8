import type { ReactNode } from 'react';
import type { PollSettings } from '../../shared/domain/polls';
import { useTexts } from './i18n';
import { Check } from './icons';
import {
  choose,
  dotsOf,
  give,
  GRADIENTS,
  leftOf,
  rankMove,
  REASON_UP_TO,
  type PollDraft,
} from './poll-state';

type Props = {
  settings: PollSettings;
  draft: PollDraft;
  onDraft: (draft: PollDraft) => void;
};

/** The part of a poll that is filled in; neutral colours, only what is chosen is filled. */
export function PollQuestion(props: Props): ReactNode {
  switch (props.settings.method) {
    case 'dots':
    case 'budget':
      return <Divide {...props} />;
    case 'rank':
      return <Rank {...props} />;
    case 'single':
    case 'multiple':
      return <Choices {...props} />;
    case 'gradients':
      return <Gradients {...props} />;
    case 'number':
      return <NumberField {...props} />;
  }
}

/** Dots or points over the options; what is left is always in view. */
function Divide({ settings, draft, onDraft }: Props): ReactNode {
  const { t } = useTexts();
  const isDots = settings.method === 'dots';
  const step = isDots ? 1 : 5;
  const left = leftOf(settings, draft);
  return (
    <>
      <p className="poll-left" role="status">
        {t(isDots ? 'poll.dotsLeft' : 'poll.pointsLeft', { count: left })}
      </p>
      {isDots && (
        <p className="explain">
          {t('poll.dotsRule', {
            count: dotsOf(settings),
            cap: Math.min(settings.cap, dotsOf(settings)),
          })}
        </p>
      )}
      <ul className="poll-list">
        {settings.items.map(({ id, label }) => {
          const now = draft.given[id] ?? 0;
          const set = (value: number): void => onDraft(give(settings, draft, id, value));
          const most = now + left;
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
                  onClick={() => set(now - step)}
                >
                  −
                </button>
                {isDots ? (
                  <output aria-live="polite">{now}</output>
                ) : (
                  <input
                    type="text"
                    inputMode="numeric"
                    aria-label={t('poll.points', { name: label })}
                    value={now}
                    onChange={(event) => set(Number(event.target.value.replace(/\D/g, '')))}
                  />
                )}
                <button
                  type="button"
                  className="button step"
                  aria-label={t('poll.more', { name: label })}
                  disabled={left === 0 || (isDots && now >= settings.cap)}
                  onClick={() => set(Math.min(now + step, most))}
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

/** All options in order, moved with buttons. */
function Rank({ settings, draft, onDraft }: Props): ReactNode {
  const { t } = useTexts();
  const labels = new Map(settings.items.map(({ id, label }) => [id, label]));
  return (
    <>
      <p className="explain">{t('poll.rankRule')}</p>
      <ol className="poll-list">
        {draft.order.map((id, index) => {
          const name = labels.get(id) ?? '';
          return (
            <li key={id}>
              <b>{index + 1}</b>
              <span className="poll-label" dir="auto">
                {name}
              </span>
              <span className="poll-step">
                <button
                  type="button"
                  className="button step"
                  aria-label={t('poll.up', { name })}
                  disabled={index === 0}
                  onClick={() => onDraft(rankMove(draft, id, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="button step"
                  aria-label={t('poll.down', { name })}
                  disabled={index === draft.order.length - 1}
                  onClick={() => onDraft(rankMove(draft, id, 1))}
                >
                  ↓
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Choices({ settings, draft, onDraft }: Props): ReactNode {
  const { t } = useTexts();
  const isSingle = settings.method === 'single';
  const { maxChoices } = settings;
  return (
    <>
      {!isSingle && (
        <p className="explain">
          {maxChoices > 0 ? t('poll.multipleMax', { count: maxChoices }) : t('poll.multiple')}
        </p>
      )}
      <div className="group-list">
        {settings.items.map(({ id, label }) => {
          const isChosen = !draft.abstains && draft.chosen.includes(id);
          return (
            <label className="option" key={id}>
              <input
                type={isSingle ? 'radio' : 'checkbox'}
                name="poll"
                checked={isChosen}
                onChange={() => onDraft(choose(settings, draft, id))}
              />
              <span className="face">
                <span className="option-label" dir="auto">
                  {label}
                </span>
                {isChosen && <Check />}
              </span>
            </label>
          );
        })}
      </div>
    </>
  );
}

function Gradients({ draft, onDraft }: Props): ReactNode {
  const { t } = useTexts();
  const level = draft.abstains ? null : draft.level;
  return (
    <>
      <div className="group-list one">
        {GRADIENTS.map((step) => (
          <label className="option" key={step}>
            <input
              type="radio"
              name="poll"
              checked={level === step}
              onChange={() => onDraft({ ...draft, abstains: false, level: step })}
            />
            <span className="face">
              <b>{step}</b>
              <span className="option-label">{t(`poll.gradient.${step}`)}</span>
              {level === step && <Check />}
            </span>
          </label>
        ))}
      </div>
      {level !== null && level <= REASON_UP_TO && (
        <label className="text-field">
          <span>{t('poll.reason')}</span>
          <textarea
            rows={3}
            maxLength={240}
            value={draft.reason}
            onChange={(event) => onDraft({ ...draft, reason: event.target.value })}
          />
          <span className="explain">{t('notes.noNames')}</span>
        </label>
      )}
    </>
  );
}

function NumberField({ settings, draft, onDraft }: Props): ReactNode {
  const { t, language } = useTexts();
  const { min, max, unit } = settings;
  const numbers = new Intl.NumberFormat(language);
  const format = (value: number): string => numbers.format(value);
  return (
    <label className="code-field">
      <span>
        {t('poll.numberLabel', { min: format(min), max: format(max) })} {unit}
      </span>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft.value}
        onChange={(event) => onDraft({ ...draft, abstains: false, value: event.target.value })}
      />
    </label>
  );
}
