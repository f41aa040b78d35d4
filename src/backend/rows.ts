import { safeParse, type output } from 'zod/mini';
import { Problem } from '../core/problem.ts';
import type { Page, Schema } from './port.ts';

/** Checks one value at the edge. Throws a `shape` Problem that names the field and what was expected. */
export function parse<S extends Schema>(what: string, schema: S, value: unknown): output<S> {
  const result = safeParse(schema, value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new Problem(
    'shape',
    `${what}: "${path.map(String).join('/')}" is not as the contract says: ${message}`,
    {
      cause: result.error,
    },
  );
}

/** Checks rows one by one: a bad row goes to `rejected` and costs none of the others. */
export function parseRows<S extends Schema>(what: string, row: S, rows: readonly unknown[]): Page<output<S>> {
  const items: output<S>[] = [];
  const rejected: Problem[] = [];
  rows.forEach((value, index) => {
    try {
      items.push(parse(`${what}, row ${String(index + 1)}`, row, value));
    } catch (thrown) {
      rejected.push(Problem.from(thrown));
    }
  });
  return { items, rejected };
}
