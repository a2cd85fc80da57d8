import { useState, type ReactNode } from 'react';
import { CodeField } from './CodeField';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { looksLikeCode } from './return-code';
import type { Sending, Trouble } from './voter/sending';

type CodeScreenProps = {
  recall: Sending;
  onRecall: (typed: string) => void;
  onBack: () => void;
};

const MESSAGES = {
  'code-unknown': 'code.unknown',
  invalid: 'code.unknown',
  'not-found': 'code.unknown',
  busy: 'code.tooMany',
  'round-not-open': 'code.closed',
  'no-session': 'code.closed',
} as const satisfies Partial<Record<Trouble, string>>;

/** Asks for the return code and gives the own ballot back. */
export function CodeScreen({ recall, onRecall, onBack }: CodeScreenProps): ReactNode {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const busy = recall.state === 'busy';
  const message = incomplete
    ? t('code.incomplete')
    : recall.state === 'failed'
      ? t(
          recall.error in MESSAGES
            ? MESSAGES[recall.error as keyof typeof MESSAGES]
            : 'code.failed',
        )
      : '';
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const complete = looksLikeCode(typed);
    setIncomplete(!complete);
    if (complete) onRecall(typed);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Frame
        title={t('code.bar')}
        foot={
          <>
            <button type="button" className="button" onClick={onBack} disabled={busy}>
              {t('code.back')}
            </button>
            <span className="spring" />
            <button type="submit" className="button primary" aria-disabled={busy}>
              {t(busy ? 'code.busy' : 'code.submit')}
            </button>
          </>
        }
      >
        <Heading>{t('code.title')}</Heading>
        <CodeField
          text={t('code.text')}
          label={t('code.label')}
          value={typed}
          message={message}
          onType={(text) => {
            setTyped(text);
            setIncomplete(false);
          }}
        />
      </Frame>
    </form>
  );
}
