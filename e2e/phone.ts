import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import type { LaptopMessage } from '../src/shared/contract/phone-protocol';
import { canInstall, missingPrograms, PHONE_BROWSER } from '../scripts/lib/system-packages.mjs';
import { expect, test as base } from './app';
import { Line } from './line';

/** An answer on the scale, or "don't know". */
export type Tap = number | '?';

type Make = {
  width?: number;
  height?: number;
  /** Size of text that its owner chose, 1 = as it came. */
  text?: number;
};

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What a page on a phone may need, in CSS pixels. */
const USUAL_TEXT = 16;
/** The longest that anything on a phone may take. */
const PATIENCE_MS = 15_000;

/** A phone in somebody's hand: touch only, with a Wi-Fi that can be cut. */
export class Phone {
  /** Everything that the laptop told this phone. */
  readonly heard: LaptopMessage[] = [];
  /** Addresses that its pages asked for, and the bytes that came for each. */
  readonly loaded: { url: string; bytes: Promise<number> }[] = [];
  /** Errors and refusals in its pages. */
  readonly problems: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly line: Line,
    readonly page: Page,
    readonly make: Required<Make>,
  ) {}

  static async switchOn(browser: Browser, given: Make): Promise<Phone> {
    const make = { width: 360, height: 740, text: 1, ...given };
    const line = await Line.lay();
    const context = await browser.newContext({
      viewport: { width: make.width, height: make.height },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'nl-NL',
      reducedMotion: 'reduce',
      proxy: { server: line.proxy },
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const phone = new Phone(context, line, await context.newPage(), make);
    await phone.prepare(phone.page);
    return phone;
  }

  /** The same phone, in a second tab. */
  async secondTab(): Promise<Phone> {
    const tab = new Phone(this.context, this.line, await this.context.newPage(), this.make);
    await tab.prepare(tab.page);
    return tab;
  }

  private async prepare(page: Page): Promise<void> {
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text()))
        this.problems.push(message.text());
    });
    page.on('requestfinished', (request) => {
      const bytes = request.sizes().then(({ responseBodySize }) => responseBodySize);
      this.loaded.push({ url: request.url(), bytes: bytes.catch(() => 0) });
    });
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) =>
        this.heard.push(JSON.parse(payload.toString()) as LaptopMessage),
      );
    });
    if (this.make.text === 1) return;
    const standard = USUAL_TEXT * this.make.text;
    const client = await this.context.newCDPSession(page);
    await client.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  }

  /** Opens the address behind the QR code. */
  async scan(url: string): Promise<void> {
    await this.page.goto(url);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).tap();
  }

  /** The button that goes on, whatever the language. */
  async goOn(): Promise<void> {
    await this.page.locator('.foot .button.primary:visible').tap();
  }

  /** Taps an answer by its words; the radio button or box itself is not drawn. */
  async choose(name: string | RegExp): Promise<void> {
    const input = this.page
      .getByRole('radio', { name })
      .or(this.page.getByRole('checkbox', { name }));
    await this.page.locator('label.option', { has: input }).tap();
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.tap();
    await field.fill(text);
  }

  /** Sits down in a group. */
  async join(url: string, group: string): Promise<void> {
    await this.scan(url);
    await this.choose(group);
    await this.goOn();
    await expect(this.page.locator('.menu-button:visible')).toBeVisible();
  }

  async answer(question: 'answers' | 'importance', tap: Tap): Promise<void> {
    const name =
      tap === '?' ? /^(Weet ik niet|I don.t know|Don.t know)/i : new RegExp(`^${tap}\\b`);
    const radio = this.page.getByRole('radio', { name });
    await this.page.locator(`[data-question="${question}"] label`, { has: radio }).tap();
  }

  /** Answers the statements from `from` on, one after the other; ends on the overview. */
  async fill(taps: readonly Tap[], importance: readonly Tap[] | null = null, from = 0) {
    for (const [index, tap] of taps.entries()) {
      if (index < from) continue;
      await expect(this.page.locator('.bar-title')).toContainText(String(index + 1));
      await this.answer('answers', tap);
      if (importance) await this.answer('importance', importance[index] ?? '?');
      await this.goOn();
    }
    await expect(this.page.locator('.review-list').first()).toBeVisible();
  }

  /** Waits for "received". @returns the code to come back with, and the number of the seat */
  async received(): Promise<{ code: string; number: number }> {
    const page = this.page.locator('.received:visible');
    await expect(page.getByRole('heading')).toHaveText(/ontvangen\.|received/);
    const code = await page.locator('.code').innerText();
    const place = await page.locator('.received-code .explain').innerText();
    return { code: code.trim(), number: Number(/\d+/.exec(place)?.[0]) };
  }

  heading(text: string | RegExp): Locator {
    return this.page.getByRole('heading', { name: text });
  }

  async switchOff(): Promise<void> {
    await this.context.close();
    await this.line.close();
  }
}

/** Why there can be no phones here, or null. Root on Debian gets the browser from the set-up. */
function noPhones(): string | null {
  if (process.platform !== 'linux') return 'phones run in the Chromium of a Linux system';
  const isMissing = missingPrograms([PHONE_BROWSER]).length > 0;
  return isMissing && !canInstall(PHONE_BROWSER) ? `this system misses ${PHONE_BROWSER}` : null;
}

type Phones = { take: (make?: Make) => Promise<Phone> };
type Fixtures = { phones: Phones };

/** `phones.take()` takes one more phone. Errors in any of their pages fail the test. */
export const test = base.extend<Fixtures>({
  environment: async ({}, use) => use({ REGIOTAFEL_LOOPBACK: '1' }),
  phones: async ({}, use, info) => {
    const reason = noPhones();
    if (reason !== null) {
      process.stdout.write(`no phones: ${reason}\n`);
      info.skip(true, reason);
    }
    const browser = await chromium.launch({ executablePath: PHONE_BROWSER, args: ARGS });
    const taken: Phone[] = [];
    await use({
      take: async (make = {}) => {
        const phone = await Phone.switchOn(browser, make);
        taken.push(phone);
        return phone;
      },
    });
    const problems = taken.flatMap((phone) => phone.problems);
    for (const phone of taken) await phone.switchOff();
    await browser.close();
    expect(problems).toEqual([]);
  },
});
export { expect } from './app';
