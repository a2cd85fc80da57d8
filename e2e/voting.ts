import type { Page } from '@playwright/test';
import { expect } from './app';

/** One voter's answers in the order of the statements; '?' is "don't know". */
export type Answers = (number | '?')[];

/**
 * Votes in the ballot window as a person would, by keyboard, from the neutral screen back to it.
 * @param importance asked after each statement when given
 * @returns the code with which the voter can change the answers
 */
export async function vote(
  page: Page,
  group: string,
  answers: Answers,
  importance?: Answers,
): Promise<string> {
  await page.getByRole('button', { name: 'Ik ga stemmen' }).click();
  await page.getByRole('radio', { name: group }).check({ force: true });
  await page.getByRole('button', { name: 'Doe mee' }).click();
  for (const [index, answer] of answers.entries()) {
    await expect(page.getByText(`Stelling ${index + 1} van ${answers.length}`)).toBeVisible();
    await page.keyboard.press(String(answer));
    if (importance) await page.keyboard.press(String(importance[index]));
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: /^Verstuur/ }).click();
  await expect(page.getByText('Uw antwoorden zijn ontvangen.')).toBeVisible();
  const code = await returnCode(page);
  await page.getByRole('button', { name: /^Klaar/ }).click();
  await expect(page.getByText('De stoel is vrij.')).toBeVisible();
  return code;
}

/** The code on the received screen. */
export async function returnCode(page: Page): Promise<string> {
  const text = await page.locator('.code').first().innerText();
  return text.replace(/\s/g, '');
}
