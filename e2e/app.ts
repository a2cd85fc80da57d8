import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronLaunch } from '../scripts/lib/launch.mjs';

export const ROOT = join(import.meta.dirname, '..');

export type PageRole = 'facilitator' | 'projector' | 'ballot';

/** The running app with its windows by role. */
export class App {
  constructor(
    readonly electron: ElectronApplication,
    readonly dataDir: string,
  ) {}

  /** The window of a role; waits until it is there. */
  async window(role: PageRole): Promise<Page> {
    const matches = (page: Page): boolean => page.url().includes(`/${role}/`);
    const page =
      this.electron.windows().find(matches) ??
      (await this.electron.waitForEvent('window', { predicate: matches }));
    await page.waitForLoadState('domcontentloaded');
    return page;
  }

  /** Answers the next save dialogs with this path (null = the user cancels). */
  async saveTo(path: string | null): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    }, path);
  }

  /** Answers the next open dialogs with this path. */
  async openFrom(path: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path);
  }

  async close(): Promise<void> {
    await this.electron.close();
  }
}

/**
 * Starts the built app with a data folder.
 * @param environment variables beside those of the test itself
 */
export async function launch(
  dataDir: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Promise<App> {
  const runtime = electronLaunch();
  const electron = await _electron.launch({
    ...runtime,
    env: { ...runtime.env, ...environment },
    args: [...runtime.args, ROOT, '--data-dir', dataDir, ...args],
    // Without this Playwright switches the sandbox off by itself.
    chromiumSandbox: !runtime.args.includes('--no-sandbox'),
  });
  return new App(electron, dataDir);
}

/** A folder that is removed after the test. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'regiotafel-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

type Fixtures = { folder: string; environment: Record<string, string>; app: App };

/** Each test gets its own data folder and app. Any CSP violation or page error fails the test. */
export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder.path);
    await folder.remove();
  },
  environment: async ({}, use) => use({}),
  app: async ({ folder, environment }, use) => {
    const app = await launch(join(folder, 'data'), [], environment);
    const problems: string[] = [];
    const watch = (page: Page): void => {
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text()))
          problems.push(message.text());
      });
    };
    app.electron.windows().forEach(watch);
    app.electron.on('window', watch);
    await use(app);
    await app.close().catch(() => undefined);
    if (problems.length > 0) throw new Error(`problems in pages:\n${problems.join('\n')}`);
  },
});
export { expect } from '@playwright/test';
