import { JOIN_CODE_LENGTH } from '../../shared/contract/phone-protocol';

/**
 * The code as the app knows it: capitals without spaces, hyphens and other separators, so that
 * "k7 m-2p" is the same as "K7M2P".
 */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Could this be a code at all? That of a seat is as long as that of the session. */
export function looksLikeCode(typed: string): boolean {
  return normaliseCode(typed).length === JOIN_CODE_LENGTH;
}
