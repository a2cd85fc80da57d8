import type { Wifi } from '../../shared/contract/phones';
import type { JoinView } from '../../shared/projection/types';

/** Characters with a meaning in the format get a backslash. */
const escaped = (text: string): string => text.replace(/[\\;,:"]/g, '\\$&');

/** What the QR code of a Wi-Fi holds, as phones' cameras read it. */
export function wifiText({ name, password, hidden }: Wifi): string {
  const type = password === '' ? 'nopass' : 'WPA';
  const secret = password === '' ? '' : `P:${escaped(password)};`;
  return `WIFI:T:${type};S:${escaped(name)};${secret}${hidden ? 'H:true;' : ''};`;
}

/** The network of the room on the wall; null when none was given. */
export function wifiView(wifi: Wifi | null): JoinView['wifi'] {
  if (!wifi || wifi.name === '') return null;
  return { name: wifi.name, password: wifi.password, text: wifiText(wifi) };
}
