import type { PhoneStorage } from './storage';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BYTES = 16;

/** Bytes in base64url without padding: 16 become 22 characters. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  bytes.forEach((byte) => {
    held = ((held & 0x3f) << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET.charAt((held >> bits) & 0x3f);
    }
  });
  return bits > 0 ? text + ALPHABET.charAt((held << (6 - bits)) & 0x3f) : text;
}

/**
 * The secret of this phone, the only proof of its seat: made once, 128 bits. Travels in the first
 * message only, never in an address.
 */
export function phoneSecret(
  storage: PhoneStorage,
  randomBytes: (count: number) => Uint8Array,
): string {
  const known = storage.get('token');
  if (known !== null && /^[A-Za-z0-9_-]{22}$/.test(known)) return known;
  const token = base64url(randomBytes(BYTES));
  storage.set('token', token);
  return token;
}
