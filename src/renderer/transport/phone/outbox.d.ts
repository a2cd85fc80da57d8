import type { PhoneRequest } from '../../../shared/contract/phone-protocol';
import type { PhoneStorage } from './storage';
/** A request that has no final answer yet. */
export type Waiting = {
    request: PhoneRequest;
    /** How often it was sent on this page. */
    tries: number;
};
/** Answers and notes outlive the page; joining and typing a code are asked again by the person. */
export declare const isKept: ({ type }: PhoneRequest) => boolean;
/** Requests in the order of their making, kept on the phone until the laptop has a final answer. */
export declare class Outbox {
    private readonly storage;
    private waiting;
    constructor(storage: PhoneStorage);
    get list(): readonly Waiting[];
    /** Answers and notes that the laptop has not confirmed. */
    get count(): number;
    find(id: string): Waiting | undefined;
    /** Adds a request at the end. @returns ids of those that it replaces. */
    add(request: PhoneRequest): string[];
    remove(id: string): void;
    /** Takes over what another tab of this phone left. @returns ids that are no longer here. */
    reload(): string[];
    private keep;
}
