/** A widget is known everywhere that it has to be. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Manifest {
  modules: { path: string; exports: { kind: string; name: string }[]; declarations: Declaration[] }[];
}
interface Declaration {
  tagName?: string;
  members?: { name: string; description?: string }[];
  events?: { name: string }[];
}

for (const name of readdirSync(join(root, 'src/widgets'))) {
  const tag = `open-door-${name}`;
  const file = `./widgets/${name}/${name}`;

  suite(`<${tag}>`, () => {
    test('is registered by all.ts', () => {
      assert.ok(read('src/all.ts').includes(`import '${file}.ts';`));
    });

    test('is found by the autoloader', () => {
      assert.ok(read('src/autoload.ts').includes(`'${tag}': () => import('${file}.ts')`));
    });

    test('is exported by index.ts', () => {
      assert.ok(read('src/index.ts').includes(`from '${file}.element.ts';`));
    });

    test('has its height reserved', () => {
      assert.ok(read('src/open-door.css').includes(`${tag}:not(:defined)`));
      assert.ok(read('src/open-door.css').includes(`--${tag}-reserve`));
    });

    test('has a size budget', () => {
      const budgets = JSON.parse(read('size-budgets.json')) as Record<string, number>;
      assert.ok(budgets[`widgets/${name}.js`]);
    });

    test('is described in custom-elements.json, without what is private', () => {
      const { modules } = JSON.parse(read('custom-elements.json')) as Manifest;
      const [element] = modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName === tag);
      assert.ok(element);
      for (const { name: member, description } of element.members ?? []) {
        assert.doesNotMatch(member, /^[#_]/);
        assert.ok(description, `${member} has a sentence`);
      }
      for (const event of element.events ?? []) assert.match(event.name, /^open-door-/);
      const defined = modules
        .flatMap(({ exports }) => exports)
        .filter(({ kind }) => kind === 'custom-element-definition');
      assert.ok(defined.some((definition) => definition.name === tag));
    });

    test('has preload links for the files that it needs first', () => {
      const preload = JSON.parse(read('dist/cdn/preload.json')) as Record<string, string[]>;
      const snippet = read(`dist/cdn/snippets/${name}.html`);
      assert.ok(preload[tag]?.includes(`widgets/${name}.js`));
      for (const needed of preload[tag] ?? []) {
        assert.ok(read(`dist/cdn/${needed}`));
        assert.ok(snippet.includes(`<link rel="modulepreload" href="/open-door/${needed}">`));
      }
    });
  });
}
