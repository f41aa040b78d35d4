/** Makes docs/contract.md from the schemas and the table of addresses. */
import { day, instant, language } from '../../src/backend/contract/common.ts';
import { ENDPOINTS, problemsOf, type Endpoint } from '../src/endpoints.ts';
import { KINDS } from '../src/http/problem.ts';
import { toJsonSchema, type Describe, type JsonSchema } from '../src/openapi.ts';
import { SCHEMAS } from '../src/schemas.ts';

const PATTERNS = new Map([
  [toJsonSchema(instant).pattern, 'instant'],
  [toJsonSchema(day).pattern, 'day'],
  [toJsonSchema(language).pattern, 'language tag'],
]);

const TOKENS = { family: 'the token', voter: 'the voter’s token', staff: 'the staff token' };

/** @param intro what comes before the addresses, in Markdown */
export function toMarkdown(intro: string, describe: Describe): string {
  return [
    intro.trim(),
    '## Addresses',
    ...ENDPOINTS.flatMap((endpoint) => section(endpoint)),
    '## What travels',
    ...Object.entries(SCHEMAS)
      .filter(([name]) => !name.endsWith('Page'))
      .flatMap(([name, schema]) => [`### ${name}`, fields(toJsonSchema(schema, describe))]),
    '## Problems',
    table(
      ['status', 'type, after `urn:open-door:problem:`', 'title'],
      Object.entries(KINDS).map(([kind, [status, title]]) => [String(status), `\`${kind}\``, title]),
    ),
  ].join('\n\n');
}

function section(endpoint: Endpoint): string[] {
  const { method, path, summary, query, request, status, answer, token, version, problems = {} } = endpoint;
  const needs = [token && TOKENS[token], version && '`If-Match`'].filter((need) => typeof need === 'string');
  const common = problemsOf(endpoint).filter((kind) => !(kind in problems));
  const sends = request ? ` Send ${withArticle(request)}.` : '';
  const replies = answer ? `${status} with ${answerText(answer)}` : `${status}, without content`;
  return [
    `### ${method.toUpperCase()} ${path}`,
    `${summary}.${sends} Answers ${replies}.${needs.length > 0 ? ` Needs ${needs.join(' and ')}.` : ''}`,
    ...(query
      ? [
          table(
            ['query', 'meaning'],
            Object.entries(query).map(([name, text]) => [`\`${name}\``, text]),
          ),
        ]
      : []),
    ...(Object.keys(problems).length > 0
      ? [
          table(
            ['status', 'problem', 'when'],
            Object.entries(problems).map(([kind, when]) => [
              String(KINDS[kind as keyof typeof KINDS][0]),
              `\`${kind}\``,
              when,
            ]),
          ),
        ]
      : []),
    ...(common.length > 0
      ? [`Also: ${common.map((kind) => `${KINDS[kind][0]} \`${kind}\``).join(', ')}.`]
      : []),
  ];
}

const linkTo = (name: string) => `[${name}](#${name.toLowerCase()})`;

function answerText(name: string): string {
  return name.endsWith('Page') ? `a page of ${linkTo(name.replace('Page', ''))}` : withArticle(name);
}

const withArticle = (name: string) => `${/^[AEO]/.test(name) ? 'an' : 'a'} ${linkTo(name)}`;

function fields(schema: JsonSchema): string {
  return table(['field', 'what', 'meaning'], rowsOf(schema, ''));
}

function rowsOf({ properties = {}, required = [] }: JsonSchema, prefix: string): string[][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const listed = property.anyOf?.find(({ items }) => items) ?? property;
    const inner = listed.items ?? property;
    const meaning = [
      required.includes(name) ? '' : 'Optional.',
      property.default === undefined ? '' : `\`${JSON.stringify(property.default)}\` when missing.`,
      property.description ?? '',
    ];
    const path = `${prefix}${name}`;
    const row = [`\`${path}\``, kindOf(property), meaning.filter(Boolean).join(' ')];
    return [row, ...rowsOf(inner, `${path}${listed.items ? '[]' : ''}.`)];
  });
}

/** A type, in words. */
function kindOf(schema: JsonSchema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(kindOf))].join(', or ');
  if (schema.additionalProperties) return `by name: ${kindOf(schema.additionalProperties)}`;
  if (schema.items)
    return `list of ${kindOf(schema.items)}${schema.maxItems ? `, at most ${schema.maxItems}` : ''}`;
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(' ');
  if (schema.type === 'boolean') return '`true` `false`';
  if (Array.isArray(schema.type))
    return schema.type.map((type) => (type === 'null' ? '`null`' : type)).join(' or ');
  if (schema.type === 'null') return '`null`';
  if (schema.type !== 'string') return schema.type ?? 'anything';
  const named = PATTERNS.get(schema.pattern);
  if (named) return named;
  return schema.maxLength ? `text, at most ${schema.maxLength}` : 'text';
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
