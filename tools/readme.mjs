#!/usr/bin/env node
/**
 * Writes the tables of README.md from custom-elements.json, between `<!-- api:tag -->` and `<!-- /api -->`; with
 * `--check` it only says whether they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const cell = (text = '') =>
  String(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const bare = (text) =>
  ['""', "''", '[]', 'false', undefined].includes(text) ? '' : text.replaceAll("'", '');

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function tables({ tagName, attributes, events, slots, cssProperties, cssParts, cssStates }) {
  return [
    `## \`<${tagName}>\``,
    '### Attributes',
    table(
      ['attribute', 'what it does', 'default'],
      attributes.map(({ name, description, default: normal }) => [
        code(name),
        cell(description),
        code(bare(normal)),
      ]),
    ),
    '### Events',
    table(
      ['event', 'when'],
      events.map(({ name, description }) => [code(name), cell(description)]),
    ),
    '### Slots',
    table(
      ['slot', 'what goes there'],
      slots.map(({ name, description }) => [name ? code(name) : '(inside the tag)', cell(description)]),
    ),
    '### CSS variables',
    table(
      ['variable', 'what it sets', 'default'],
      cssProperties.map(({ name, description, default: normal }) => [
        code(name),
        cell(description),
        code(normal),
      ]),
    ),
    '### Parts and states',
    `Parts, for \`${tagName}::part(…)\`: ${cssParts.map(({ name }) => code(name)).join(', ')}.`,
    `States, for \`${tagName}:state(…)\`: ${cssStates.map(({ name }) => code(name)).join(', ')}.`,
  ].join('\n\n');
}

const old = readFileSync('README.md', 'utf8');
const filled = old.replaceAll(/(<!-- api:([\w-]+) -->)[^]*?(<!-- \/api -->)/g, (_, begin, tag, end) => {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`README.md wants <${tag}>, which custom-elements.json does not have.`);
  return `${begin}\n\n${tables(element)}\n\n${end}`;
});
const fresh = await format(filled, { ...(await resolveConfig('README.md')), parser: 'markdown' });

if (!process.argv.includes('--check')) {
  writeFileSync('README.md', fresh);
} else if (fresh !== old) {
  console.error('README.md is stale: run `npm run docs`, and commit it.');
  process.exit(1);
}
