import { createApp, type AppOptions } from '../../src/app.ts';
import type { Database } from '../../src/db/port.ts';
import { seed, type SchoolData, type SlotSeed } from '../../src/seed.ts';

export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

interface Extra {
  key?: string | null;
  token?: string;
  headers?: Record<string, string>;
  /** Another address than the usual one. */
  client?: string;
}

/** A school in the database, its clock, and someone who sends requests to it. */
export interface TestSchool {
  readonly id: string;
  /** What the school's clock shows; it moves only when a test says so. */
  readonly clock: { now: Date };
  later(minutes: number): void;
  get<T = Record<string, unknown>>(path: string, extra?: Extra): Promise<Reply<T>>;
  post<T = Record<string, unknown>>(path: string, content?: unknown, extra?: Extra): Promise<Reply<T>>;
  /** Any request, with a path under the school. */
  send(path: string, init?: RequestInit): Promise<Response>;
}

/** A Tuesday morning in winter. */
export const MORNING = '2026-11-24T09:00:00+00:00';

/** One teacher, and whatever a test needs besides. */
export const TEACHER = {
  id: 'kaur',
  name: 'Mrs Kaur',
  role: 'Class teacher, Year 2',
  languages: ['en', 'pa-Guru'],
};

let schools = 0;

export async function openSchool(
  db: Database,
  data: SchoolData = {},
  options: Omit<AppOptions, 'db' | 'now'> = {},
): Promise<TestSchool> {
  schools += 1;
  const id = `school-${schools}`;
  await seed(db, id, { staff: [TEACHER], ...data });
  const clock = { now: new Date(MORNING) };
  const app = createApp({ db, now: () => clock.now, ...options });
  const send = (path: string, init?: RequestInit, client = '192.0.2.1') =>
    app.fetch(new Request(`http://localhost/api/${id}/${path}`, init), { client });
  const reply = async <T>(response: Response): Promise<Reply<T>> => {
    const text = await response.text();
    const body = (text ? JSON.parse(text) : undefined) as T;
    return { status: response.status, headers: response.headers, body };
  };
  const bearer = (token?: string): Record<string, string> =>
    token ? { Authorization: `Bearer ${token}` } : {};
  return {
    id,
    clock,
    send: (path, init) => send(path, init),
    later: (minutes) => void (clock.now = new Date(clock.now.getTime() + minutes * 60_000)),
    get: async (path, { token, headers, client } = {}) =>
      reply(await send(path, { headers: { ...bearer(token), ...headers } }, client)),
    async post(path, content, { key = crypto.randomUUID(), token, headers, client } = {}) {
      const init: RequestInit = {
        method: 'POST',
        headers: {
          ...(key !== null && { 'Idempotency-Key': key }),
          ...(content !== undefined && { 'Content-Type': 'application/json' }),
          ...bearer(token),
          ...headers,
        },
        ...(content !== undefined && { body: JSON.stringify(content) }),
      };
      return reply(await send(path, init, client));
    },
  };
}

/** A conversation of fifteen minutes with the teacher. @param start wall-clock time in winter, `2026-11-25T15:30` */
export function slotAt(id: string, start: string, more: Partial<SlotSeed> = {}): SlotSeed {
  const begin = new Date(`${start}:00+00:00`);
  return { id, staff: TEACHER.id, start: begin, end: new Date(begin.getTime() + 15 * 60_000), ...more };
}

/** What a parent sends to book a slot. */
export const wish = (slot: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  slot,
  mode: 'in-person',
  name: 'Zofia Wiśniewska',
  phone: '07700 900 654',
  ...more,
});
