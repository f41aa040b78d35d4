import { Problem } from '../core/problem.ts';
import type { Backend, Output, Query, Schema } from './port.ts';

/** Pages that are followed for one range, so that a wrong `next` never loops for ever. */
const MOST_PAGES = 20;

/** All pages of a list. */
export async function readAll<S extends Schema>(
  backend: Backend,
  resource: string,
  row: S,
  query: Query,
): Promise<Output<S>[]> {
  const items: Output<S>[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < MOST_PAGES; count++) {
    const page = await backend.read(resource, row, { ...query, ...(cursor && { cursor }) });
    items.push(...page.items);
    if (!page.next) break;
    cursor = page.next;
  }
  return items;
}

/** An optional resource: a backend that does not have it has nothing to say there. */
export async function readIfThere<S extends Schema>(
  backend: Backend,
  resource: string,
  row: S,
  query: Query,
): Promise<Output<S>[]> {
  try {
    return await readAll(backend, resource, row, query);
  } catch (thrown) {
    if (Problem.from(thrown).kind === 'missing') return [];
    throw thrown;
  }
}
