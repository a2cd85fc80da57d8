import { join } from 'node:path';
import type { LaptopMessage } from '../src/shared/contract/phone-protocol';
import { ROOT } from './app';
import { expectAccessible } from './axe';
import { expect, type Phone } from './phone';

/** The phones that everything has to fit on: usual, small, and with text twice as large. */
export const SHAPES = [{}, { width: 320, height: 568 }, { text: 2 }] as const;

/** Smallest side of what a finger has to hit, in CSS pixels. */
const TARGET = 44;

/** What does not fit on the screen, and what a finger would miss. */
function misfits(phone: Phone): Promise<string[]> {
  const limits = { width: phone.make.width, target: TARGET };
  return phone.page.evaluate(({ width, target }) => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? '').slice(0, 40)}"`;
    const isSeen = (element: Element): boolean =>
      element.checkVisibility() && element.closest('.unseen') === null;
    const page = document.documentElement.scrollWidth;
    if (page > width) found.push(`page is ${page} wide`);
    for (const element of document.body.querySelectorAll('*')) {
      if (!isSeen(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (page > width && (right > width + 1 || left < -1))
        found.push(`sticks out: ${name(element)}`);
      const { overflowX } = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (hasText && overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut off: ${name(element)}`);
    }
    const controls = 'a, button, select, textarea, input:not(label.option input), label.option';
    for (const element of document.querySelectorAll(controls)) {
      if (!isSeen(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.width < target - 0.5 || box.height < target - 0.5)
        found.push(`${Math.round(box.width)} x ${Math.round(box.height)}: ${name(element)}`);
    }
    return found;
  }, limits);
}

/**
 * Checks what the phone shows now: accessible, within its screen, large enough for a finger. Goes on
 * after a fault, so that one run finds all. `UPDATE_DOCS=1` writes the pictures of docs/screenshots.
 */
export async function look(phone: Phone, view: string): Promise<void> {
  const { width, height, text } = phone.make;
  const what = `${view} (${width} x ${height}, text ${text * 100} %)`;
  await expectAccessible(phone.page, what);
  expect.soft(await misfits(phone), what).toEqual([]);
  const { UPDATE_DOCS, PHONE_PICTURES } = process.env;
  const isUsual = width === 360 && text === 1;
  if (UPDATE_DOCS === '1' && isUsual)
    await phone.page.screenshot({ path: join(ROOT, 'docs/screenshots', `phone-${view}.png`) });
  if (PHONE_PICTURES)
    await phone.page.screenshot({ path: join(PHONE_PICTURES, `${view}-${width}-${text}.png`) });
}

/** Looks at the same screen on several phones. */
export async function lookAll(phones: readonly Phone[], view: string): Promise<void> {
  for (const phone of phones) await look(phone, view);
}

/** Names of everything that a phone may be told about the room. */
const KNOWN = new Set(
  `type snapshot audience revision language title isRehearsal activityTitle timer totalSeconds endsAt
  leftSeconds groups id name ecosystem round number open askImportance minGroupSize scale min max
  labels noAnswer importance question factors statement nl en de fr fy poll settings method items
  label themeId challengeId dots cap maxChoices unit input activityId questions text kind factorId
  silent moderated notes`.split(/\s+/),
);

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...namesIn(inner)]);
}

/** Everything that the phone was told to be answered by its seat, newest last. */
export const answersTold = (phone: Phone) =>
  phone.heard.flatMap((message) =>
    (message.type === 'welcome' || message.type === 'done') && message.answers
      ? [message.answers]
      : [],
  );

const isSnapshot = (message: LaptopMessage): boolean => message.type === 'snapshot';

/** The phone was told nothing of totals, results or anybody else: no unknown name, none of `others`. */
export function expectNothingSecret(phone: Phone, others: readonly string[]): void {
  const names = new Set(phone.heard.filter(isSnapshot).flatMap(namesIn));
  expect([...names].filter((name) => !KNOWN.has(name))).toEqual([]);
  const all = JSON.stringify(phone.heard);
  for (const secret of others) expect(all).not.toContain(secret);
}

/** Bytes of all that its pages loaded, as sent; only from this address. */
export async function loadedFrom(phone: Phone, url: string): Promise<number> {
  const { origin } = new URL(url);
  expect([...new Set(phone.loaded.map((file) => new URL(file.url).origin))]).toEqual([origin]);
  const sizes = await Promise.all(phone.loaded.map(({ bytes }) => bytes));
  expect(sizes.every((size) => size > 0)).toBe(true);
  return sizes.reduce((sum, size) => sum + size, 0);
}
