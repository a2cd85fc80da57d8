import type { LaptopMessage } from '../../../shared/contract/phone-protocol';
/** A message of the laptop; null for what this page does not know. */
export declare function parseLaptopMessage(data: unknown): LaptopMessage | null;
