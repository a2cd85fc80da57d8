import { newCode } from './engine/codes';
import type { SessionEngine } from './engine/engine';
import type { Settings, SettingsData } from './storage/settings';

type Kept = NonNullable<SettingsData['phones']>;

const MAX_OLD_CODES = 20;
const MAX_GIVEN = 5;

/** What this laptop remembers of the phones of the open session: code, lock, address, and what was given out. */
export class PhoneMemory {
  /** Codes that phones in the room may still come back with, the newest last. */
  #oldCodes: string[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly engine: () => SessionEngine | null,
  ) {}

  /** Null when phones were never on in this session, or another one was open since. */
  get kept(): Kept | null {
    const { phones } = this.settings.value;
    const id = this.engine()?.state.history.session.id ?? null;
    return phones?.sessionId === id ? phones : null;
  }

  get oldCodes(): readonly string[] {
    return this.#oldCodes;
  }

  /** Changes what is remembered; nothing when nothing is. */
  async keep(patch: Partial<Kept>): Promise<void> {
    const { phones } = this.settings.value;
    if (phones) await this.settings.update({ phones: { ...phones, ...patch } });
  }

  /** Starts anew, or goes on at this address. */
  async begin(now: Omit<Kept, 'given' | 'on'>): Promise<void> {
    const given = this.kept?.given ?? [];
    await this.settings.update({ phones: { ...now, on: true, given } });
  }

  /** The code of the open session; phones that come with the one of the session before are no guessers. */
  code({ state }: SessionEngine): string {
    const { kept } = this;
    const last = this.settings.value.phones;
    if (last && !kept) this.#retire(last.code);
    return kept?.code ?? newCode(state.history.session);
  }

  /** A new code in place of `old`. */
  async renew(old: string, { state }: SessionEngine): Promise<string> {
    const code = newCode(state.history.session);
    this.#retire(old);
    await this.keep({ code });
    return code;
  }

  /** People have this address now: on the wall, on a card, in their phone. @returns is that new? */
  async give(address: string): Promise<boolean> {
    const given = this.kept?.given;
    if (!given || given.includes(address)) return false;
    await this.keep({ given: [...given, address].slice(-MAX_GIVEN) });
    return true;
  }

  /** Addresses that people have and that lead nowhere any more. */
  outdated(address: string): string[] {
    return this.kept?.given.filter((each) => each !== address) ?? [];
  }

  /** The facilitator has read that those addresses lead nowhere. */
  async forgetOutdated(address: string): Promise<void> {
    const given = this.kept?.given.filter((each) => each === address);
    if (given) await this.keep({ given });
  }

  #retire(code: string): void {
    const others = this.#oldCodes.filter((old) => old !== code);
    this.#oldCodes = [...others, code].slice(-MAX_OLD_CODES);
  }
}
