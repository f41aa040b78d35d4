import { readFile } from 'node:fs/promises';
import type { WasmDatabase } from '../../src/db/wasm.ts';

interface Sqlite3 {
  oo1: { DB: new (name: string, flags: string) => WasmDatabase };
}
type Init = (options: object) => Promise<Sqlite3>;

/** What is used of `WebAssembly`, whose types come with those of browsers only. */
interface Assembly {
  instantiate(program: Uint8Array, imports: unknown): Promise<{ instance: unknown }>;
}

/** It would warn that Node has no file system for pages. */
const sqlite3ApiConfig = { warn: () => undefined };

/** Opens the SQLite that pages use. It is made for browsers: what it looks for there, it is given here. */
export async function openOo1(): Promise<WasmDatabase> {
  const folder = new URL('./sqlite-wasm/jswasm/', import.meta.resolve('@sqlite.org/sqlite-wasm'));
  Object.assign(globalThis, { self: globalThis, location: new URL('http://localhost/'), sqlite3ApiConfig });
  const { default: init } = (await import(new URL('sqlite3.mjs', folder).href)) as { default: Init };
  const program = await readFile(new URL('sqlite3.wasm', folder));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: Assembly };
  const sqlite3 = await init({
    instantiateWasm(imports: unknown, done: (instance: unknown) => void) {
      void WebAssembly.instantiate(program, imports).then(({ instance }) => done(instance));
      return {};
    },
    printErr: () => undefined,
  });
  return new sqlite3.oo1.DB(':memory:', 'c');
}
