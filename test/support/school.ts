import { executeServerCommand } from '@web/test-runner-commands';
import type { SchoolData } from '../../server/src/seed.ts';

/** A school of its own on the real reference backend, for one test. */
export interface School {
  name: string;
  /** Its base URL, for the `backend` attribute. */
  backend: string;
}

/** What goes wrong with the requests of a school. */
export interface Fault {
  /** Part of `METHOD path?query`, such as `POST bookings`; missing is every request. */
  match?: string;
  /** For how many matching requests; 1 unless told. */
  times?: number | 'always';
  /** Milliseconds before the request is handled, alone or together with one of the others. */
  delay?: number;
  /** The connection breaks: before the server has seen the request, or after it did the work. */
  drop?: 'before' | 'after';
  /** An answer with this status instead of the server's. */
  status?: number;
  headers?: Record<string, string>;
  /** With this body, as text or JSON; problem details unless told. */
  body?: unknown;
  /** A 200 with an HTML page to sign in, as a proxy or an expired session gives. */
  html?: true;
}

/** A request that reached the middleware, in order. */
export interface Seen {
  method: string;
  /** Path below the school, with its query. */
  path: string;
  headers: Record<string, string>;
}

/** Makes a school with these rows. */
export const school = (data: SchoolData = {}): Promise<School> =>
  executeServerCommand<School, SchoolData>('backend:school', data);

/** The next matching requests to this school go wrong. */
export const fault = async ({ name }: School, fault: Fault): Promise<void> => {
  await executeServerCommand('backend:fault', { school: name, fault });
};

/** All goes well again: faults that are left are forgotten, and the device is online. */
export const recover = async ({ name }: School): Promise<void> => {
  await executeServerCommand('backend:fault', { school: name });
  setOnline(true);
};

/**
 * The device loses its connection: every request to the school breaks, `navigator.onLine` is false and the
 * `offline` event fires, until `recover()`. (The browser's own offline mode would cut off the test runner too;
 * the end-to-end tests use that one.)
 */
export const goOffline = async (school: School): Promise<void> => {
  await fault(school, { drop: 'before', times: 'always' });
  setOnline(false);
};

function setOnline(online: boolean): void {
  if (navigator.onLine === online) return;
  if (online) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/** What is in the database: the school's rows of a table. */
export const rows = <Row extends object = Record<string, unknown>>(
  table: string,
  { name }: School,
): Promise<Row[]> => executeServerCommand<Row[], object>('backend:rows', { school: name, table });

/** What was asked of this school so far, such as to see that something was sent once. */
export const requests = ({ name }: School): Promise<Seen[]> =>
  executeServerCommand<Seen[], object>('backend:requests', { school: name });
