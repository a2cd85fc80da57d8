import type { Page } from '@playwright/test';
import { expect } from './app';
import type { Hand } from './hands';

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

/** Everything from the neutral screen to the first question. */
async function takeSeat(hand: Hand, page: Page, group: string): Promise<void> {
  await hand.press(page.getByRole('button', { name: 'Ik ga stemmen' }));
  await hand.choose(page.getByRole('radio', { name: group }));
  await hand.press(page.getByRole('button', { name: 'Doe mee' }));
}

async function giveSeatBack(hand: Hand, page: Page): Promise<void> {
  await hand.press(page.getByRole('button', { name: /^Verstuur/ }));
  await expect(page.getByText('Uw antwoorden zijn ontvangen.')).toBeVisible();
  await hand.press(page.getByRole('button', { name: /^Klaar/ }));
  await expect(page.getByText('De stoel is vrij.')).toBeVisible();
}

/** Votes in a round through every control of the ballot window; answers are steps of the scale. */
export async function voteByHand(
  hand: Hand,
  page: Page,
  group: string,
  answers: number[],
  importance: number[] | null,
): Promise<void> {
  await takeSeat(hand, page, group);
  const choose = (question: string, answer: number | undefined): Promise<void> =>
    hand.choose(
      page.locator(`[data-question="${question}"] input[type="radio"]`).nth((answer ?? 1) - 1),
    );
  for (const [index, answer] of answers.entries()) {
    await expect(page.getByText(`Stelling ${index + 1} van ${answers.length}`)).toBeVisible();
    await choose('answers', answer);
    if (importance) await choose('importance', importance[index]);
    await hand.press(page.getByRole('button', { name: /^(Volgende|Naar het overzicht)/ }));
  }
  await giveSeatBack(hand, page);
}

/** Votes in a poll with one choice. @param option words of the choice */
export async function choiceByHand(
  hand: Hand,
  page: Page,
  group: string,
  option: string,
  reason = '',
): Promise<void> {
  await takeSeat(hand, page, group);
  await hand.choose(page.getByRole('radio', { name: option }));
  if (reason !== '') await hand.write(page.getByRole('textbox'), reason);
  await giveSeatBack(hand, page);
}
