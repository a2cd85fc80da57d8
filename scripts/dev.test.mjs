import { build, mergeConfig } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { configFor } from './lib/dev-build.mjs';

/** Words of what only `npm run dev` opens: its server, the place of its ballot, DevTools. */
const HOLES = ['REGIOTAFEL_DEV_SERVER', '/ballot/', 'devtools://', 'toggleDevTools'];

const nodeEnv = process.env.NODE_ENV;
afterAll(() => {
  process.env.NODE_ENV = nodeEnv;
});

/** The code of main, built for `mode`. */
async function builtMain(mode) {
  const { main } = await configFor(mode);
  const { output } = await build(mergeConfig(main, { logLevel: 'error', build: { write: false } }));
  return output.map(({ code }) => code).join('\n');
}

const holesIn = (code) => HOLES.filter((word) => code.includes(word));

describe('what is open in development', () => {
  it('is not in a build', { timeout: 60_000 }, async () => {
    const code = await builtMain('production');
    expect(code).toContain("default-src 'none'");
    expect(holesIn(code)).toEqual([]);
    expect(code).toMatch(/devTools: ?false/);
    // These words would be found, if they were there.
    expect(holesIn(await builtMain('development'))).toEqual(HOLES);
  });
});
