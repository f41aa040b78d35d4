/**
 * Where a widget reads from and sends to: one small port. The HTTP adapter speaks the Open Door contract; any object
 * with these two functions can stand in its place (`element.backend = …`).
 */
import type * as z from 'zod/mini';
import type { Problem } from '../core/problem.ts';

export type Schema = z.ZodMiniType;
export type Output<S extends Schema> = z.output<S>;

export interface Query {
  params?: Readonly<Record<string, string>>;
  /** The `next` of the page before. */
  cursor?: string;
  /** The code that opens one person's row. It never becomes part of a URL. */
  token?: string;
  signal?: AbortSignal;
}

export interface Page<T> {
  items: readonly T[];
  /** Cursor of the next page; missing on the last one. */
  next?: string;
  /** Rows that did not fit the schema: reported, and left out. */
  rejected: readonly Problem[];
}

export interface Command {
  /** One key for one wish: pressing twice, a lost answer and a retry never do a thing twice. */
  key: string;
  value: Readonly<Record<string, unknown>>;
  token?: string;
  /** The version that the person saw (`If-Match`); a newer one makes the answer a conflict. */
  version?: string;
  /** Send it even though the page is going away. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

export interface Receipt {
  key: string;
  /** `already` is a repeat that the backend knew; `queued` has not left this device yet. */
  state: 'accepted' | 'already' | 'queued';
  /** What the backend answered. Not checked yet: it goes through a schema before it is used. */
  value?: unknown;
}

/** Both throw a `Problem`, or an `AbortError` when their signal says so. */
export interface Backend {
  read<S extends Schema>(resource: string, row: S, query?: Query): Promise<Page<Output<S>>>;
  send(resource: string, command: Command): Promise<Receipt>;
}
