import type { ReactNode } from 'react';
import type { PhoneState } from '../../transport/phone/PhoneClient';
import { useTexts } from '../i18n';
import { LookScreen } from './LookScreen';
import { usePhone } from './phone-context';

type Props = { reason: NonNullable<PhoneState['reason']>; bar: ReactNode };

/** Why this phone is not let in, and what helps. A wrong code has a screen of its own. */
export function RefusedScreen({ reason, bar }: Props): ReactNode {
  const { t } = useTexts();
  const { client } = usePhone();
  switch (reason) {
    case 'replaced':
      return (
        <LookScreen
          bar={bar}
          title={t('phone.refused.replaced')}
          text={t('phone.refused.replacedText')}
        >
          <Action label={t('phone.refused.here')} onPress={() => client.wake()} />
        </LookScreen>
      );
    case 'reload':
    case 'invalid':
      return (
        <LookScreen
          bar={bar}
          title={t(`phone.refused.${reason}`)}
          text={t('phone.refused.reloadText')}
        >
          <Action label={t('phone.refused.again')} onPress={() => window.location.reload()} />
        </LookScreen>
      );
    case 'locked':
      return (
        <LookScreen
          bar={bar}
          title={t('phone.refused.locked')}
          text={t('phone.refused.lockedText')}
        />
      );
    case 'full':
    case 'busy':
      return (
        <LookScreen
          bar={bar}
          title={t(`phone.refused.${reason}`)}
          text={t('phone.refused.retry')}
        />
      );
    case 'no-session':
    case 'code-unknown':
      return (
        <LookScreen bar={bar} title={t('phone.look.closed')} text={t('phone.look.closedText')} />
      );
  }
}

function Action({ label, onPress }: { label: string; onPress: () => void }): ReactNode {
  return (
    <div className="neutral-actions">
      <button type="button" className="button start" onClick={onPress}>
        {label}
      </button>
    </div>
  );
}
