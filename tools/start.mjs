#!/usr/bin/env node
/** `npm start`: builds what is not built yet, fills the demonstration school, and serves it on PORT (8000). */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const builtFrom = [
  'src',
  'rollup.config.mjs',
  'tools/minify-templates.mjs',
  'tools/rollup-plugins.mjs',
  'tsconfig.json',
  'package-lock.json',
];
/** Written last by the build. */
const builtInto = 'dist/cdn/open-door.js';

/** When a file, or the newest in a folder, was last changed. */
const changed = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
};

const isStale = () =>
  !existsSync(builtInto) || Math.max(...builtFrom.map(changed)) > statSync(builtInto).mtimeMs;

const build = () => {
  console.log('Building Open Door. This takes some seconds …');
  const rollup = join('node_modules', 'rollup', 'dist', 'bin', 'rollup');
  const { status } = spawnSync(process.execPath, [rollup, '-c', '--silent'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!process.features.typescript) {
  console.error(`This needs Node 22.18 or later, and runs on ${process.version}. Start it with “npm start”.`);
  process.exit(1);
}

process.chdir(root);
if (isStale()) build();

try {
  const { optionsFrom } = await import('../server/src/main.ts');
  const { startDemo } = await import('../demo/server.ts');
  const server = await startDemo(optionsFrom(process.env));
  console.log(`Oakfield Primary School is open at ${server.url} (press Ctrl+C to close it).`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
