import type { LaptopMessage } from '../../../shared/contract/phone-protocol';

const TYPES: readonly LaptopMessage['type'][] = [
  'welcome',
  'refused',
  'snapshot',
  'done',
  'failed',
  'pong',
];

/** A message of the laptop; null for what this page does not know. */
export function parseLaptopMessage(data: unknown): LaptopMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== 'object' || message === null || !('type' in message)) return null;
    // The page came from the same laptop as the message: the protocol's number guards the rest.
    return TYPES.includes(message.type as LaptopMessage['type'])
      ? (message as LaptopMessage)
      : null;
  } catch {
    return null;
  }
}
