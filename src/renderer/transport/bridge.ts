import type { ContractRole } from '../../shared/contract/channels';
import type { Bridge } from '../../shared/contract/schema';

declare global {
  interface Window {
    regiotafel: unknown;
  }
}

/**
 * The one way to the main process: what the preload of this window exposed. Phones will get the
 * same shape over a WebSocket, so that pages do not know which transport they use.
 */
export function bridge<R extends ContractRole>(): Bridge<R> {
  return window.regiotafel as Bridge<R>;
}
