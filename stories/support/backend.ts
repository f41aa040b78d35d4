/**
 * The backend of the stories: the server's own function and SQL, over SQLite as WebAssembly, in the page. Nothing
 * goes out to a network; what a network does to people can be switched on.
 */
import initSqlite from '@sqlite.org/sqlite-wasm';
import { createApp, type App } from '../../server/src/app.ts';
import type { Database } from '../../server/src/db/port.ts';
import { openWasm } from '../../server/src/db/wasm.ts';
import { seed, type SchoolData } from '../../server/src/seed.ts';
import type { Booking, BookingRequest, Slot } from '../../src/backend/contract/booking.ts';
import type { Enquiry, EnquiryRequest } from '../../src/backend/contract/contact.ts';
import { httpBackend } from '../../src/backend/http.ts';
import type { Backend } from '../../src/backend/port.ts';
import { Problem } from '../../src/core/problem.ts';
import { uuid } from '../../src/core/uuid.ts';

/**
 * good · slow: 1.5 seconds each time · silent: never an answer · lost: the school has done it, but the answer does
 * not come · failing: the server is broken · busy: too many people · offline: no connection
 */
export const NETWORKS = ['good', 'slow', 'silent', 'lost', 'failing', 'busy', 'offline'] as const;
export type Network = (typeof NETWORKS)[number];

/** The school of one story. */
export interface School {
  readonly backend: Backend;
  /** May change while a story plays. */
  network: Network;
  /** Somebody else books a time: that one, or the first that is free. */
  book(slot?: string): Promise<Booking & { token: string }>;
  /** Somebody else, or the same person on another device, cancels it. */
  cancel(booking: Booking & { token: string }): Promise<void>;
  /** A family asks, on another device. */
  ask(more?: Partial<EnquiryRequest>): Promise<Enquiry & { token: string }>;
  /** The school's own system does something with what was asked. */
  tell(reference: string, what: 'handovers' | 'replies', value: object): Promise<void>;
}

const SLOW = 1500;
const STAFF_TOKEN = 'of the school';

/** A story may ask as often as it likes. */
const LIMITS = { reads: { burst: 1e6, perMinute: 1e6 }, holds: 1e6 };

/** Another family. */
const RIVAL: Omit<BookingRequest, 'slot' | 'mode'> = { name: 'Priya Nair', phone: '01632 960 114' };

/** What a family asks. */
const QUESTION: EnquiryRequest = {
  name: 'Priya Nair',
  topic: 'bullying',
  message: 'My son is called names on the bus.\nHe does not want to come to school any more.',
  replyBy: 'here',
  mayPassOn: true,
};

let server: Promise<{ app: App; db: Database }> | undefined;
let schools = 0;

async function start(): Promise<{ app: App; db: Database }> {
  // it would warn that a page without special headers has no file system for it
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => undefined } });
  const { oo1 } = await initSqlite();
  const db = await openWasm(new oo1.DB(':memory:', 'c'));
  return { app: createApp({ db, staffToken: STAFF_TOKEN, limits: LIMITS }), db };
}

/** Opens a school that nobody else uses. */
export async function openSchool(
  { taken = [], ...rows }: SchoolData & { taken?: readonly string[] },
  { network }: { network: Network } = { network: 'good' },
): Promise<School> {
  const { app, db } = await (server ??= start());
  const name = `school-${String(++schools)}`;
  const base = `${location.origin}/api/${name}/`;
  await seed(db, name, rows);
  for (const id of taken)
    await db.exec('update slots set booked = capacity where school = $1 and id = $2', [name, id]);

  const ask = async (request: Request) => app.fetch(await readable(request), { client: name });
  const post = async (path: string, value: object, headers: Record<string, string> = {}) => {
    const all = { 'Content-Type': 'application/json', 'Idempotency-Key': uuid(), ...headers };
    const init = { method: 'POST', headers: all, body: JSON.stringify(value) };
    return (await ask(new Request(base + path, init))).json() as Promise<unknown>;
  };
  const firstFree = async () => {
    const answer = await ask(new Request(`${base}slots?free=true&limit=1&mode=in-person`));
    return ((await answer.json()) as { items: Slot[] }).items[0]!.id;
  };

  const school: School = {
    network,
    backend: httpBackend(base, { fetch: (request) => carry(school.network, request, ask) }),
    async book(slot) {
      const wish = { ...RIVAL, slot: slot ?? (await firstFree()), mode: 'in-person' };
      return (await post('bookings', wish)) as Booking & { token: string };
    },
    async cancel({ reference, token }) {
      await post(`bookings/${reference}/cancellations`, {}, { Authorization: `Bearer ${token}` });
    },
    async ask(more) {
      return (await post('enquiries', { ...QUESTION, ...more })) as Enquiry & { token: string };
    },
    async tell(reference, what, value) {
      await post(`enquiries/${reference}/${what}`, value, { Authorization: `Bearer ${STAFF_TOKEN}` });
    },
  };
  return school;
}

/** A server reads what is sent bit by bit. In a page, Firefox has it as a whole only. */
async function readable(request: Request): Promise<Request> {
  if (request.method === 'GET' || 'body' in Request.prototype) return request;
  const sent = await request.blob();
  return Object.defineProperty(request, 'body', { value: sent.stream() });
}

/** What becomes of a request on its way. */
async function carry(
  network: Network,
  request: Request,
  ask: (request: Request) => Promise<Response>,
): Promise<Response> {
  switch (network) {
    case 'good':
      return ask(request);
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, SLOW));
      return ask(request);
    case 'silent':
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          reject(new DOMException('Nobody waits any more.', 'AbortError'));
        });
      });
    case 'lost':
      await ask(request);
      throw new Problem('timeout', `${new URL(request.url).pathname}: no answer in time`);
    case 'failing':
    case 'busy':
      return new Response(null, {
        status: network === 'busy' ? 429 : 503,
        headers: { 'Retry-After': '60' },
      });
    case 'offline':
      throw new TypeError('Failed to fetch');
  }
}
