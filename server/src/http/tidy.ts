/**
 * Makes what people and programs send uniform, before it is checked.
 *
 * - Control characters are taken out (NUL too, which PostgreSQL refuses). A line break stays where people write
 *   sentences and becomes a space elsewhere, so that a name is one line.
 * - Text is trimmed. Nothing else about it changes: names stay as people write them, in any script.
 * - A member that is `null` or blank counts as not given: simple forms send every field.
 */

/** The fields in which people write sentences, in one language or in several. */
const PROSE = new Set([
  ...['topic', 'access', 'accompanied', 'note', 'message', 'text', 'reason'],
  ...['answers', 'description', 'seenBy'],
]);

export function tidyText(text: string, prose = false): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(prose ? /\t/g : /[\t\n]/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .trim();
}

/** Tidies freshly parsed JSON in place. It walks with a list of its own, so that deep nesting cannot exhaust the stack. */
export function tidy(root: unknown): unknown {
  if (typeof root === 'string') return tidyText(root);
  const waiting: { value: unknown; prose: boolean }[] = [{ value: root, prose: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value } = next;
    if (typeof value !== 'object' || value === null) continue;
    const members = value as Record<string, unknown>;
    for (const [key, member] of Object.entries(members)) {
      const prose = next.prose || PROSE.has(key);
      const tidied = typeof member === 'string' ? tidyText(member, prose) : member;
      const absent = tidied === null || tidied === '';
      if (absent && !Array.isArray(value)) Reflect.deleteProperty(members, key);
      else if (typeof tidied === 'string') members[key] = tidied;
      else waiting.push({ value: tidied, prose });
    }
  }
  return root;
}
