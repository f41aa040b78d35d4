import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });

/** The rules that `code` breaks when it stands in `filePath`. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${String(ruleId)}: ${message}`);
}

const view = 'src/widgets/booking/booking.view.ts';
const html = `import { html } from 'lit';\n`;

const bans: Record<string, [file: string, code: string, expected: RegExp]> = {
  'core imports nothing': [
    'src/core/text.ts',
    `import '../backend/port.ts';`,
    /no-restricted-paths: .*src\/core may import nothing/,
  ],
  'backend does not reach up': [
    'src/backend/port.ts',
    `import '../controllers/locale.ts';`,
    /no-restricted-paths: .*src\/backend may import core/,
  ],
  'controllers do not know the ui': [
    'src/controllers/locale.ts',
    `import '../ui/element.ts';`,
    /no-restricted-paths: .*src\/controllers may import/,
  ],
  'the ui knows no widget': [
    'src/ui/element.ts',
    `import '../widgets/booking/booking.element.ts';`,
    /no-restricted-paths: .*src\/ui may import/,
  ],
  'only all.ts and autoload.ts register': [
    view,
    `import './booking.ts';`,
    /no-restricted-paths: .*registers a tag/,
  ],
  'index.ts registers nothing': [
    'src/index.ts',
    `import './widgets/booking/booking.ts';`,
    /no-restricted-paths: .*registers nothing/,
  ],
  'src knows no server': [
    'src/backend/port.ts',
    `import '../../server/src/seed.ts';`,
    /no-restricted-paths: .*outside src/,
  ],
  'the server knows no widget': [
    'server/src/seed.ts',
    `import '../../src/ui/element.ts';`,
    /no-restricted-paths: .*only the contract and the core/,
  ],
  'no cycles': [
    'src/controllers/drafts.ts',
    `import { Draft } from './draft.ts';\nexport const x = Draft;`,
    /no-cycle/,
  ],
  'no full zod': [
    'src/backend/contract/booking.ts',
    `import * as z from 'zod';`,
    /no-restricted-imports: .*zod\/mini/,
  ],
  'no full zod by another door': ['src/backend/port.ts', `import * as z from 'zod/v4';`, /zod\/mini/],
  'no full zod on the server': ['server/src/seed.ts', `import { z } from 'zod';`, /zod\/mini/],
  'no styleMap': [
    view,
    `import { styleMap } from 'lit/directives/style-map.js';`,
    /no-restricted-imports: .*styleMap/,
  ],
  'no unsafeHTML': [
    view,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
    /no-restricted-imports: .*never trusted/,
  ],
  'no style attribute': [
    view,
    `${html}export const v = html\`<p style="color: red"></p>\`;`,
    /no-restricted-syntax: A style attribute/,
  ],
  'no style attribute with a value in it': [
    view,
    `${html}export const v = (x: string) => html\`<p style=\${x}></p>\`;`,
    /no-restricted-syntax: A style attribute/,
  ],
  'no style element': [
    view,
    `${html}export const v = html\`<style>p { color: red }</style>\`;`,
    /no-restricted-syntax: A style element/,
  ],
  'no innerHTML': [view, `document.body.innerHTML = '<p>';`, /no-restricted-syntax: HTML from a string/],
  'no insertAdjacentHTML': [
    view,
    `document.body.insertAdjacentHTML('beforeend', '<p>');`,
    /no-restricted-syntax: HTML from a string/,
  ],
  'no empty catch': [
    'src/core/text.ts',
    `try { JSON.parse(''); } catch { /* never mind */ }`,
    /no-restricted-syntax: Nobody swallows/,
  ],
  'no console.log': ['src/core/text.ts', `console.log('here');`, /no-console/],
  'no floating promise': [
    'src/backend/port.ts',
    `export const f = () => { fetch('/'); };`,
    /@typescript-eslint\/no-floating-promises/,
  ],
  'no floating promise in a test': [
    'test/support/school.test.ts',
    `import { school } from './school.ts';\nit('waits', () => { school(); });`,
    /@typescript-eslint\/no-floating-promises/,
  ],
  'no it.only': ['test/support/school.test.ts', `it.only('runs alone', () => undefined);`, /Remove \.only/],
  'no fdescribe': [
    'test/support/school.test.ts',
    `fdescribe('runs alone', () => undefined);`,
    /Remove the f/,
  ],
  'no { only: true }': [
    'test/node/lint.test.ts',
    `import { test } from 'node:test';\ntest('alone', { only: true }, () => undefined);`,
    /Remove only/,
  ],
  'no file of more than 400 lines': ['src/core/text.ts', '// line\n'.repeat(401), /max-lines/],
  'no click without a key': [
    view,
    `${html}export const v = (f: () => void) => html\`<div @click=\${f}></div>\`;`,
    /lit-a11y\/click-events-have-key-events/,
  ],
  'no image without words': [
    view,
    `${html}export const v = html\`<img src="a.png">\`;`,
    /lit-a11y\/alt-text/,
  ],
  'no template that HTML does not know': [
    view,
    `${html}export const v = html\`<p title="a"class="b"></p>\`;`,
    /lit\/no-invalid-html/,
  ],
  'no define without a guard': [
    'src/widgets/booking/booking.ts',
    `customElements.define('open-door-booking', class extends HTMLElement {});`,
    /wc\/guard-define-call/,
  ],
};

suite('lint', () => {
  // First of all: a snippet stands in for its file in what the later ones import.
  test('good code passes', async () => {
    const code = `${html}export const view = (name: string) => html\`<p>\${name}</p>\`;\n`;
    assert.deepEqual(await broken(view, code), []);
  });

  test('the server may use the contract', async () => {
    const code = `import { MODES } from '../../src/backend/contract/booking.ts';\nexport const modes = [...MODES];\n`;
    assert.deepEqual(await broken('server/src/seed.ts', code), []);
  });

  for (const [name, [file, code, expected]] of Object.entries(bans)) {
    test(name, async () => {
      const messages = await broken(file, `${code}\n`);
      assert.ok(
        messages.some((message) => expected.test(message)),
        `expected ${String(expected)}, got:\n${messages.join('\n')}`,
      );
    });
  }
});
