import type { PhoneRequest } from '../../../shared/contract/phone-protocol';
import { DRAFTS, type PhoneStorage } from './storage';

/** A request that has no final answer yet. */
export type Waiting = {
  request: PhoneRequest;
  /** How often it may have been sent; what an earlier page left counts as sent. */
  tries: number;
};

const NAME = 'outbox';

/** Answers and notes outlive the page; joining and typing a code are asked again by the person. */
export const isKept = ({ type }: PhoneRequest): boolean => type !== 'join' && type !== 'enter';

/** What a later request makes pointless: an older answer in the same round or poll. */
function subject(request: PhoneRequest): string {
  switch (request.type) {
    case 'cast':
      return `cast ${request.roundId}`;
    case 'poll':
      return `poll ${request.pollId}`;
    case 'note':
      return `note ${request.id}`;
    case 'join':
    case 'enter':
      return request.type;
  }
}

const KEPT_TYPES = ['cast', 'poll', 'note'];

/** What was kept by an earlier page; anything else is left out. */
function readKept(text: string | null): Waiting[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.flatMap((each: unknown) => {
      if (typeof each !== 'object' || each === null) return [];
      const { id, type } = each as Record<string, unknown>;
      if (typeof id !== 'string' || typeof type !== 'string') return [];
      // The laptop judges the rest: what does not fit is refused and leaves the outbox.
      return KEPT_TYPES.includes(type) ? [{ request: each as PhoneRequest, tries: 1 }] : [];
    });
  } catch {
    return [];
  }
}

/** Requests in the order of their making, kept on the phone until the laptop has a final answer. */
export class Outbox {
  private waiting: Waiting[];

  constructor(private readonly storage: PhoneStorage) {
    this.waiting = readKept(storage.get(NAME));
  }

  get list(): readonly Waiting[] {
    return this.waiting;
  }

  /** Answers and notes that the laptop has not confirmed. */
  get count(): number {
    return this.waiting.filter(({ request }) => isKept(request)).length;
  }

  find(id: string): Waiting | undefined {
    return this.waiting.find(({ request }) => request.id === id);
  }

  /** The answer that waits for this round or poll. */
  voteIn(id: string): PhoneRequest | null {
    const found = this.waiting.find(
      ({ request: r }) =>
        (r.type === 'cast' && r.roundId === id) || (r.type === 'poll' && r.pollId === id),
    );
    return found?.request ?? null;
  }

  /** Adds a request at the end. @returns ids of those that it replaces. */
  add(request: PhoneRequest): string[] {
    const about = subject(request);
    const replaced = this.waiting.filter((each) => subject(each.request) === about);
    this.waiting = this.waiting.filter((each) => subject(each.request) !== about);
    this.waiting.push({ request, tries: 0 });
    this.keep();
    return replaced.map(({ request: { id } }) => id);
  }

  remove(id: string): void {
    this.waiting = this.waiting.filter(({ request }) => request.id !== id);
    this.keep();
  }

  /**
   * The phone sits in the seat with this code. Votes that still wait were made from the seat of before:
   * in another one they would replace somebody else's vote, or count a second time. Notes stay. What
   * was begun goes too: the next person must not see it.
   * @returns ids of the votes that go
   */
  sitDown(code: string): string[] {
    const before = this.storage.get('seat');
    if (before === code) return [];
    this.storage.set('seat', code);
    for (const name of DRAFTS) this.storage.remove(name);
    if (before === null) return [];
    const isVote = ({ request: { type } }: Waiting): boolean => type === 'cast' || type === 'poll';
    const votes = this.waiting.filter(isVote);
    this.waiting = this.waiting.filter((each) => !isVote(each));
    this.keep();
    return votes.map(({ request: { id } }) => id);
  }

  /** Takes over what another tab of this phone left. @returns ids that are no longer here. */
  reload(): string[] {
    const kept = readKept(this.storage.get(NAME));
    const gone = this.waiting.filter(
      ({ request }) => isKept(request) && !kept.some((each) => each.request.id === request.id),
    );
    this.waiting = [...kept, ...this.waiting.filter(({ request }) => !isKept(request))];
    return gone.map(({ request }) => request.id);
  }

  private keep(): void {
    const kept = this.waiting.map(({ request }) => request).filter(isKept);
    if (kept.length === 0) this.storage.remove(NAME);
    else this.storage.set(NAME, JSON.stringify(kept));
  }
}
