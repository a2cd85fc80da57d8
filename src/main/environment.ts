import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Arguments meant for us: in a release all, in development what follows the path of the app, which
 * is the first that is no switch (Playwright and the set-up put switches for Electron before it).
 */
export function ownArguments(argv: string[]): string[] {
  if (app.isPackaged) return argv.slice(1);
  const index = argv.findIndex((argument, i) => i > 0 && !argument.startsWith('-'));
  return index < 0 ? [] : argv.slice(index + 1);
}

/** Folder that relative paths on the command line start from: where the user typed `npm start`. */
export function workingFolder(): string {
  return process.env.REGIOTAFEL_CWD ?? process.cwd();
}

/**
 * Chooses where data live: `--data-dir`, REGIOTAFEL_DATA_DIR, or the user's own app folder.
 * Chromium's files go to a folder of their own below it. Call before the app is ready.
 */
export function useDataDir(dataDir: string | null): string {
  app.setName('Regiotafel');
  const chosen = dataDir ?? process.env.REGIOTAFEL_DATA_DIR ?? '';
  if (chosen) app.setPath('userData', resolve(workingFolder(), chosen));
  const folder = app.getPath('userData');
  app.setPath('sessionData', join(folder, 'chromium'));
  return folder;
}

/** For commands without a window: a throw-away profile, so that a running app is not disturbed. */
export function useTemporaryProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regiotafel-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  return folder;
}

/** A file below resources/, in development and in a release alike. */
export function resourcePath(...parts: string[]): string {
  return join(app.getAppPath(), 'resources', ...parts);
}
