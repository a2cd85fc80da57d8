import type { TFunction } from 'i18next';
import type { JoinView } from '../../../../shared/projection/types';
import type { JoinRow } from './layout';

export type JoinCard = {
  title: string;
  /** What the code holds. */
  text: string;
  label: string;
  rows: JoinRow[];
};

/** The address as people type it: browsers add the scheme by themselves. */
export const shortAddress = (address: string): string => address.replace(/^http:\/\//, '');

/** The codes of the room: the network first, when the facilitator gave one, then the session. */
export function joinCards(join: JoinView, t: TFunction<'phones'>): JoinCard[] {
  const { wifi, url, address, code } = join;
  const session: JoinCard = {
    title: t('join.session'),
    text: url,
    label: t('join.sessionAlt', { address: shortAddress(address), code }),
    rows: [
      { label: t('join.address'), value: shortAddress(address) },
      { label: t('join.code'), value: code },
    ],
  };
  if (!wifi) return [session];
  const network: JoinCard = {
    title: t('join.wifi'),
    text: wifi.text,
    label: t('join.wifiAlt', { name: wifi.name }),
    rows: [
      { label: t('join.network'), value: wifi.name },
      wifi.password === ''
        ? { label: t('join.password'), value: t('join.noPassword') }
        : { label: t('join.password'), value: wifi.password },
    ],
  };
  return [network, session];
}
