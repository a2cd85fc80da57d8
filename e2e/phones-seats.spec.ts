import { randomUUID } from 'node:crypto';
import { openRound } from './calls';
import { expect, test } from './phone';
import { addGroup, ballotOf, counted, roundOf, startPhones, view } from './phone-room';
import { addActivity, give, publish } from './projector-session';

const GROUP = 'Proefgroep';
const OTHER = 'Ondernemers';

test('the facilitator corrects groups in the list of seats, not while people vote; answers by every way', async ({
  app,
  phones,
}, info) => {
  test.setTimeout(180_000);
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { roundId: first, groupId } = await openRound(page);
  await publish(page, 'round', first);
  const otherId = await addGroup(page, OTHER);
  await give(page, { type: 'live/go', activityId: await addActivity(page, 'score') });
  const { id: roundId } = await roundOf(page);
  expect(roundId).not.toBe(first);
  const settings = { form: 'short', askImportance: false };
  await give(page, { type: 'round/configure', id: roundId, settings });
  const { url } = await startPhones(page);
  const phone = await phones.take();
  await phone.join(url, GROUP);
  const [seat] = (await view(page)).phoneSeats;
  if (!seat) throw new Error('no seat');
  const name = `Groep van telefoon ${seat.number}`;

  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await page.getByRole('button', { name: 'Beheer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Telefoons' });
  await dialog.getByRole('tab', { name: 'Plaatsen' }).click();
  const choice = dialog.getByLabel(name);
  const seatNow = async (): Promise<string | null | undefined> =>
    (await view(page)).phoneSeats.find(({ number }) => number === seat.number)?.groupId;

  await test.step('found by its number; moved, told, and put back', async () => {
    const search = dialog.getByLabel('Zoek een nummer');
    await search.fill(String(seat.number === 999 ? 1 : 999));
    await expect(dialog.getByText('Geen telefoon met dit nummer.')).toBeVisible();
    await search.fill(String(seat.number));
    await expect(choice).toHaveValue(groupId);
    await choice.selectOption(OTHER);
    await expect(page.getByText(`Telefoon ${seat.number} zit nu bij ${OTHER}.`)).toBeVisible();
    expect(await seatNow()).toBe(otherId);
    await phone.press('Menu');
    await expect(phone.page.locator('.menu-part').getByText(OTHER)).toBeVisible();
    await page.getByRole('button', { name: 'Zet terug', exact: true }).click();
    await expect.poll(seatNow).toBe(groupId);
    await expect(phone.page.locator('.menu-part').getByText(GROUP)).toBeVisible();
    await phone.press('Terug');
  });

  await test.step('while people vote: fixed, and it says why', async () => {
    await give(page, { type: 'round/open', id: roundId });
    await expect(dialog.getByText(/^Er wordt nu gestemd\. Wisselen van groep/)).toBeVisible();
    await expect(choice).toBeDisabled();
    await page.screenshot({ path: info.outputPath('seats.png') });
    const { factorIds } = await roundOf(page);
    await phone.fill(factorIds.map(() => 4));
    await phone.goOn();
    await phone.received();
    await counted(page, 'rounds', 1);
    await expect(choice).toBeDisabled();
  });

  await test.step('the count says what came from paper and from raised hands', async () => {
    const { factorIds } = await roundOf(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^Waarvan/)).toHaveCount(0);
    const ballot = ballotOf(
      factorIds,
      factorIds.map(() => 2),
    );
    const paper = { type: 'paper/round', code: '', newSeatId: randomUUID(), groupId, roundId };
    await give(page, { ...paper, ballot });
    await expect(page.getByText('Waarvan 1 op papier.')).toBeVisible();
    const counts = Object.fromEntries(factorIds.map((id) => [id, [0, 2, 0, 0, 0, 0]]));
    const seats = [randomUUID(), randomUUID()];
    await give(page, { type: 'hands/round', roundId, groupId: otherId, people: 2, seats, counts });
    await expect(page.getByText('Waarvan 1 op papier en 2 met opgestoken hand.')).toBeVisible();
    const { progress } = await roundOf(page);
    expect(progress).toMatchObject({ cast: 4, paper: 1, hands: 2 });
  });

  await test.step('closed: a wrong group can be put right again', async () => {
    await give(page, { type: 'round/close', id: roundId });
    await page.getByRole('button', { name: 'Beheer' }).click();
    await dialog.getByRole('tab', { name: 'Plaatsen' }).click();
    await choice.selectOption(OTHER);
    await expect.poll(seatNow).toBe(otherId);
  });
});
