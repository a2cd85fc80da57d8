import { useState, type ReactNode } from 'react';
import type { PhoneSeat } from '../../../shared/contract/phone-protocol';
import type { BallotLanguage } from '../../../shared/domain/language';
import type { ErrorCode } from '../../../shared/domain/result';
import type { BallotSnapshot } from '../../../shared/projection/types';
import { Frame } from '../Frame';
import { GroupChoice } from '../GroupChoice';
import { Heading } from '../Heading';
import { useTexts } from '../i18n';
import { randomId } from '../ids';
import { Message } from '../Message';
import { EnterScreen } from './EnterScreen';
import { Brand } from './JoinScreen';
import { LanguageSelect } from './LanguageSelect';
import { usePhone } from './phone-context';
import { modeOf } from './place';
import { SeatCard } from './ReceiptScreens';

export type MenuPart = 'menu' | 'group' | 'enter';

type Props = {
  start: MenuPart;
  snapshot: BallotSnapshot;
  seat: PhoneSeat;
  onLanguage: (language: BallotLanguage) => void;
  onBack: () => void;
};

/** What a participant rarely needs; covers the page, which keeps its place. */
export function MenuScreen({ start, snapshot, seat, onLanguage, onBack }: Props): ReactNode {
  const { t } = useTexts();
  const [part, setPart] = useState(start);
  if (part === 'enter') return <EnterScreen onBack={() => setPart('menu')} onEntered={onBack} />;
  // Moving now would show, by the counts of the groups, who answered.
  const isVoting = modeOf(snapshot) === 'vote';
  if (part === 'group' && !isVoting)
    return <GroupPart snapshot={snapshot} seat={seat} onBack={onBack} />;
  const group = snapshot.groups.find(({ id }) => id === seat.groupId)?.name ?? '';
  return (
    <Frame
      title={<Brand />}
      foot={
        <button type="button" className="button primary" onClick={onBack}>
          {t('phone.menu.back')}
        </button>
      }
    >
      <Heading>{t('phone.menu.title')}</Heading>
      <section className="menu-part">
        <h2>{t('language.label')}</h2>
        <LanguageSelect onLanguage={onLanguage} />
      </section>
      <section className="menu-part">
        <h2>{t('phone.menu.group')}</h2>
        <p>{group}</p>
        {isVoting ? (
          <p className="explain">{t('phone.groupLater')}</p>
        ) : (
          <button type="button" className="button" onClick={() => setPart('group')}>
            {t('phone.menu.change')}
          </button>
        )}
      </section>
      <section className="menu-part received">
        <h2>{t('phone.menu.code')}</h2>
        <SeatCard seat={seat} />
        <p className="explain">{t('phone.menu.codeHint')}</p>
      </section>
      <section className="menu-part">
        <button type="button" className="button" onClick={() => setPart('enter')}>
          {t('phone.enter.open')}
        </button>
      </section>
    </Frame>
  );
}

function GroupPart({
  snapshot,
  seat,
  onBack,
}: Pick<Props, 'snapshot' | 'seat' | 'onBack'>): ReactNode {
  const { t } = useTexts();
  const { client } = usePhone();
  const [groupId, setGroup] = useState(seat.groupId);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const move = async (): Promise<void> => {
    if (groupId === null || busy) return;
    setBusy(true);
    const outcome = await client.request({ type: 'join', id: randomId(), groupId });
    setBusy(false);
    if (outcome.ok) onBack();
    else setError(outcome.error);
  };
  return (
    <Frame
      title={<Brand />}
      foot={
        <>
          <button type="button" className="button" onClick={onBack}>
            {t('phone.menu.back')}
          </button>
          <button
            type="button"
            className="button primary"
            aria-disabled={busy}
            onClick={() => void move()}
          >
            {t(busy ? 'phone.joining' : 'phone.menu.save')}
          </button>
        </>
      }
    >
      <GroupChoice
        groups={snapshot.groups}
        value={groupId}
        legend={<Heading>{t('group.title')}</Heading>}
        onChoose={(chosen) => {
          setGroup(chosen);
          setError(null);
        }}
      />
      <Message
        text={
          error === null
            ? ''
            : t(error === 'voting-open' ? 'phone.groupLater' : 'phone.groupFailed')
        }
      />
    </Frame>
  );
}
