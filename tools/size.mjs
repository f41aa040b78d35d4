#!/usr/bin/env node
/**
 * What each entry of the CDN build weighs when it is loaded alone, compressed with brotli as servers do, in bytes
 * (1 kB = 1000 bytes). `first`: the file and all that it imports statically, which a page needs before the entry can
 * run. `later`: the same with what it fetches by itself afterwards; not the languages, of which a page needs one, nor
 * what is only fetched when somebody asks for it, which has a budget of its own: `chunks/contact.vcard`.
 * Fails over budget, and when an entry has none.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const ROOT = 'dist/cdn';
const budgets = JSON.parse(readFileSync('size-budgets.json', 'utf8'));

// Rollup's minified output: `import…"./x.js"`, `export…from"./x.js"`, and `import("./x.js")`.
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'](\.[^"']+)["']/g;

const text = (file) => readFileSync(join(ROOT, file), 'utf8');
const brotli = (file) => brotliCompressSync(readFileSync(join(ROOT, file))).length;
const imports = (file, pattern) =>
  [...text(file).matchAll(pattern)].map(([, path]) => join(dirname(file), path));

function graph(file, patterns, seen = new Set()) {
  if (seen.has(file) || file.startsWith('locales') || (seen.size > 0 && isAskedFor(file))) return seen;
  seen.add(file);
  for (const next of patterns.flatMap((pattern) => imports(file, pattern))) graph(next, patterns, seen);
  return seen;
}

/** Chunks carry a hash: `chunks/contact.vcard-AbC12_3d.js`. */
const withoutHash = (file) => file.replace(/-[\w-]{8}\.js$/, '');
const isAskedFor = (file) => withoutHash(file) in budgets;

const PATTERNS = { first: [STATIC_IMPORT], later: [STATIC_IMPORT, DYNAMIC_IMPORT] };
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

function measure(entry, kind, budget) {
  const files = [...graph(entry, PATTERNS[kind])];
  const size = files.reduce((sum, file) => sum + brotli(file), 0);
  return { entry, kind, files: files.length, brotli: kB(size), budget: kB(budget), ok: size <= budget };
}

if (!existsSync(join(ROOT, 'widgets'))) {
  console.error('There is nothing to weigh: run `npm run build` first.');
  process.exit(1);
}
const widgets = readdirSync(join(ROOT, 'widgets')).filter((file) => file.endsWith('.js'));
const asked = readdirSync(join(ROOT, 'chunks'))
  .map((file) => `chunks/${file}`)
  .filter(isAskedFor);
const entries = ['autoload.js', ...widgets.map((file) => `widgets/${file}`), ...asked];
const rows = entries.flatMap((entry) =>
  Object.entries(budgets[entry] ?? budgets[withoutHash(entry)] ?? { first: 0 }).map(([kind, budget]) =>
    measure(entry, kind, budget),
  ),
);

console.table(rows);
if (!rows.every(({ ok }) => ok)) {
  console.error('Over budget (size-budgets.json): make it smaller, or load a part of it later.');
  process.exit(1);
}
