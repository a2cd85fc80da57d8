import { createElement, useEffect, type ReactNode } from 'react';
import { gapOf, leftOf, type PollDraft } from '../../shared/voting/rules';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { Message } from './Message';
import { fetchQuestion, questionOf } from './methods/registry';
import { useArrivals } from './on-demand';
import type { OpenPoll } from './open-poll';
import type { Sending, Trouble } from './voter/sending';

type Props = {
  poll: OpenPoll;
  /** Title of the activity. */
  title: string;
  tools?: ReactNode;
  isOpen: boolean;
  draft: PollDraft;
  onDraft: (draft: PollDraft) => void;
  sending: Sending;
  /** The voter tried to send: what is missing is said from now on. */
  tried: boolean;
  onSend: () => void;
  /** The way out of a poll that has closed, where the bar has none. */
  onLeave?: () => void;
};

/** The question of a poll with its answer, abstaining and sending. */
export function PollForm(props: Props): ReactNode {
  const { poll, title, tools, isOpen, draft, onDraft, sending, tried, onSend, onLeave } = props;
  const { t } = useTexts();
  const { settings } = poll;
  const gap = gapOf(settings, draft);
  const left = leftOf(settings, draft);
  useArrivals();
  useEffect(() => fetchQuestion(settings.method), [settings.method]);
  const question = questionOf(settings.method);
  const busy = sending.state === 'busy';
  const trouble =
    sending.state === 'failed'
      ? t(troubleOf(sending.error))
      : tried && gap
        ? t(`poll.gap.${gap}`, { count: left })
        : '';
  return (
    <Frame
      title={title || settings.question}
      tools={tools}
      notice={isOpen ? null : <p className="notice">{t('poll.closed')}</p>}
      foot={
        <>
          {!isOpen && onLeave && (
            <button type="button" className="button" onClick={onLeave}>
              {t('round.leave')}
            </button>
          )}
          <span className="spring" />
          <button
            type="button"
            className="button primary"
            aria-disabled={busy || !isOpen || !question}
            onClick={question ? onSend : undefined}
          >
            {t(busy ? 'review.sending' : 'poll.send')}
          </button>
        </>
      }
    >
      <Heading long={settings.question.length}>{settings.question || title}</Heading>
      {question ? (
        createElement(question, {
          settings,
          draft,
          onDraft: (part) => onDraft({ ...draft, ...part, abstains: false }),
        })
      ) : (
        <p className="explain" role="status">
          {t('phone.light.connecting')}
        </p>
      )}
      <label className="option none">
        <input
          type="checkbox"
          checked={draft.abstains}
          onChange={() => onDraft({ ...draft, abstains: !draft.abstains })}
        />
        <span className="face">
          <span className="option-label">{t('poll.abstain')}</span>
        </span>
      </label>
      <Message text={trouble} />
    </Frame>
  );
}

/** The sentence for an answer that was not accepted; it stays on screen. */
export function troubleOf(error: Trouble) {
  switch (error) {
    case 'not-saved':
    case 'disk-full':
    case 'not-writable':
      return 'trouble.notSaved' as const;
    case 'transport':
      return 'trouble.transport' as const;
    case 'busy':
      return 'trouble.busy' as const;
    case 'group-in-use':
    case 'not-found':
      return 'trouble.group' as const;
    case 'round-not-open':
    case 'no-session':
    case 'activity-not-open':
      return 'poll.closed' as const;
    default:
      return 'trouble.internal' as const;
  }
}
