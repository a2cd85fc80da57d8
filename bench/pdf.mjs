import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { _electron } from '@playwright/test';
import { electronLaunch } from '../scripts/lib/launch.mjs';
import { bundle } from './bundle.mjs';
import { median } from './table.mjs';

const ROOT = join(import.meta.dirname, '..');
const PEERS = join(import.meta.dirname, 'pdf-peers');
const RUNS = 3;
const run = promisify(execFile);

const html = ({ title, language, blocks }) => {
  const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const cells = (row, tag) => row.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('');
  const one = (block) => {
    if (block.kind !== 'table') return `<${block.kind}>${escape(block.text)}</${block.kind}>`;
    const rows = block.rows.map((row) =>
      row.length === 1 && block.head.length > 1
        ? `<tr><th colspan="${block.head.length}">${escape(row[0])}</th></tr>`
        : `<tr>${cells(row, 'td')}</tr>`,
    );
    return `<table><thead><tr>${cells(block.head, 'th')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  };
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escape(title)}</title>
    <style>body{font:10pt sans-serif}td,th{border-bottom:1px solid #ccc;text-align:left}</style>
    ${blocks.map(one).join('\n')}</html>`;
};

/** Runs a report in the app; the longest task, in ms, of the window that waits for it (0: below 50). */
const exportOnce = (page) =>
  page.evaluate(async () => {
    let longest = 0;
    const observer = new window.PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const began = performance.now();
    const result = await window.regiotafel.call('report/export', {
      language: 'nl',
      version: 'full',
    });
    if (!result.ok) throw new Error(result.error);
    const time = performance.now() - began;
    // Entries come with a delay.
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    return { time, longest };
  });

async function measureOwn(app, page, file, target) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await page.evaluate(async (text) => {
    const imported = await window.regiotafel.call('library/importText', {
      fileName: 'bench.regiotafel.json',
      text,
    });
    if (!imported.ok) throw new Error(imported.error);
    await window.regiotafel.call('library/close');
    await window.regiotafel.call('library/open', { id: imported.value.id });
  }, file);
  // Opening a session draws it: that is no part of the report.
  await page.waitForTimeout(2000);
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await exportOnce(page));
  return {
    times: runs.map(({ time }) => time),
    longest: Math.max(...runs.map(({ longest }) => longest)),
  };
}

async function measureChromium(app, source, target) {
  const times = [];
  for (let i = 0; i < RUNS; i++)
    times.push(
      await app.evaluate(
        async ({ BrowserWindow }, [from, to]) => {
          const began = performance.now();
          const window = new BrowserWindow({ show: false });
          await window.loadURL(from);
          const bytes = await window.webContents.printToPDF({
            generateTaggedPDF: true,
            generateDocumentOutline: true,
          });
          await process.getBuiltinModule('node:fs').promises.writeFile(to, bytes);
          window.destroy();
          return performance.now() - began;
        },
        [source, target],
      ),
    );
  return times;
}

/** A time, a size, and how many rules of our checker a file fails. */
async function facts(times, target, checkPdf) {
  const bytes = new Uint8Array(await readFile(target));
  const unpack = async (data) => new Uint8Array(await promisify(inflate)(data));
  const failed = new Set((await checkPdf(bytes, unpack)).map(({ rule }) => rule));
  const size = `${(bytes.length / 1024).toFixed(0)} kB`;
  return `${median(times).toFixed(0)} ms, ${size}, fails ${failed.size} rules`;
}

/**
 * From the call to the file on disk in the running app: a full room, and a report of more than a
 * hundred pages; against makers of PDFs that get the same texts and tables, without charts.
 */
export async function pdfTime() {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-bench-'));
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS });
  const content = await import(pathToFileURL(await bundle('pdf-content', folder)).href);
  const { executablePath, args, env } = electronLaunch();
  const app = await _electron.launch({
    executablePath,
    args: [...args, ROOT, '--data-dir', join(folder, 'data')],
    env,
  });
  const rows = [];
  try {
    const page = await app.firstWindow();
    await page.locator('h1').first().waitFor();
    for (const [i, { file, content: plain }] of content.contents().entries()) {
      const target = join(folder, 'report.pdf');
      const own = await measureOwn(app, page, file, target);
      const ours = await facts(own.times, target, content.checkPdf);
      const what = i === 0 ? 'report of a full room' : 'report of more than 100 pages';
      const add = async (peerIs, times, peerFile) =>
        rows.push({
          what,
          ours: `${ours}, longest task of the window that waits ${own.longest.toFixed(0)} ms`,
          peer: await facts(times, peerFile, content.checkPdf),
          peerIs,
          ratio: median(own.times) / median(times),
          runs: RUNS,
        });
      const printed = join(folder, 'chromium.pdf');
      // The app lets no window load a file.
      const packed = Buffer.from(html(plain)).toString('base64');
      const source = `data:text/html;base64,${packed}`;
      await add('Chromium printing, tagged', await measureChromium(app, source, printed), printed);
      const json = join(folder, 'content.json');
      await writeFile(json, JSON.stringify(plain));
      for (const peer of ['pdfmake', 'react-pdf']) {
        const peerFile = join(folder, `${peer}.pdf`);
        const script = join(PEERS, 'run.mjs');
        const fonts = join(ROOT, 'resources/fonts');
        const { stdout } = await run(process.execPath, [script, peer, json, peerFile, fonts, RUNS]);
        await add(peer, JSON.parse(stdout), peerFile);
      }
    }
    return rows;
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
