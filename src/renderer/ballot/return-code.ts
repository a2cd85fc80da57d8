/** Characters of a return code. */
export const CODE_LENGTH = 5;

/**
 * The code as the app knows it: capitals without spaces, hyphens and other separators, so that
 * "k7 m-2p" is the same as "K7M2P".
 */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Could this be a return code at all? Says nothing about whether it exists. */
export function looksLikeCode(typed: string): boolean {
  return normaliseCode(typed).length === CODE_LENGTH;
}
