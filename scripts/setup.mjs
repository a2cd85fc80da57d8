/**
 * `npm run setup`: everything that `npm start` and `npm test` do before they begin, and no more.
 */
import { prepare, runScript } from './lib/setup.mjs';

await runScript(async () => {
  await prepare({ programs: ['pdftotext', 'qpdf'] });
  return 0;
});
