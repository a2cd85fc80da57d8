import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import type { PhonesState } from '../src/shared/contract/phones';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { must, openExample, openProjector, send } from './calls';

// Read by the app under test: phones on this computer itself, whatever its network is.
process.env.REGIOTAFEL_LOOPBACK = '1';

const phonesOf = (page: Page): Promise<PhonesState> => must<PhonesState>(page, 'phones/state');

/** The path that a QR code of this text has to be drawn with. */
function pathOf(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return data
    .map((row, y) =>
      [
        ...row
          .map((on) => (on ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ]
        .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join(''),
    )
    .join('');
}

async function openPhones(page: Page) {
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await page.getByRole('button', { name: 'Beheer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Telefoons' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('phones on, tabs, codes on the wall, lock and a new code', async ({ app }, info) => {
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  const dialog = await openPhones(page);
  await expect(dialog.getByText('Zet telefoons aan, dan verschijnen')).toBeVisible();
  await expectAccessible(page, 'phones, off');
  await dialog.getByRole('switch', { name: 'Telefoons doen mee' }).click({ force: true });
  await expect(dialog.getByText('0 verbonden')).toBeVisible();
  const { join } = await phonesOf(page);
  if (!join) throw new Error('phones are on');
  await expect(dialog.getByText(join.code, { exact: true })).toBeVisible();

  await test.step('every tab is accessible', async () => {
    for (const name of ['Aanmelden', 'Plaatsen', 'Hulp']) {
      await dialog.getByRole('tab', { name }).click();
      await expectAccessible(page, name);
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
    }
    await expect(dialog.locator('ol > li').first()).toContainText('gelukt');
    await expect(dialog.getByRole('tab', { name: /Linux|Windows|macOS/ })).toHaveCount(3);
    await dialog.getByRole('tab', { name: 'Windows' }).click();
    await expect(dialog.getByText('hoogstens 8 telefoons')).toBeVisible();
  });

  const projector = await openProjector(app);
  await test.step('the wall shows one code without a Wi-Fi', async () => {
    await page.keyboard.press('Escape');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('w');
    await expect(projector.locator('[data-qr] path')).toHaveAttribute('d', pathOf(join.url));
    await expect(projector.getByText(join.code, { exact: true })).toBeVisible();
    await expectAccessible(projector, 'join scene');
  });

  await test.step('the Wi-Fi is checked before it is kept, and gives two codes', async () => {
    await page.getByRole('button', { name: 'Beheer' }).click();
    await dialog.getByRole('button', { name: 'Bewaar wifi' }).click();
    await expect(dialog.getByText('Vul de naam van het netwerk in.')).toBeVisible();
    await dialog.getByLabel('Naam van het netwerk').fill('Regiotafel; zaal');
    await dialog.getByRole('textbox', { name: 'Wachtwoord' }).fill('kort');
    await dialog.getByRole('button', { name: 'Bewaar wifi' }).click();
    await expect(dialog.getByText('Een wachtwoord van wifi heeft 8 tot 63 tekens.')).toBeVisible();
    expect((await phonesOf(page)).wifi).toBeNull();
    await dialog.getByRole('textbox', { name: 'Wachtwoord' }).fill('samen-aan-tafel');
    await dialog.getByRole('button', { name: 'Bewaar wifi' }).click();
    await expect(dialog.getByText('Bewaard. Het scherm toont nu twee codes.')).toBeVisible();
    const wifi = (await phonesOf(page)).join?.wifi;
    const codes = projector.locator('[data-qr] path');
    await expect(codes).toHaveCount(2);
    await expect(codes.first()).toHaveAttribute('d', pathOf(wifi?.text ?? ''));
    await expect(codes.last()).toHaveAttribute('d', pathOf(join.url));
    await expect(projector.getByText('samen-aan-tafel')).toBeVisible();
  });

  await test.step('locked: no codes; a new code is asked about first', async () => {
    const lock = dialog.getByRole('switch', { name: 'Aanmelden gesloten' });
    await lock.click({ force: true });
    await expect(projector.getByText('Aanmelden is gesloten')).toBeVisible();
    await expect(projector.locator('[data-qr]')).toHaveCount(0);
    await lock.click({ force: true });
    await dialog.getByRole('button', { name: 'Nieuwe code' }).click();
    await expect(dialog.getByRole('button', { name: 'Houd deze code' })).toBeFocused();
    await expectAccessible(page, 'new code');
    await dialog.getByRole('button', { name: 'Houd deze code' }).click();
    expect((await phonesOf(page)).join?.code).toBe(join.code);
    await dialog.getByRole('button', { name: 'Nieuwe code' }).click();
    await dialog.getByRole('button', { name: 'Maak nieuwe code' }).click();
    await expect(dialog.getByText('Er is een nieuwe code.')).toBeVisible();
    const renewed = (await phonesOf(page)).join;
    expect(renewed?.code).not.toBe(join.code);
    await expect(projector.locator('[data-qr] path').last()).toHaveAttribute(
      'd',
      pathOf(renewed?.url ?? ''),
    );
  });

  await test.step('frozen, the wall still never shows a code that no longer works', async () => {
    const before = (await phonesOf(page)).join;
    await send(page, { type: 'projector/freeze', frozen: true });
    await send(page, { type: 'projector/show', scene: { kind: 'welcome' } });
    await must(page, 'phones/newCode');
    const { join: now } = await phonesOf(page);
    expect(now?.code).not.toBe(before?.code);
    await expect(projector.getByText(now?.code ?? '-', { exact: true })).toBeVisible();
    await expect(projector.getByText(before?.code ?? '-', { exact: true })).toHaveCount(0);
    await send(page, { type: 'projector/freeze', frozen: false });
    await send(page, { type: 'projector/show', scene: { kind: 'join', help: 'none' } });
  });

  await test.step('another address: says that codes of before are dead, until it is read', async () => {
    const { port, join: old } = await phonesOf(page);
    const toggle = dialog.getByRole('switch', { name: 'Telefoons doen mee' });
    await toggle.click({ force: true });
    await expect.poll(async () => (await phonesOf(page)).on).toBe(false);
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    await expect(toggle).not.toBeChecked();
    await expect(toggle).toBeEnabled();
    await toggle.click({ force: true });
    const warning = dialog.getByRole('alert').filter({ hasText: 'Het adres is veranderd' });
    await expect(warning).toContainText((old?.address ?? '-').replace('http://', ''));
    await expectAccessible(page, 'another address');
    await page.screenshot({ path: info.outputPath('address.png') });
    await warning.getByRole('button', { name: 'Begrepen' }).click();
    await expect(warning).toHaveCount(0);
    other.close();
  });

  await test.step('help on the wall, and phones off', async () => {
    await dialog.getByRole('tab', { name: 'Hulp' }).click();
    await dialog.getByRole('button', { name: /: Mobiele data uit$/ }).click();
    await expect(projector.getByRole('heading', { name: 'Zet mobiele data' })).toBeVisible();
    await expect(projector.getByRole('heading', { name: 'iPhone' })).toBeVisible();
    await dialog.getByRole('switch', { name: 'Telefoons doen mee' }).click({ force: true });
    await expect(projector.getByText('Telefoons doen nu niet mee')).toBeVisible();
    expect((await phonesOf(page)).on).toBe(false);
  });
});

test('check before the start, from preparation and while running', async ({ app }, info) => {
  const page = await app.window('facilitator');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  for (const tab of ['Voorbereiden', 'Uitvoeren']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('button', { name: 'Controle vooraf' }).click();
    const dialog = page.getByRole('dialog', { name: 'Controle vooraf' });
    const checks = dialog.getByRole('listitem');
    await expect(checks.first()).toBeVisible();
    // Each line says what is so, in words.
    for (const line of await checks.all())
      await expect(line).toContainText(/(in orde|let op).*(laptop|scherm|schijf|Regiotafel)/is);
    await dialog.getByRole('button', { name: 'Controleer opnieuw' }).click();
    await expect(
      dialog.getByText(/Alles is in orde|vraagt aandacht|vragen aandacht/),
    ).toBeVisible();
    await expectAccessible(page, `preflight, ${tab}`);
    await page.screenshot({ path: info.outputPath(`preflight-${tab}.png`) });
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('the facilitator is a voter only when asked', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Voorbereiden' }).click();
  const votes = page.getByRole('switch', { name: 'Begeleider stemt mee' });
  await expect(votes).not.toBeChecked();
  const seats = async (): Promise<number> => {
    type Rounds = { session: { rounds: { progress: { seats: number } }[] } };
    const { session } = await must<Rounds>(page, 'session/snapshot');
    return session.rounds[0]?.progress.seats ?? 0;
  };
  const before = await seats();
  await votes.click({ force: true });
  await expect.poll(seats).toBe(before + 1);
});
