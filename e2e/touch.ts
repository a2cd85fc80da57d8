import { expect, type Locator, type Page } from '@playwright/test';

type Point = { x: number; y: number };

/** A finger on the screen: touch events of the browser itself, which it turns into taps. */
export type Finger = {
  tap: (target: Locator) => Promise<void>;
  /** Holds a note until it is lifted, moves it and lets go. */
  drag: (note: Locator, place: Locator) => Promise<void>;
};

/** The middle of what is to be touched, once it is in view, at rest and not covered. */
async function middle(target: Locator): Promise<Point> {
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (!box) throw new Error(`${String(target)} has no place on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Puts a touch screen on a window. */
export async function fingerOn(page: Page): Promise<Finger> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    tap: async (target) => {
      await touch('touchStart', await middle(target));
      await touch('touchEnd');
    },
    drag: async (note, place) => {
      const from = await middle(note);
      await touch('touchStart', from);
      await expect(page.locator('[data-dragging="true"]')).toHaveCount(1);
      const to = await middle(place);
      const steps = 8;
      for (let step = 1; step <= steps; step++)
        await touch('touchMove', {
          x: from.x + ((to.x - from.x) * step) / steps,
          y: from.y + ((to.y - from.y) * step) / steps,
        });
      await expect(place).toHaveAttribute('data-over', 'true');
      await touch('touchEnd');
    },
  };
}
