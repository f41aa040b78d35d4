#!/usr/bin/env node
/**
 * Runs everything that must be green, in a sensible order, and goes on after a failure so that one run shows all.
 * Ends with one line: `N passed, N failed`. A check such as lint counts as one; a test step counts its tests.
 *
 *   npm test                  everything
 *   npm test -- lint web      only these steps
 *   npm run test:engines      the browser tests on Chromium, Firefox and WebKitGTK
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const LIMIT = 10 * 60_000;
const ENGINES = ['chromium', 'firefox', 'webkit'];

const check = (name, command) => ({ name, command });
const nodeTests = (name, command) => ({ name, command, count: countNodeTests });
const webTests = (name, command, env = {}) => {
  const file = `test-results/${name.replaceAll(/\W+/g, '-')}.json`;
  return { name, command, env: { ...env, COUNT_FILE: file }, file, count: () => countWebTests(file) };
};

const everything = [
  check('browser', 'node tools/ensure-browser.mjs'),
  check('build', 'npm run -s build'),
  check('types', 'npm run -s types'),
  check('format', 'npm run -s format:check'),
  check('lint', 'npm run -s lint'),
  check('unused', 'npm run -s unused'),
  check('package', 'npm run -s package'),
  check('manifest', 'npm run -s manifest -- --check'),
  check('readme', 'node tools/readme.mjs --check'),
  check('contract', 'npm run -s contract:check --workspace server'),
  check('size', 'npm run -s size'),
  nodeTests('node', 'npm run -s test:node'),
  nodeTests('server', 'npm test -s --workspace server'),
  webTests('web', 'npm run -s test:web'),
  check('storybook', 'npm run -s storybook:build'),
  webTests('stories', 'npm run -s test:stories'),
  nodeTests('e2e', 'npm run -s test:e2e'),
];

const onEveryEngine = [
  check('browsers', 'node tools/ensure-browser.mjs --engines'),
  check('build', 'npm run -s build'),
  check('storybook', 'npm run -s storybook:build'),
  ...ENGINES.flatMap((engine) => [
    webTests(`web ${engine}`, 'npm exec wtr', { ENGINES: engine }),
    webTests(`stories ${engine}`, 'npm run -s test:stories', { ENGINES: engine }),
  ]),
];

/** The summary that node:test prints at its end, `ℹ pass 12` or `# pass 12`; several when it ran several times. */
function countNodeTests(output) {
  const sum = (word) =>
    [...output.matchAll(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'gm'))].reduce(
      (total, [, n]) => total + Number(n),
      0,
    );
  return { passed: sum('pass'), failed: sum('fail') + sum('cancelled') };
}

/** What tools/count-reporter.mjs wrote. */
function countWebTests(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
}

let running;

/** Runs a command to its end. Tests are shown as they run; a check only says something when it fails. */
function execute({ command, env, count }) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32', // a group of its own, so that its children end with it
    });
    running = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (count) process.stdout.write(text);
      });
    }
    const timer = setTimeout(() => {
      output += `\nStopped: it took longer than ${LIMIT / 60_000} minutes.\n`;
      stop(child);
    }, LIMIT);
    child.on('close', (code) => {
      clearTimeout(timer);
      running = undefined;
      resolve({ ok: code === 0, output });
    });
  });
}

function stop(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  } catch {
    child.kill(); // the group is gone already
  }
}

async function run(step) {
  const begin = performance.now();
  console.log(`\n▶ ${step.name}: ${step.command}`);
  if (step.file) rmSync(step.file, { force: true });
  const { ok, output } = await execute(step);
  if (!step.count && !ok) console.log(output.trimEnd());
  const seconds = (performance.now() - begin) / 1000;
  const counted = step.count?.(output) ?? { passed: ok ? 1 : 0, failed: 0 };
  // it failed beside its tests (coverage, a crash), or no test ran at all
  const failed = counted.failed || (ok && counted.passed > 0 ? 0 : 1);
  console.log(`${failed ? '✖' : '✔'} ${step.name} (${seconds.toFixed(1)} s)`);
  return { name: step.name, passed: counted.passed, failed, seconds };
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    if (running) stop(running);
    process.exit(1);
  });
}

const wanted = process.argv.slice(2).filter((word) => word !== '--engines');
const all = process.argv.includes('--engines') ? onEveryEngine : everything;
const steps = wanted.length > 0 ? all.filter(({ name }) => wanted.includes(name)) : all;
if (steps.length === 0) {
  console.error(`No such step. There are: ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const results = [];
for (const step of steps) results.push(await run(step));

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed ? '✖' : '✔'} ${name.padEnd(20)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
