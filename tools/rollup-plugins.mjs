import { readFileSync, rmSync } from 'node:fs';

/** Where the snippets expect the CDN files; whoever pastes one changes it to where they put the folder. */
const BASE = '/open-door/';

/** Empties the folder before the first build: file names carry a hash, so old ones would stay. */
export const clean = (folder) => {
  let done = false;
  return {
    name: 'clean',
    buildStart() {
      if (!done) rmSync(folder, { recursive: true, force: true });
      done = true;
    },
  };
};

/** Puts open-door.css beside the scripts. */
export const copyStyles = () => ({
  name: 'copy-styles',
  buildStart() {
    this.addWatchFile('src/open-door.css');
  },
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'open-door.css',
      source: readFileSync('src/open-door.css', 'utf8'),
    });
  },
});

/** What a file needs before it can run: itself and, transitively, everything that it imports statically. */
const needs = (bundle, file, seen = new Set()) => {
  if (seen.has(file) || !bundle[file]) return seen;
  seen.add(file);
  for (const imported of bundle[file].imports) needs(bundle, imported, seen);
  return seen;
};

const snippet = (tag, files) => `<!-- Change ${BASE} to where you put the files of dist/cdn. -->
<link rel="stylesheet" href="${BASE}open-door.css">
${files.map((file) => `<link rel="modulepreload" href="${BASE}${file}">`).join('\n')}
<script type="module" src="${BASE}autoload.js"></script>

<${tag} backend="https://example.org/api/your-school">
  <p>Call us on <a href="tel:+440000000000">0000 000 0000</a>.</p>
</${tag}>
`;

/**
 * The autoloader finds out late what a page needs: without preload links that costs over a second on a slow line.
 * Writes preload.json (tag → files) and one snippet to paste for each widget, from the real graph of the build.
 */
export const preloadLists = () => ({
  name: 'preload-lists',
  generateBundle(_options, bundle) {
    const lists = {};
    for (const { fileName, isEntry, name } of Object.values(bundle)) {
      if (!isEntry || !name.startsWith('widgets/')) continue;
      const widget = name.slice('widgets/'.length);
      const tag = `open-door-${widget}`;
      lists[tag] = [...needs(bundle, fileName)];
      this.emitFile({ type: 'asset', fileName: `snippets/${widget}.html`, source: snippet(tag, lists[tag]) });
    }
    this.emitFile({ type: 'asset', fileName: 'preload.json', source: JSON.stringify(lists, null, 2) });
  },
});
