import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      // Its package.json offers Node a file that only browsers can load.
      'svg2pdf.js': resolve(import.meta.dirname, 'node_modules/svg2pdf.js/dist/svg2pdf.es.min.js'),
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs', 'bench/**/*.test.ts'],
    testTimeout: 30_000,
    // Vitest would leave a core free: half of the machine, where there are two.
    maxWorkers: '100%',
  },
});
