/** The contract as an OpenAPI 3.1 document and as JSON Schemas, made from the schemas that are checked at run time. */
import * as z from 'zod/mini';
import { ENDPOINTS, POST_PROBLEMS, problemsOf, type Endpoint } from './endpoints.ts';
import { KINDS } from './http/problem.ts';
import { SCHEMAS, type SchemaName } from './schemas.ts';

/** As much of JSON Schema as our schemas use. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: string[];
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  default?: unknown;
  /** What the values of a record are. */
  additionalProperties?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** What a field means, by the name of its schema in the contract and its path: `booking`, `['slot', 'id']`. */
export type Describe = (schema: z.ZodMiniType, path: readonly string[]) => string | undefined;

/**
 * One schema as JSON Schema (2020-12): what travels, so that what has a default may be missing. Unknown members
 * are allowed, because either side ignores them.
 */
export function toJsonSchema(schema: z.ZodMiniType, describe: Describe = () => undefined): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (typeof jsonSchema.additionalProperties === 'boolean') delete jsonSchema.additionalProperties;
    },
  });
  const { $schema: _, '~standard': __, ...json } = made as JsonSchema & Record<string, unknown>;
  addDescriptions(json, [], (path) => describe(schema, path));
  return json;
}

function addDescriptions(
  schema: JsonSchema,
  path: readonly string[],
  describe: (path: readonly string[]) => string | undefined,
): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const description = describe([...path, name]);
    if (description !== undefined) property.description = description;
    addDescriptions(property, [...path, name], describe);
  }
  for (const inner of [schema.items, ...(schema.anyOf ?? [])])
    if (inner) addDescriptions(inner, path, describe);
}

export function toOpenApi(describe?: Describe): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of ENDPOINTS) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: toOperation(endpoint) };
  }
  const schemas = Object.entries(SCHEMAS).map(
    ([name, schema]) => [name, toJsonSchema(schema, describe)] as const,
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Open Door',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description: 'How the Open Door tags talk to a school’s backend.',
    },
    servers: [{ url: '/api/{school}', variables: { school: { default: 'oakfield' } } }],
    paths,
    components: {
      schemas: Object.fromEntries(schemas),
      securitySchemes: {
        family: { type: 'http', scheme: 'bearer', description: 'The code that goes with a reference.' },
        voter: { type: 'http', scheme: 'bearer', description: 'A code on paper, or the token of a device.' },
        staff: { type: 'http', scheme: 'bearer', description: 'The token of the school’s own system.' },
      },
    },
  };
}

const refTo = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

function toOperation(endpoint: Endpoint): Record<string, unknown> {
  const { id, method, summary, status, answer, request, token, conditional } = endpoint;
  return {
    operationId: id,
    summary,
    parameters: parametersOf(endpoint),
    ...(request && {
      requestBody: {
        required: (toJsonSchema(SCHEMAS[request]).required ?? []).length > 0,
        content: { 'application/json': { schema: refTo(request) } },
      },
    }),
    responses: {
      [status]: {
        description: summary,
        ...(answer && { content: { 'application/json': { schema: refTo(answer) } } }),
      },
      ...(method === 'get' &&
        (!token || conditional) && {
          304: { description: 'Nothing has changed since the ETag in If-None-Match' },
        }),
      ...problemResponses(endpoint),
    },
    ...(token && { security: [{ [token]: [] }] }),
  };
}

function parametersOf({ method, path, query = {}, version }: Endpoint): unknown[] {
  const text = { type: 'string' };
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: text,
    })),
    ...Object.entries(query).map(([name, description]) => ({ name, in: 'query', description, schema: text })),
    ...(method === 'post' ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: text }] : []),
    ...(version ? [{ name: 'If-Match', in: 'header', required: true, schema: text }] : []),
  ];
}

/** Problems by status: several kinds may share one. */
function problemResponses(endpoint: Endpoint): Record<string, unknown> {
  const content = { 'application/problem+json': { schema: refTo('Problem') } };
  const statuses = new Map<number, string[]>();
  const posted = endpoint.method === 'post' ? POST_PROBLEMS : [];
  for (const kind of new Set([...posted, ...problemsOf(endpoint)])) {
    const [status, title] = KINDS[kind];
    statuses.set(status, [
      ...(statuses.get(status) ?? []),
      `\`${kind}\`: ${endpoint.problems?.[kind] ?? title}`,
    ]);
  }
  const responses: Record<string, unknown> = { default: { description: 'Any other problem', content } };
  for (const [status, lines] of statuses) responses[status] = { description: lines.join('\n\n'), content };
  return responses;
}
