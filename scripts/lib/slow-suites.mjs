/**
 * Suites that `npm run check` leaves to `npm test`: they play whole rooms, kill processes or build.
 * More than half of the time of all unit tests goes into these.
 */
export const SLOW_SUITES = [
  'bench/chaos/chaos.test.ts',
  'bench/chaos/parallel.test.ts',
  'scripts/dev.test.mjs',
  'scripts/pdf-check.test.mjs',
  'scripts/pdf-text.test.mjs',
  'scripts/phone-load.test.mjs',
  'src/main/engine/crash.test.ts',
  'src/shared/domain/running.test.ts',
  'src/shared/exports/attack.test.ts',
];
