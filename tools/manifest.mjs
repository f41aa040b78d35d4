#!/usr/bin/env node
/** Writes custom-elements.json from the sources; with `--check` it only says whether the committed one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const FILE = 'custom-elements.json';
const manifest = await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs'],
  noWrite: true,
});
const text = `${JSON.stringify(manifest, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is stale: run \`npm run manifest\`, and commit it.`);
  process.exit(1);
}
