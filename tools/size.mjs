#!/usr/bin/env node
/**
 * What a page downloads before each entry of the CDN build can run: the file and, transitively, everything that it
 * imports statically, each compressed with brotli as servers do. Fails over budget (bytes; 1 kB = 1000 bytes), and
 * when an entry has no budget.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const ROOT = 'dist/cdn';
const budgets = JSON.parse(readFileSync('size-budgets.json', 'utf8'));
const entries = [
  'autoload.js',
  ...readdirSync(join(ROOT, 'widgets')).map((file) => `widgets/${file}`),
].filter((file) => file.endsWith('.js'));

// Minified output of Rollup: a static import is `import…"./x.js"` or `export…from"./x.js"`, and never `import(`.
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;

function graph(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(join(ROOT, file), 'utf8').matchAll(STATIC_IMPORT)) {
    graph(normalize(join(dirname(file), path)), seen);
  }
  return seen;
}

const brotli = (file) => brotliCompressSync(readFileSync(join(ROOT, file))).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

let over = false;
const rows = entries.map((entry) => {
  const files = [...graph(entry)];
  const size = files.reduce((sum, file) => sum + brotli(file), 0);
  const budget = budgets[entry];
  const verdict = budget === undefined ? 'no budget' : size > budget ? 'too large' : 'ok';
  over ||= verdict !== 'ok';
  return { entry, files: files.length, brotli: kB(size), budget: budget ? kB(budget) : '–', verdict };
});

console.table(rows);
if (over) {
  console.error('Over budget: make it smaller, or say in size-budgets.json why it may grow.');
  process.exit(1);
}
