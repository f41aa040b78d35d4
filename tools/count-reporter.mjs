import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const count = ({ tests, suites }) => {
  const all = [...tests];
  for (const suite of suites) all.push(...count(suite));
  return all;
};

/** A reporter for Web Test Runner that writes `{ passed, failed }` to the file named by COUNT_FILE. */
export function countReporter(file = process.env.COUNT_FILE) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      let passed = 0;
      let failed = 0;
      for (const { testResults, errors, passed: ok } of sessions) {
        const tests = testResults ? count(testResults) : [];
        const red = tests.filter((test) => !test.passed && !test.skipped).length;
        passed += tests.filter((test) => test.passed && !test.skipped).length;
        // a file that could not be loaded, or that failed outside a test, is one failure
        failed += red || (errors?.length || !ok ? 1 : 0);
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ passed, failed }));
    },
  };
}
