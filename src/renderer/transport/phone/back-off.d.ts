/**
 * How long to wait before attempt `attempt` (1 = the first again): a random part of a limit that
 * doubles from 0.3 to 8 seconds. Random from 0 on ("full jitter"), so that a room full of phones does
 * not come back in the same moment. Source: Brooker, Exponential Backoff And Jitter, AWS 2015.
 */
export declare function backOff(attempt: number, random: () => number): number;
