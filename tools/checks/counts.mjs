// What the reports of the test runners come to. A runner that crashes, or finds no test, must never look like success.

/** @typedef {{passed: number, failed: number, skipped: number, note?: string}} Counts */

/** A check that is one yes or no. @returns {Counts} */
export function countOne({ code, timedOut }) {
  if (timedOut) return failure('it did not end in time');
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** One failure that stands for something other than a failed test. @returns {Counts} */
export function failure(note) {
  return { passed: 0, failed: 1, skipped: 0, note };
}

/** @param {Counts[]} counts @returns {Counts} */
export function sum(counts) {
  const add = (key) => counts.reduce((total, each) => total + each[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** The line that closes a run. @param {Counts} counts */
export function plainLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Vitest's JSON report. A file that cannot be loaded has no failed test in it, but is failed itself. */
export function countVitest(text, ended) {
  return judge(text, ended, (report) => {
    const brokenFiles = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    };
  });
}

/** Playwright's JSON report. A test that needed a second try is a failed one. */
export function countPlaywright(text, ended) {
  return judge(text, ended, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/** What Node's own test runner writes at the end of its TAP report. */
export function countTap(text, ended) {
  return judge(text, ended, () => {
    const value = (key) => {
      const found = new RegExp(`^# ${key} (\\d+)$`, 'm').exec(text);
      if (!found) throw new Error(`no ${key}`);
      return Number(found[1]);
    };
    return {
      passed: value('pass'),
      failed: value('fail') + value('cancelled'),
      skipped: value('skipped') + value('todo'),
    };
  });
}

/** The runner's exit code has the last word: it also knows of errors outside of any test. */
function judge(text, { code, timedOut }, count) {
  let counts;
  try {
    counts = count(text === undefined ? undefined : parse(text));
  } catch {
    return failure(timedOut ? 'it did not end in time' : 'it left no report: see above');
  }
  if (timedOut) return { ...counts, failed: counts.failed + 1, note: 'it did not end in time' };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'no test ran' };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: 'it failed outside of its tests' };
  return counts;
}

function parse(text) {
  return text.startsWith('{') ? JSON.parse(text) : text;
}
