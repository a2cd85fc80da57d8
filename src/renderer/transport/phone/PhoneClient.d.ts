import { type PhoneAnswers, type PhoneRefusal, type PhoneRequest, type PhoneSeat } from '../../../shared/contract/phone-protocol';
import type { ErrorCode } from '../../../shared/domain/result';
import type { BallotSnapshot } from '../../../shared/projection/types';
import type { PhoneStorage } from './storage';
export type PhoneLink = 'connecting' | 'good' | 'weak' | 'offline' | 'refused';
export type PhoneState = {
    link: PhoneLink;
    /** Why the phone is not let in; `replaced`: another tab of this phone took over. */
    reason: PhoneRefusal | 'replaced' | null;
    /** Null until the phone joined, undefined until the laptop told. */
    seat: PhoneSeat | null | undefined;
    /** Null when no session is open, undefined until the laptop told. */
    snapshot: BallotSnapshot | null | undefined;
    answers: PhoneAnswers | null;
    /** Answers and notes that the laptop has not confirmed. */
    waiting: number;
    /** Add to the clock of the phone to get that of the laptop, in ms. */
    clockOffset: number;
};
export type PhoneOutcome = {
    ok: true;
}
/** `unsure`: it was on its way before, so that an earlier try may have arrived. */
 | {
    ok: false;
    error: ErrorCode;
    unsure: boolean;
};
/** The part of a WebSocket that is used, so that `ws` fits too. */
export type PhoneSocket = {
    send(text: string): void;
    close(): void;
    onopen: ((event: never) => void) | null;
    onmessage: ((event: never) => void) | null;
    onclose: ((event: never) => void) | null;
    onerror: ((event: never) => void) | null;
};
export type PhoneSettings = {
    open: () => PhoneSocket;
    storage: PhoneStorage;
    /** Loads the page anew, because it is too old. */
    reload: () => void;
    now: () => number;
    /** From 0 up to 1. */
    random: () => number;
    randomBytes: (count: number) => Uint8Array;
};
/**
 * The line between a phone and the laptop: comes back by itself, keeps what is not confirmed, and
 * knows how good it is. Knows no page, so that the same code runs in tests and simulated phones.
 */
export declare class PhoneClient {
    private readonly settings;
    private readonly outbox;
    private readonly token;
    private readonly listeners;
    private readonly settled;
    private readonly timers;
    private current;
    private socket;
    private isWelcome;
    private isRunning;
    private wasRefused;
    /** Attempts to connect since it last held. */
    private attempt;
    /** Attempts to have the first request accepted. */
    private patience;
    private inFlight;
    private lastSign;
    private bestRoundTrip;
    private helloAt;
    constructor(settings: PhoneSettings);
    /** A new object after every change. */
    get state(): PhoneState;
    /** Listens to changes; returns the way to stop. */
    subscribe(listener: () => void): () => void;
    start(): void;
    stop(): void;
    /** The page came back or the network did: try now, or make sure that the line still lives. */
    wake(): void;
    /** The code of the session, scanned or typed. */
    setCode(code: string): void;
    /** Asks until there is a final answer; answers and notes also on a later page. */
    request(request: PhoneRequest): Promise<PhoneOutcome>;
    /** The outcome of a request that waits, also one of an earlier page; null when none has this id. */
    follow(id: string): Promise<PhoneOutcome> | null;
    /** The answer that waits for this round or poll. */
    waitingFor(id: string): PhoneRequest | null;
    private connect;
    private hello;
    private take;
    private welcome;
    private refused;
    private pong;
    /** The laptop's clock by the fastest message: half the time there and back. */
    private setClock;
    private done;
    private failed;
    private finish;
    private settle;
    /** Sends the first request; one at a time, so that they arrive in order. */
    private flush;
    private beat;
    private ping;
    private post;
    /** The connection is gone, or never came. */
    private lost;
    private startGrace;
    private dropSocket;
    private set;
    private after;
    private clear;
}
