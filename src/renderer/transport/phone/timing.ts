import { PHONE_PING_MS } from '../../../shared/contract/phone-protocol';

/** How long a new connection may take until the laptop lets the phone in. */
export const WELCOME_MS = 8_000;
/** Without a connection this long, the phone says so; shorter gaps are not worth a word. */
export const GRACE_MS = 2_000;
/** A sign of life that takes longer makes the connection weak. */
export const SLOW_MS = 2_000;
/** After waking up the laptop must give a sign within this time. */
export const PROBE_MS = 3_000;
/** A request without an answer is sent again, with the same id. */
export const ANSWER_MS = 4_000;
export const DEAD_MS = 3 * PHONE_PING_MS;
/** Nobody loads the same old page twice within this time. */
export const RELOAD_GUARD_MS = 60_000;
