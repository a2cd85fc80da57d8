import { mkdtemp, rm, stat } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronLaunch } from '../scripts/lib/launch.mjs';
import { median } from './table.mjs';

const ROOT = join(import.meta.dirname, '..');
const RUNS = 5;

/**
 * From the click on "Maak PDF" to the file on disk in the running app, for the example session;
 * the peer is Chromium's own printing of a page with the same text, in the same app.
 */
export async function pdfTime() {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-bench-'));
  const { executablePath, args, env } = electronLaunch();
  const app = await _electron.launch({
    executablePath,
    args: [...args, ROOT, '--data-dir', join(folder, 'data')],
    env,
  });
  try {
    const page = await app.firstWindow();
    await page.locator('h1').first().waitFor();
    const target = join(folder, 'report.pdf');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await page.evaluate(async () => {
      const created = await window.regiotafel.call('library/createExample');
      await window.regiotafel.call('library/open', { id: created.value.id });
    });
    const own = [];
    for (let run = 0; run < RUNS; run++)
      own.push(
        await page.evaluate(async () => {
          const began = performance.now();
          const result = await window.regiotafel.call('report/export', { language: 'nl' });
          if (!result.ok) throw new Error(result.error);
          return performance.now() - began;
        }),
      );
    const size = (await stat(target)).size;
    const text = spawnSync('pdftotext', ['-layout', target, '-'], { encoding: 'utf8' }).stdout;
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const html = `<meta charset="utf-8"><pre>${escaped}</pre>`;
    const url = `data:text/html;base64,${Buffer.from(html).toString('base64')}`;
    const peer = [];
    for (let run = 0; run < RUNS; run++) {
      peer.push(
        await app.evaluate(async ({ BrowserWindow }, address) => {
          const began = performance.now();
          const window = new BrowserWindow({ show: false });
          await window.loadURL(address);
          await window.webContents.printToPDF({});
          window.destroy();
          return performance.now() - began;
        }, url),
      );
    }
    return [
      {
        what: `PDF of the example session (${(size / 1024).toFixed(0)} kB), call to file`,
        ours: `${median(own).toFixed(0)} ms`,
        peer: `${median(peer).toFixed(0)} ms`,
        peerIs: 'Chromium printing the bare text of the same report, no charts',
        ratio: median(own) / median(peer),
        runs: RUNS,
      },
    ];
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
