import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const root = resolve(here, '../../..');

/** The oldest engines that a participant's phone may have. docs/architecture.md names them too. */
const ENGINES = ['es2020', 'safari14', 'ios14', 'chrome80'];

/**
 * The ballot has a pass of its own: the same files serve the ballot window and phones, which are
 * old and slow. Everything that a phone loads is in out/renderer/ballot, shared with no other page.
 */
export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  clearScreen: false,
  plugins: [
    {
      // A kilobyte that a phone can do without: it would fetch style sheets of parts, and there
      // are none.
      name: 'plain-dynamic-imports',
      enforce: 'pre',
      load: (id) =>
        id === '\0vite/preload-helper.js'
          ? 'export const __vitePreload = (load) => load();'
          : undefined,
    },
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    // Preact does what the ballot needs of React in a tenth of its size.
    alias: [
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: 'react-dom/client', replacement: 'preact/compat/client' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  build: {
    outDir: resolve(root, 'out/renderer/ballot'),
    emptyOutDir: true,
    target: ENGINES,
    cssTarget: ENGINES,
    // Inline scripts, and styles or fonts as data, are against the content security policy.
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What comes on demand by its name: assets/texts-de-<hash>.js, assets/method-rank-<hash>.js.
        chunkFileNames: ({ facadeModuleId }) => {
          const path = (facadeModuleId ?? '').replace(/\\/g, '/');
          const language = /i18n\/(\w\w)\/ballot\.json$/.exec(path)?.[1];
          const method = /methods\/(\w+)\/Question\.tsx$/.exec(path)?.[1];
          const name = language ? `texts-${language}` : method ? `method-${method}` : '[name]';
          return `assets/${name}-[hash].js`;
        },
      },
    },
  },
});
