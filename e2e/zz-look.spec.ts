import { test } from './app';
const OUT = '/tmp/shots';
test('look', async ({ app }) => {
  const page = await app.window('facilitator');
  page.on('console', (m) => console.log('console:', m.text()));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${OUT}/01-empty.png` });
  await page.getByRole('button', { name: 'Voorbeeldsessie bekijken' }).click();
  await page.waitForTimeout(1500);
  for (const [i, tab] of ['Voorbereiden', 'Uitvoeren', 'Resultaten', 'Advies en afspraken', 'Verslag'].entries()) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForTimeout(700);
    await page.screenshot({ path: `${OUT}/1${i}-${tab.slice(0, 6)}.png` });
    if (tab === 'Uitvoeren') {
      await page.getByRole('button', { name: /Scoren/ }).first().click();
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${OUT}/11b-scoren.png` });
    }
    if (tab === 'Resultaten')
      for (const view of ['Dimensies', 'Groepen', 'Tabel']) {
        await page.getByText(view, { exact: true }).first().click();
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${OUT}/12-${view}.png` });
      }
  }
  await page.evaluate(() => (window as any).regiotafel.call('windows/openProjector'));
  const projector = await app.window('projector');
  await projector.setViewportSize({ width: 1280, height: 720 });
  for (const scene of [{ kind: 'welcome' }, { kind: 'progress' }, { kind: 'overview' }, { kind: 'dimension', dimensionId: 'relationship' }, { kind: 'contested' }, { kind: 'groups' }, { kind: 'recommendations' }, { kind: 'agreements' }]) {
    const r = await page.evaluate((s) => (window as any).regiotafel.call('session/send', { commandId: 'c'.repeat(8) + Math.random().toString(36).slice(2, 10), command: { type: 'projector/show', scene: s } }), scene);
    if (!(r as any).ok) console.log(JSON.stringify(r));
    await projector.waitForTimeout(700);
    await projector.screenshot({ path: `${OUT}/20-${scene.kind}.png` });
  }
  await page.getByRole('button', { name: 'Terug naar alle sessies' }).click();
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${OUT}/02-library.png` });
  await page.getByRole('button', { name: 'Nieuwe sessie' }).click();
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${OUT}/03-new.png` });
});
