import { useState, type ReactNode } from 'react';
import type { ErrorCode } from '../../../shared/domain/result';
import type { BallotSnapshot } from '../../../shared/projection/types';
import { Frame } from '../Frame';
import { GroupChoice } from '../GroupChoice';
import { Heading } from '../Heading';
import { useTexts } from '../i18n';
import { Logo } from '../icons';
import { randomId } from '../ids';
import { Message } from '../Message';
import { EnterScreen } from './EnterScreen';
import { usePhone } from './phone-context';

/** Mark and name of the app, left in the bar. */
export const Brand = (): ReactNode => (
  <span className="brand">
    <Logo />
    <span className="brand-name">Regiotafel</span>
  </span>
);

/** Group, with the language in the bar: all that a phone is ever asked about its person. */
export function JoinScreen({ snapshot }: { snapshot: BallotSnapshot }): ReactNode {
  const { t } = useTexts();
  const { client } = usePhone();
  const [groupId, setGroup] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [enters, setEnters] = useState(false);
  if (enters) return <EnterScreen onBack={() => setEnters(false)} onEntered={() => undefined} />;
  const join = async (): Promise<void> => {
    if (groupId === null) return setMissing(true);
    if (busy) return;
    setBusy(true);
    setError(null);
    const outcome = await client.request({ type: 'join', id: randomId(), groupId });
    setBusy(false);
    if (!outcome.ok) setError(outcome.error);
  };
  const missed = missing && groupId === null ? t('group.missing') : '';
  // Let in with the code of a seat: that is a way back, not a way in.
  const trouble = t(error === 'forbidden' ? 'phone.joinOnlyBack' : 'phone.joinFailed');
  return (
    <Frame
      title={<Brand />}
      foot={
        <button
          type="button"
          className="button primary"
          aria-disabled={busy}
          onClick={() => void join()}
        >
          {t(busy ? 'phone.joining' : 'group.continue')}
        </button>
      }
    >
      <p className="over-title">{snapshot.title}</p>
      <GroupChoice
        groups={snapshot.groups}
        value={groupId}
        legend={<Heading>{t('group.title')}</Heading>}
        onChoose={setGroup}
      />
      <Message text={error === null ? missed : trouble} />
      <p className="explain">{t('poll.privacy')}</p>
      <button type="button" className="button quiet" onClick={() => setEnters(true)}>
        {t('phone.enter.open')}
      </button>
    </Frame>
  );
}
