/**
 * The default app of the fallback runtime: loads the app named on the command line, as Electron's
 * own default app does. It is a module with a top-level await on purpose: Electron holds back its
 * `ready` event until this module is done, so the loaded app may still register schemes and enable
 * the sandbox.
 */
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Makes Electron believe that `appDir` is the app: its name, version and path. */
function adoptPackage(appDir) {
  const manifest = JSON.parse(readFileSync(path.join(appDir, 'package.json'), 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  if (process.platform === 'linux') app.setDesktopName(`${app.name}.desktop`);
  app.setAppPath(appDir);
}

/** Loads the app at `target`, a folder with a package.json or a script. */
async function loadApp(target) {
  const appPath = path.resolve(target);
  if (existsSync(path.join(appPath, 'package.json'))) adoptPackage(appPath);
  else app.setAppPath(path.dirname(appPath));
  const entry = createRequire(import.meta.url).resolve(appPath);
  await import(pathToFileURL(entry).href);
}

// Electron's default app sets the same mark; apps use it to know where their own arguments begin.
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

// As in Electron's default app, everything before the app path is a switch for Electron itself.
const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

if (target === undefined) {
  console.error('Usage: electron [switches] <path of the app> [arguments of the app]');
  app.exit(64);
} else {
  app.on('window-all-closed', () => {
    // Only where the app itself does not decide about it.
    if (app.listenerCount('window-all-closed') === 1) app.quit();
  });
  try {
    await loadApp(target);
  } catch (error) {
    console.error(`The app at ${target} could not be loaded:`, error);
    app.exit(1);
  }
}
