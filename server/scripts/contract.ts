/**
 * Writes what is made from the contract: `dist/openapi.json`, `dist/schemas/*.json` and `docs/contract.md`.
 * With `--check` it writes nothing, and fails when `docs/contract.md` is not what it would write.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import * as booking from '../../src/backend/contract/booking.ts';
import * as common from '../../src/backend/contract/common.ts';
import * as contact from '../../src/backend/contract/contact.ts';
import * as poll from '../../src/backend/contract/poll.ts';
import * as pollOffice from '../../src/backend/contract/poll-office.ts';
import { toJsonSchema, toOpenApi, type Describe } from '../src/openapi.ts';
import { SCHEMAS } from '../src/schemas.ts';
import { readComments } from './comments.ts';
import { toMarkdown } from './markdown.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const PAGE = at('../../docs/contract.md');

const files = (await readdir(at('../../src/backend/contract/'))).sort();
const comments = new Map(
  files.flatMap((file) => [...readComments(at(`../../src/backend/contract/${file}`))]),
);
const names = new Map<unknown, string>(
  Object.entries({ ...common, ...booking, ...contact, ...poll, ...pollOffice }).map(([name, schema]) => [
    schema,
    name,
  ]),
);
/** Schemas that extend another one, which says the rest. */
const BASES: Record<string, string> = { person: 'staff' };

const describe: Describe = (schema, path) => {
  const name = names.get(schema) ?? '';
  const [own, base] = [name, BASES[name] ?? ''].map((one) => comments.get(one)?.get(path.join('.')));
  return own ?? base;
};

async function markdown(): Promise<string> {
  const intro = await readFile(at('./intro.md'), 'utf8');
  const options = (await resolveConfig(PAGE)) ?? {};
  return format(toMarkdown(intro, describe), { ...options, parser: 'markdown' });
}

async function write(): Promise<void> {
  await mkdir(at('../dist/schemas/'), { recursive: true });
  const json = (content: unknown) => `${JSON.stringify(content, null, 2)}\n`;
  await writeFile(at('../dist/openapi.json'), json(toOpenApi(describe)));
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    await writeFile(
      at(`../dist/schemas/${name}.json`),
      json({ $schema, title: name, ...toJsonSchema(schema, describe) }),
    );
  }
  await writeFile(PAGE, await markdown());
}

if (process.argv.includes('--check')) {
  const current = await readFile(PAGE, 'utf8').catch(() => '');
  if (current !== (await markdown())) {
    console.error('docs/contract.md is not up to date. Run: npm run contract --workspace server');
    process.exitCode = 1;
  }
} else {
  await write();
}
