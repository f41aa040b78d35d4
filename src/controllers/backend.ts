import { httpBackend } from '../backend/http.ts';
import type { Backend } from '../backend/port.ts';
import { Problem } from '../core/problem.ts';

const made = new Map<string, Backend>();

/**
 * The backend of a widget: the object that a page gave it, or the contract over HTTP at its `backend` address.
 * Throws a `config` Problem when neither is there.
 */
export function backendOf({ backend }: { backend: string | Backend }): Backend {
  if (typeof backend !== 'string') return backend;
  if (!backend) throw new Problem('config', 'the attribute backend="https://…" is missing');
  let http = made.get(backend);
  if (!http) made.set(backend, (http = httpBackend(backend)));
  return http;
}
