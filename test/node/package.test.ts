/** What a project finds that installs the package. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import resolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const widgets = await readdir(join(root, 'src/widgets'));

let project = '';

before(async () => {
  project = await mkdtemp(join(tmpdir(), 'open-door-consumer-'));
  await mkdir(join(project, 'node_modules'));
  for (const name of ['lit', 'zod']) {
    await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction');
  }
  await symlink(root, join(project, 'node_modules/open-door'), 'junction');
});
after(() => rm(project, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(project, name), text);

/** What a bundler makes of it, without lit and zod. */
async function bundle(code: string): Promise<string> {
  await write('main.js', code);
  const build = await rollup({
    input: join(project, 'main.js'),
    external: /^(lit|zod)\b/,
    plugins: [resolve()],
    onwarn: () => undefined,
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
}

suite('the package', () => {
  test('keeps the tag when only its file is imported', async () => {
    for (const name of widgets) {
      const code = await bundle(`import 'open-door/widgets/${name}.js';`);
      assert.match(code, new RegExp(`define\\([^)]*open-door-${name}`));
    }
  });

  test('keeps every tag of all.js', async () => {
    const code = await bundle(`import 'open-door/all.js';`);
    for (const name of widgets) assert.match(code, new RegExp(`define\\([^)]*open-door-${name}`));
  });

  test('costs nothing and registers nothing when nothing of it is used', async () => {
    assert.equal((await bundle(`import { OpenDoorBooking } from 'open-door';`)).trim(), '');
  });

  test('registers nothing when a class is used', async () => {
    const code = await bundle(`export { OpenDoorBooking } from 'open-door';`);
    assert.doesNotMatch(code, /customElements\.define/);
    const own = await bundle(`export * from 'open-door/widgets/booking.element.js';`);
    assert.doesNotMatch(own, /customElements\.define/);
  });

  for (const moduleResolution of ['bundler', 'nodenext']) {
    test(`has types for ${moduleResolution}`, async () => {
      await write('package.json', '{ "type": "module" }');
      await write(
        'main.ts',
        [
          `import { OpenDoorBooking } from 'open-door';`,
          `import 'open-door/all.js';`,
          `import 'open-door/autoload.js';`,
          ...widgets.map((name) => `import 'open-door/widgets/${name}.js';`),
          ...widgets.map((name) => `import * as ${name} from 'open-door/widgets/${name}.element.js';`),
          `const made: OpenDoorBooking = document.createElement('open-door-booking');`,
          `// @ts-expect-error: a number is no heading`,
          `made.heading = 1;`,
          `made.addEventListener('open-door-booked', ({ reference }) => { reference satisfies string; });`,
          `export default [made, ${widgets.join(', ')}];`,
        ].join('\n'),
      );
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
      const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', module];
      await run(process.execPath, [tsc, ...options, '--moduleResolution', moduleResolution, 'main.ts'], {
        cwd: project,
      }).catch((error: unknown) => assert.fail((error as { stdout: string }).stdout));
    });
  }
});
