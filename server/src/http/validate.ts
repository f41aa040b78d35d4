import * as z from 'zod/mini';
import { Problem, type Fault } from './problem.ts';
import { detailFor, type FaultCode } from './messages.ts';

/** A rule that a schema cannot say, such as "a phone number or an email address". */
export type Rule = (value: Record<string, unknown>) => readonly Fault[];

/** One field at fault, with the words for it. @param path such as `['children', 0, 'name']` */
export function fault(path: readonly PropertyKey[], code: FaultCode, max?: number): Fault {
  return { pointer: pointerTo(path), code, detail: detailFor(path, code, max) };
}

/**
 * Checks what was sent, all of it, so that a person sees every field to correct at once.
 *
 * @throws {Problem} 422 with one entry for each field
 */
export function validate<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  rules: readonly Rule[] = [],
): z.output<S> {
  const parsed = z.safeParse(schema, value);
  const found = parsed.success ? [] : parsed.error.issues.map((issue) => toFault(issue, value));
  const record = isRecord(value) ? value : {};
  const faults = firstOfEach([...found, ...rules.flatMap((rule) => rule(record))]);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw invalid(faults);
}

export function invalid(errors: readonly Fault[]): Problem {
  const [only, ...others] = errors;
  const detail =
    only?.detail && others.length === 0 ? only.detail : 'Please look at the marked answers again.';
  return new Problem('invalid', detail, { errors });
}

function toFault(issue: z.core.$ZodIssue, root: unknown): Fault {
  if (issue.code === 'too_big') return fault(issue.path, 'too-long', Number(issue.maximum));
  if (issue.code === 'too_small') return fault(issue.path, 'required');
  return fault(issue.path, valueAt(root, issue.path) === undefined ? 'required' : 'invalid');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[String(key)] : undefined), root);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function firstOfEach(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map((one) => [one.pointer, one])).values()].toReversed();
}

/** A JSON Pointer (RFC 6901) as a URI fragment. */
function pointerTo(path: readonly PropertyKey[]): string {
  const escape = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
  return `#${path.map((key) => `/${encodeURIComponent(escape(key))}`).join('')}`;
}
