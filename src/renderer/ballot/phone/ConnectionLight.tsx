import type { ReactNode } from 'react';
import type { PhoneLink } from '../../transport/phone/PhoneClient';
import { useTexts } from '../i18n';

/** A full, a half and a crossed-out circle: told apart without colour. */
function Light({ link }: { link: PhoneLink }): ReactNode {
  return (
    <svg className="light" width="0.75em" height="0.75em" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" className="light-edge" />
      {link === 'good' && <circle cx="6" cy="6" r="5" className="light-fill" />}
      {link === 'weak' && <path d="M6 1a5 5 0 0 0 0 10z" className="light-fill" />}
      {(link === 'offline' || link === 'refused') && (
        <path d="M3.5 3.5l5 5M8.5 3.5l-5 5" className="light-edge" />
      )}
    </svg>
  );
}

/** Says whether what you send now would arrive. The words are read out elsewhere, once. */
export function ConnectionLight({ link }: { link: PhoneLink }): ReactNode {
  const { t } = useTexts();
  return (
    <span className={`connection ${link}`}>
      <Light link={link} />
      <span>{t(`phone.light.${link}`)}</span>
    </span>
  );
}
