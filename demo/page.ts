/**
 * The one template step: a page is what stands in `<main>`, with its title in a comment at the top, and gets the
 * layout of its language. A whole document is left as it is.
 */
export interface Template {
  layout: string;
  /** Where the page is: its link in the menu is marked. */
  path: string;
  /** What a web team pastes into the head, for each tag. */
  snippets: Readonly<Record<string, string>>;
}

export function renderPage(source: string, { layout, path, snippets }: Template): string {
  const head = headFor(source, snippets);
  if (/^<!doctype/i.test(source)) return source.replace('{{open-door}}', () => head);
  const { fields, main } = frontMatter(source);
  const values: Record<string, string> = { ...fields, main, 'open-door': head };
  return layout
    .replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => values[name] ?? '')
    .replace(`href="${path}"`, (link) => `${link} aria-current="page"`);
}

/** `<!-- title: Talk to us -->`, one field a line. */
function frontMatter(source: string): { fields: Record<string, string>; main: string } {
  const [comment = '', text = ''] = /^<!--([\s\S]*?)-->\s*/.exec(source) ?? [];
  const fields: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/^\s*(\w+): (.*)$/gm)) fields[name!] = value!.trim();
  return { fields, main: source.slice(comment.length) };
}

/** The lines of the snippets of all tags that a page uses, each once. */
function headFor(source: string, snippets: Readonly<Record<string, string>>): string {
  const used = Object.keys(snippets).filter((tag) => source.includes(`<${tag}`));
  const lines = used.flatMap((tag) => snippets[tag]!.match(/^<(link|script) .*$/gm) ?? []);
  const order = (line: string) =>
    ['stylesheet', 'modulepreload', 'script'].findIndex((word) => line.includes(word));
  return [...new Set(lines)].sort((a, b) => order(a) - order(b)).join('\n    ');
}
