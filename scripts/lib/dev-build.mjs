/**
 * What `npm run dev` builds: the pages on a server that changes them while they are open; main,
 * preloads and the ballot page again whenever one of their files changes.
 */
import { createServer as createSocketServer } from 'node:net';
import path from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, createServer, mergeConfig } from 'vite';
import { ROOT } from './paths.mjs';

/** A port of this machine that nobody uses. */
async function freePort() {
  const probe = createSocketServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * The settings for main, preloads and pages; see electron.vite.config.ts.
 *
 * @param {'development' | 'production'} mode also of what is built with them from here on
 */
export async function configFor(mode = 'development') {
  const inline = { root: ROOT, logLevel: 'warn', clearScreen: false };
  const command = mode === 'development' ? 'serve' : 'build';
  return (await resolveConfig(inline, command, mode)).config;
}

/**
 * Builds now and after every change.
 *
 * @param {import('vite').InlineConfig} config
 * @param {() => void} [built] called after each build but the first; a build that fails says why
 * @returns {Promise<void>} when the first build has ended, well or not
 */
export async function keepBuilt(config, built = () => {}) {
  // Not emptied first: the app may be starting from the last build.
  const settings = { build: { watch: {}, emptyOutDir: false } };
  const watcher = await build(mergeConfig(settings, config));
  let isFirst = true;
  let failed = false;
  await new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'START') failed = false;
      if (event.code === 'ERROR') failed = true;
      if (event.code !== 'END') return;
      if (!isFirst && !failed) built();
      isFirst = false;
      resolve();
    });
  });
}

/** The ballot page, which has settings of its own. */
export function ballotConfig() {
  const folder = path.join(ROOT, 'src/renderer/ballot');
  return {
    root: folder,
    configFile: path.join(folder, 'vite.config.ts'),
    mode: 'development',
    logLevel: 'warn',
    // Phones get all that lies there.
    build: { emptyOutDir: true },
  };
}

/**
 * Serves the pages, to this machine only.
 *
 * @param {import('vite').InlineConfig} config
 * @returns {Promise<string>} the address of the server
 */
export async function servePages(config) {
  const port = await freePort();
  // The address of a page is app://regiotafel/: it has to be told where the socket is.
  const hmr = { protocol: 'ws', host: '127.0.0.1', clientPort: port };
  const server = { host: '127.0.0.1', port, strictPort: true, hmr };
  await (await createServer(mergeConfig(config, { server }))).listen();
  return `http://127.0.0.1:${port}`;
}
