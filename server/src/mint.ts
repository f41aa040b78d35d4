/** Makes codes for a poll from the command line, and prints them as CSV: `npm run -s codes -w server -- --help`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPostgres } from './db/postgres.ts';
import { openSqlite } from './db/sqlite.ts';
import { optionsFrom } from './main.ts';
import { asCsv, mintCodes, type Minting } from './polls/codes.ts';

const HELP = `Makes single-use codes for a poll and prints them as CSV, to be printed on paper. They are shown once:
the database keeps only hashes. Needs the same DATA or DATABASE_URL and OPEN_DOOR_SECRET as the server.

  --school oakfield      the school's part of the address
  --poll school-day      the poll, whose eligibility is “code”
  --count 300            how many slips of paper
  --per-household 2      how many codes on each: 1
`;

/** @throws {Error} when an option is missing or cannot be used */
function mintingFrom(args: readonly string[]): Minting | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { school: text, poll: text, count: text, 'per-household': text, help: { type: 'boolean' } },
  });
  if (values.help) return undefined;
  const { school, poll } = values;
  if (school === undefined || poll === undefined)
    throw new Error(`Say which school and which poll.\n\n${HELP}`);
  return {
    ...{ school, poll },
    count: countFrom('count', values.count, 10_000),
    perHousehold: countFrom('per-household', values['per-household'] ?? '1', 10),
  };
}

function countFrom(name: string, given = '', most: number): number {
  const count = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (count >= 1 && count <= most) return count;
  throw new Error(`--${name} is “${given}”. Write a number from 1 to ${most}.`);
}

async function main(): Promise<void> {
  const minting = mintingFrom(process.argv.slice(2));
  if (!minting) {
    process.stdout.write(HELP);
    return;
  }
  const { data = './data', databaseUrl, secret } = optionsFrom(process.env);
  const db = databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(join(data, 'open-door.sqlite'));
  try {
    process.stdout.write(asCsv(await mintCodes(db, { ...minting, secret })));
  } finally {
    await db.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
