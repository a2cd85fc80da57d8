import { PHONE_SOCKET_PATH } from '../../../shared/contract/phone-protocol';
import { PhoneClient } from './PhoneClient';
import { phoneStorage, usableArea, type PhoneStorage } from './storage';

/** The join code behind the `#` of the address; null when there is none. */
export function codeInHash(hash: string): string | null {
  const code = hash.replace(/^#/, '');
  return /^[A-Za-z0-9-]{4,12}$/.test(code) ? code : null;
}

/** Takes the code out of the address bar: nobody should read or share it from there. */
function takeCode(): string | null {
  const code = codeInHash(window.location.hash);
  if (code !== null)
    window.history.replaceState(window.history.state, '', window.location.pathname);
  return code;
}

/** The phone client of this browser, running. */
export function browserPhone(): { client: PhoneClient; storage: PhoneStorage } {
  const { location } = window;
  const storage = phoneStorage(
    usableArea(() => window.localStorage),
    window.history,
  );
  const scanned = takeCode();
  if (scanned !== null) storage.set('code', scanned);
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
  const client = new PhoneClient({
    open: () => new WebSocket(address + PHONE_SOCKET_PATH),
    storage,
    reload: () => location.reload(),
    now: () => Date.now(),
    random: () => Math.random(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  });
  const wake = (): void => client.wake();
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  // Scanned again while the page is open.
  window.addEventListener('hashchange', () => {
    const again = takeCode();
    if (again !== null) client.setCode(again);
  });
  client.start();
  return { client, storage };
}
