import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const SRC = new URL('../src/', import.meta.url);

/** Every module that a file leads to: files by their address, packages by their name. */
async function reach(file: URL, seen: Set<string>): Promise<void> {
  if (seen.has(file.href)) return;
  seen.add(file.href);
  for (const [, name = ''] of (await readFile(file, 'utf8')).matchAll(
    /^(?:import|export)\s[^;]*?from '([^']+)';/gm,
  )) {
    if (name.startsWith('.')) await reach(new URL(name, file), seen);
    else seen.add(name);
  }
}

test('what also runs in a page imports nothing of Node', async () => {
  const seen = new Set<string>();
  for (const file of ['app.ts', 'seed.ts', 'demo/seed.ts', 'db/wasm.ts', 'openapi.ts'])
    await reach(new URL(file, SRC), seen);
  const packages = [...seen].filter((name) => !name.startsWith('file:')).sort();
  assert.deepEqual(packages, ['hono', 'hono/cors', 'zod/mini']);
  assert.ok(seen.has(new URL('slots/select.ts', SRC).href), 'the walk goes deep');
});
