/**
 * Counts test results. What the runners report and how they ended must agree: a runner that failed
 * without naming a failed test still counts as one failure.
 */

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** The counts of a step that either worked or did not. */
export function countStep(worked) {
  return { passed: worked ? 1 : 0, failed: worked ? 0 : 1, skipped: 0 };
}

/** The counts in a JSON report of Vitest. */
function readVitest(report) {
  // A file that could not be loaded has failed without a single test in it.
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts in a JSON report of Playwright. A flaky test passed in the end. */
function readPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The counts of a test runner.
 *
 * @param {'vitest' | 'playwright'} runner
 * @param {string | null} text its JSON report; null when it left none
 * @param {number} code its exit code
 * @returns {Counts} with at least one failure when the runner crashed, failed or ran nothing
 */
export function countRunner(runner, text, code) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = (runner === 'vitest' ? readVitest : readPlaywright)(JSON.parse(text));
  } catch {
    code = 1; // no report, or not one that can be read
  }
  const ranNothing = counts.passed + counts.failed === 0;
  if (counts.failed === 0 && (code !== 0 || ranNothing)) counts.failed = 1;
  return counts;
}

/** The sum of all `counts`. */
export function addUp(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const one of counts) for (const key of Object.keys(sum)) sum[key] += one[key];
  return sum;
}

/** The last line of `npm test`. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
