import { useState, type FormEvent, type ReactNode } from 'react';
import { CodeField } from '../CodeField';
import { Frame } from '../Frame';
import { Heading } from '../Heading';
import { useTexts } from '../i18n';
import { looksLikeCode } from '../return-code';

type Props = {
  bar: ReactNode;
  title: string;
  text: string;
  label: string;
  submit: string;
  busy: boolean;
  /** What went wrong with the code that was sent; empty when nothing did. */
  trouble: string;
  onCode: (typed: string) => void;
  /** Null where there is no way back. */
  onBack: (() => void) | null;
};

/** A code to type: that of the session, or the own one to come back with. */
export function CodeEntry(props: Props): ReactNode {
  const { bar, title, text, label, submit, busy, trouble, onCode, onBack } = props;
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const [changed, setChanged] = useState(false);
  const message = incomplete ? t('code.incomplete') : changed ? '' : trouble;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    setIncomplete(!looksLikeCode(typed));
    setChanged(false);
    if (looksLikeCode(typed)) onCode(typed);
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      <Frame
        title={bar}
        foot={
          <>
            {onBack && (
              <button type="button" className="button" onClick={onBack}>
                {t('phone.menu.back')}
              </button>
            )}
            <button type="submit" className="button primary" aria-disabled={busy}>
              {busy ? t('phone.joining') : submit}
            </button>
          </>
        }
      >
        <Heading>{title}</Heading>
        <CodeField
          text={text}
          label={label}
          value={typed}
          message={message}
          onType={(code) => {
            setTyped(code);
            setIncomplete(false);
            setChanged(true);
          }}
        />
      </Frame>
    </form>
  );
}
