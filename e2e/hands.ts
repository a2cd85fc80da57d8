import { expect, type Locator, type Page } from '@playwright/test';
import { tabOut, tabTo, tabToChoice } from './tab';
import { fingerOn } from './touch';

/** How a person works in a window: with keys only, with a mouse, or with a finger. */
export type Hand = {
  /** Does what a shortcut does: by the key, or by the control for it. */
  act: (key: string, control: Locator) => Promise<void>;
  press: (control: Locator) => Promise<void>;
  /** Chooses a radio button, or ticks a box. */
  choose: (option: Locator) => Promise<void>;
  write: (field: Locator, text: string) => Promise<void>;
  /** Ends what was typed: Enter, or the button beside the field where there is one. */
  enter: (button?: Locator) => Promise<void>;
  /** Brings a note of the board to a place: by the key of that place, or by dragging. */
  bring: (note: Locator, key: string, place: Locator) => Promise<void>;
  /** Leaves a dialog. */
  leave: (dialog: Locator) => Promise<void>;
};

export type HandOn = (page: Page) => Promise<Hand>;

/** What a person hits to choose a hidden radio button: its label. */
async function labelOf(option: Locator): Promise<Locator> {
  const id = await option.getAttribute('id');
  return id === null
    ? option.locator('xpath=ancestor::label')
    : option.page().locator(`label[for="${id}"]`);
}

/** Tab, arrows, Enter, space and shortcuts; the test itself gives nothing the focus. */
export const keysOn: HandOn = (page) => {
  const press = async (control: Locator): Promise<void> => {
    await tabTo(page, control);
    await page.keyboard.press('Enter');
  };
  return Promise.resolve({
    act: async (key, control) => {
      // As a person would: see that it can be done, then press.
      await expect(control).toBeEnabled();
      await tabOut(page);
      await page.keyboard.press(key);
    },
    press,
    choose: (option) => tabToChoice(page, option),
    write: async (field, text) => {
      await tabTo(page, field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    enter: () => page.keyboard.press('Enter'),
    bring: async (note, key) => {
      await tabTo(page, note);
      await page.keyboard.press(key);
    },
    leave: () => page.keyboard.press('Escape'),
  });
};

/** Drags with the mouse, in steps as a hand does. */
export async function dragWithMouse(page: Page, note: Locator, place: Locator): Promise<void> {
  await note.hover();
  await page.mouse.down();
  const box = await place.boundingBox();
  if (!box) throw new Error(`${String(place)} has no place on the screen`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await expect(place).toHaveAttribute('data-over', 'true');
  await page.mouse.up();
}

/** A mouse, and a keyboard for letters only. */
export const mouseOn: HandOn = (page) =>
  Promise.resolve({
    act: (_key, control) => control.click(),
    press: (control) => control.click(),
    choose: async (option) => (await labelOf(option)).click(),
    write: async (field, text) => {
      await field.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    enter: (button) => (button ? button.click() : page.keyboard.press('Enter')),
    bring: (note, _key, place) => dragWithMouse(page, note, place),
    leave: (dialog) => dialog.getByRole('button', { name: 'Sluiten' }).click(),
  });

/** A finger, and the keyboard on the screen for text. */
export const touchOn: HandOn = async (page) => {
  const { tap, drag } = await fingerOn(page);
  return {
    act: (_key, control) => tap(control),
    press: tap,
    choose: async (option) => tap(await labelOf(option)),
    write: async (field, text) => {
      await tap(field);
      await expect(field).toBeFocused();
      await field.selectText();
      await page.keyboard.insertText(text);
    },
    enter: (button) => (button ? tap(button) : page.keyboard.press('Enter')),
    bring: (note, _key, place) => drag(note, place),
    leave: (dialog) => tap(dialog.getByRole('button', { name: 'Sluiten' })),
  };
};
