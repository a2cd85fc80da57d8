import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';

const root = import.meta.dirname;
const page = (name: string): string => resolve(root, `src/renderer/${name}/index.html`);

// The code runs on Electron 33 (fallback runtime) and 45: hence the targets. The ballot page, also
// for old phones, has its own pass: src/renderer/ballot/vite.config.ts, after this one.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'src/main/index.ts') },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: {
          facilitator: resolve(root, 'src/preload/facilitator.ts'),
          projector: resolve(root, 'src/preload/projector.ts'),
          ballot: resolve(root, 'src/preload/ballot.ts'),
          report: resolve(root, 'src/preload/report.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    resolve: {
      // Optional parts of jsPDF for HTML and canvas import: the report draws text and vectors.
      alias: [
        {
          find: /^(html2canvas|canvg|dompurify)$/,
          replacement: resolve(root, 'src/renderer/report/absent.ts'),
        },
      ],
    },
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome130',
      // The strict CSP allows no data: scripts or styles; small assets stay files.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          facilitator: page('facilitator'),
          projector: page('projector'),
          report: page('report'),
        },
      },
    },
  },
});
