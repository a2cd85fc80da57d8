import { expect, type Locator, type Page } from '@playwright/test';

/** Presses of Tab after which a control counts as out of reach. */
const MOST = 150;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/**
 * What has the focus shows an outline of at least two pixels, on itself or, where it is drawn by
 * what follows it (a hidden radio button), on that.
 */
export async function expectFocusSeen(page: Page): Promise<void> {
  const { what, seen } = await page.evaluate(() => {
    const element = document.activeElement;
    const isOutlined = (candidate: Element | null | undefined): boolean => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0';
    };
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    return {
      what: element?.outerHTML.slice(0, 160),
      seen: [element, element?.nextElementSibling, label].some(isOutlined),
    };
  });
  expect(seen, `the focus can be seen on ${what}`).toBe(true);
}

/** Goes on with Tab until `done` holds; fails when it does not within the page. */
async function tabUntil(page: Page, what: string, done: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses <= MOST; presses++) {
    if (await done()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${what}: not reached with ${MOST} presses of Tab`);
}

/** Reaches a control with the Tab key alone, and sees that it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await tabUntil(page, String(target), () => hasFocus(target));
  await expectFocusSeen(page);
}

/** Leaves a field or a board whose own keys come before the shortcuts of the window. */
export function tabOut(page: Page): Promise<void> {
  return tabUntil(page, 'a place where shortcuts work', () =>
    page.evaluate(
      () =>
        document.activeElement?.closest('input, textarea, [aria-labelledby="cluster-title"]') ===
        null,
    ),
  );
}

/** Reaches a choice: Tab to its group, which is one stop, and the arrow keys within it. */
export async function tabToChoice(page: Page, target: Locator): Promise<void> {
  const inGroup = (): Promise<boolean> =>
    target.evaluate((element) => {
      const now = document.activeElement;
      return (
        element === now ||
        (element instanceof HTMLInputElement &&
          now instanceof HTMLInputElement &&
          element.type === 'radio' &&
          now.name === element.name)
      );
    });
  await tabUntil(page, String(target), inGroup);
  for (let presses = 0; presses < 12 && !(await hasFocus(target)); presses++)
    await page.keyboard.press('ArrowRight');
  await expectFocusSeen(page);
  await page.keyboard.press('Space');
}
