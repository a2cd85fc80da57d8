import { basename, join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a TypeScript file of this folder for plain Node.
 * @param {string} path inside this folder, without `.ts`
 * @param {string} folder for the bundle
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundle(path, folder) {
  const name = basename(path);
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${path}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}
