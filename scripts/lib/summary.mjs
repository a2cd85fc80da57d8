/**
 * Counts test results. What the runners report and how they ended must agree: a runner that failed
 * without naming a failed test still counts as one failure.
 */

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** The counts of a step that either worked or did not. */
export function countStep(worked) {
  return { passed: worked ? 1 : 0, failed: worked ? 0 : 1, skipped: 0 };
}

/** Every test of a JSON report of Vitest that failed, with the first lines of why. */
function failuresOfVitest(report) {
  return report.testResults.flatMap((file) => {
    if (file.status === 'failed' && file.assertionResults.length === 0)
      return [{ title: file.name, why: shorten(file.message) }];
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        title: `${file.name}: ${fullName}`,
        why: shorten(failureMessages.join('\n')),
      }));
  });
}

/** Every test of a JSON report of Playwright that failed in the end. */
function failuresOfPlaywright({ suites, errors }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const failed = suites.flatMap(specs).filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, title, tests }) => ({
      title: `${file}: ${title}`,
      why: shorten(tests[0]?.results.at(-1)?.error?.message),
    })),
    ...errors.map(({ message }) => ({ title: 'playwright', why: shorten(message) })),
  ];
}

/** Enough of a message to know what went wrong: logs of a test machine are cut at their head. */
function shorten(message = '') {
  return message.split('\n').slice(0, 12).join('\n').slice(0, 1500);
}

/**
 * What failed in a test runner, to be said once more at the end of `npm test`.
 *
 * @param {'vitest' | 'playwright'} runner
 * @param {string | null} text its JSON report; null when it left none
 * @returns {{title: string, why: string}[]} empty when the report cannot be read
 */
export function failuresOf(runner, text) {
  try {
    return (runner === 'vitest' ? failuresOfVitest : failuresOfPlaywright)(JSON.parse(text));
  } catch {
    return [];
  }
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
