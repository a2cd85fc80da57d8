import type { ReactNode } from 'react';
import type { PhoneSeat } from '../../../shared/contract/phone-protocol';
import { Frame } from '../Frame';
import { Heading } from '../Heading';
import { useTexts } from '../i18n';
import { Check, Warning } from '../icons';

/** The own number and the code to come back with. */
export function SeatCard({ seat }: { seat: PhoneSeat }): ReactNode {
  const { t } = useTexts();
  return (
    <>
      {/* Spelled out for screen readers, which would read it as a word. */}
      <p className="code" aria-hidden="true">
        {seat.code}
      </p>
      <p className="unseen">{seat.code.split('').join(' ')}</p>
      {seat.number > 0 && <p className="explain">{t('phone.seat', { number: seat.number })}</p>}
    </>
  );
}

/** Shown only after the laptop has the answers on its disk. */
export function PhoneReceived({
  seat,
  onChange,
}: {
  seat: PhoneSeat;
  /** Null once the round has closed. */
  onChange: (() => void) | null;
}): ReactNode {
  const { t } = useTexts();
  return (
    <Frame
      title={t('received.bar')}
      foot={
        onChange && (
          <button type="button" className="button" onClick={onChange}>
            {t('received.change')}
          </button>
        )
      }
    >
      <div className="received">
        <div className="received-check">
          <Check size="3.125rem" />
        </div>
        <div>
          <Heading>{t('phone.received.title')}</Heading>
          <p className="lead">{t('phone.received.text')}</p>
          {onChange && <p className="lead">{t('phone.received.change')}</p>}
          <div className="received-code">
            <p>{t('phone.received.code')}</p>
            <SeatCard seat={seat} />
          </div>
        </div>
      </div>
    </Frame>
  );
}

/** The answers wait on this phone; never says "received". */
export function PhoneWaiting({ onChange }: { onChange: () => void }): ReactNode {
  const { t } = useTexts();
  return (
    <Frame
      title={t('phone.waiting.bar')}
      foot={
        <button type="button" className="button" onClick={onChange}>
          {t('received.change')}
        </button>
      }
    >
      <div className="received">
        <div className="received-check waits">
          <Warning size="2.75rem" />
        </div>
        <div>
          <Heading>{t('phone.waiting.title')}</Heading>
          <p className="lead">{t('phone.waiting.text')}</p>
        </div>
      </div>
    </Frame>
  );
}
