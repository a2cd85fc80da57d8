/**
 * A random id of 32 hexadecimal characters (128 bits). Made with `getRandomValues`, because phones
 * on plain http have no `crypto.randomUUID`.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
