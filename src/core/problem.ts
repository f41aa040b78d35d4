/**
 * Everything that can go wrong between a widget and its backend, in one class.
 * @see https://www.rfc-editor.org/rfc/rfc9457 Problem details for HTTP APIs
 */
export type ProblemKind =
  | 'config' // the tag is set up wrongly: nobody but the web team can mend it
  | 'offline' // no answer came: no network, a refused connection, a failed preflight
  | 'timeout' // the answer took too long
  | 'auth' // 401, 403, or a login page where data was expected
  | 'missing' // 404, 410: it is not there, or not any more
  | 'conflict' // 409, 412: somebody was faster
  | 'invalid' // 400, 413, 422: the backend does not accept what was sent
  | 'shape' // the answer is not what the contract says
  | 'server'; // 429, 5xx

/** One field that the backend did not accept. */
export interface FieldProblem {
  /** Path into what was sent: `children/0/name`. */
  field: string;
  /** `required`, `too-long`, `phone`, `email` or `invalid`; unknown codes are shown as `invalid`. */
  code: string;
  detail?: string;
}

export interface ProblemOptions {
  /** RFC 9457 `type`, when the backend named one. */
  type?: string;
  /** HTTP status, when there was an answer. */
  status?: number;
  fields?: readonly FieldProblem[];
  /** Seconds to wait before the next try, from `Retry-After`. */
  retryAfter?: number;
  cause?: unknown;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly type: string;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly retryAfter: number | undefined;

  constructor(kind: ProblemKind, message: string, options: ProblemOptions = {}) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.type = options.type ?? 'about:blank';
    this.status = options.status ?? 0;
    this.fields = options.fields ?? [];
    this.retryAfter = options.retryAfter;
  }

  /** True when the same request may well work later: nothing about it was wrong. */
  get passing(): boolean {
    return this.kind === 'offline' || this.kind === 'timeout' || this.kind === 'server';
  }

  /** True for the last part of the problem's type: `problem.is('slot-taken')`. */
  is(name: string): boolean {
    return this.type.endsWith(`:${name}`);
  }

  /** Whatever was thrown, as a Problem. What is not one already is a fault of our own. */
  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem('shape', String(thrown), { cause: thrown });
  }
}

/** An abort is a decision, not an error. */
export const isAbort = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';
