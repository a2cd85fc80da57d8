import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { expectAccessible } from './axe';
import { call, openExample, session } from './calls';
import { readPdf } from './pdf-text';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('the look of a client: logo from a file, refused ones, kept for another session, in the PDF', async ({
  app,
  folder,
}) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Verslag' }).click();
  await page.getByRole('button', { name: 'Nieuwe huisstijl' }).click();
  await page.getByLabel('Naam', { exact: true }).fill('Regio Proef');
  await page.getByLabel('Naam', { exact: true }).press('Enter');
  await page.getByLabel('Kleur').fill('#7a1f3d');
  await expect.poll(async () => (await session(page)).report.brand?.colour).toBe('#7a1f3d');

  const refused = [
    [
      'logo.svg',
      '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>',
      /script of een verwijzing/,
    ],
    ['groot.png', Buffer.alloc(20_000_000), /te groot/],
    ['nep.png', 'dit is tekst', /geen logo dat Regiotafel kan lezen/],
    // A header and nothing behind it.
    ['half.png', Buffer.from(PNG, 'base64').subarray(0, 40), /geen logo dat Regiotafel kan lezen/],
  ] as const;
  for (const [name, content, message] of refused) {
    await writeFile(join(folder, name), content);
    await app.openFrom(join(folder, name));
    await page.getByRole('button', { name: 'Kies logo' }).click();
    const alert = page.getByRole('alert').filter({ hasText: name });
    await expect(alert).toContainText(message);
    await alert.getByRole('button').click();
    await expect(alert).toHaveCount(0);
  }
  expect((await session(page)).report.brand?.logo).toBeNull();

  await writeFile(join(folder, 'logo.png'), Buffer.from(PNG, 'base64'));
  await app.openFrom(join(folder, 'logo.png'));
  await page.getByRole('button', { name: 'Kies logo' }).click();
  await expect(page.getByRole('img', { name: 'Logo van Regio Proef' })).toBeVisible();
  await expectAccessible(page, 'report with a look of a client');
  await page.getByRole('button', { name: 'Bewaar voor volgende sessies' }).click();
  await expect(page.getByText('‘Regio Proef’ is bewaard')).toBeVisible();

  const pdf = join(folder, 'verslag.pdf');
  await app.saveTo(pdf);
  await page.getByRole('button', { name: 'Maak PDF' }).click();
  await expect(page.getByText('verslag.pdf')).toBeVisible({ timeout: 60_000 });
  expect((await readPdf(new Uint8Array(await readFile(pdf)))).images).toBe(1);

  await call(page, 'library/close');
  await openExample(page);
  await page.getByRole('tab', { name: 'Verslag' }).click();
  await page.getByLabel('Huisstijl', { exact: true }).selectOption('Regio Proef');
  await expect(page.getByRole('img', { name: 'Logo van Regio Proef' })).toBeVisible();
  await page.getByRole('button', { name: 'Verwijder uit de lijst' }).click();
  await expect(page.getByText('is uit de lijst verwijderd')).toBeVisible();
  expect((await session(page)).report.brand).toMatchObject({
    name: 'Regio Proef',
    colour: '#7a1f3d',
  });
});

test('characters that the PDF cannot print are told before it is made', async ({ app }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await call(page, 'session/send', {
    commandId: 'unprintable-0001',
    command: { type: 'session/update', patch: { headline: 'Samen verder 🚀 en 漢' } },
  });
  await page.getByRole('tab', { name: 'Verslag' }).click();
  const note = page.getByRole('alert').filter({ hasText: 'Dit kan de PDF niet afdrukken' });
  await expect(note).toContainText('漢');
  await expect(note).toContainText('Samen verder');
});
