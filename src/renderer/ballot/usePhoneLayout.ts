import { useSyncExternalStore } from 'react';

/** The same limit as in ballot.css. In em, so that large text also gets the narrow layout. */
const PHONE = '(max-width: 39.99em)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** True where the page has the phone layout: answers below each other, highest on top. */
export function usePhoneLayout(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PHONE).matches);
}
