import type { PhoneOutcome } from './types';

/** Who waits for the outcome of which request. */
export class Followers {
  private readonly waiting = new Map<string, ((outcome: PhoneOutcome) => void)[]>();

  follow(id: string): Promise<PhoneOutcome> {
    return new Promise((resolve) => {
      this.waiting.set(id, [...(this.waiting.get(id) ?? []), resolve]);
    });
  }

  /** @returns false when nobody waited. */
  tell(id: string, outcome: PhoneOutcome): boolean {
    const followers = this.waiting.get(id) ?? [];
    this.waiting.delete(id);
    for (const resolve of followers) resolve(outcome);
    return followers.length > 0;
  }
}
