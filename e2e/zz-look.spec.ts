import { test } from './app';
const OUT = '/tmp/shots';
test('look', async ({ app }) => {
  const page = await app.window('facilitator');
  page.on('console', (m) => console.log('console:', m.text()));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${OUT}/01-empty.png` });
  await page.getByRole('button', { name: 'Voorbeeldsessie bekijken' }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${OUT}/02-after-example.png` });
  for (const [i, tab] of ['Voorbereiden', 'Uitvoeren', 'Resultaten', 'Advies en afspraken', 'Verslag'].entries()) {
    await page.getByRole('tab', { name: tab }).or(page.getByRole('link', { name: tab })).or(page.getByRole('button', { name: tab })).first().click();
    await page.waitForTimeout(900);
    await page.screenshot({ path: `${OUT}/1${i}-${tab.slice(0, 6)}.png` });
  }
});
