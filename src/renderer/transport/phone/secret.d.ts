import type { PhoneStorage } from './storage';
/** Bytes in base64url without padding: 16 become 22 characters. */
export declare function base64url(bytes: Uint8Array): string;
/**
 * The secret of this phone, the only proof of its seat: made once, 128 bits. Travels in the first
 * message only, never in an address.
 */
export declare function phoneSecret(storage: PhoneStorage, randomBytes: (count: number) => Uint8Array): string;
