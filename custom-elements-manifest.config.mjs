/** The module that people import, for a file of ours: `src/` is not published. */
const published = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** `src/widgets/booking/booking.element.ts` → `booking`; undefined for what is no widget. */
const widgetOf = (path) => /^src\/widgets\/([^/]+)\//.exec(path)?.[1];

const isPublic = ({ name, privacy, static: isStatic }) =>
  !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && !isStatic;

/** Lit calls these, nobody else does. */
const LIFECYCLE = new Set([
  'attributeChangedCallback',
  'connectedCallback',
  'disconnectedCallback',
  'render',
]);

const describe = (element, tag) => {
  element.customElement = true;
  element.tagName = tag;
  element.superclass = { name: 'LitElement', package: 'lit' };
  element.members = element.members?.filter((member) => isPublic(member) && !LIFECYCLE.has(member.name));
  delete element.mixins;
  // where a member comes from is a file that is not published by itself
  for (const list of [element.members, element.attributes, element.events]) {
    for (const item of list ?? []) delete item.inheritedFrom;
  }
  // events that the analyzer read from dispatchEvent(new …): what counts is what the class documents with @fires
  element.events = element.events?.filter(({ name }) => name?.startsWith('open-door-'));
};

/**
 * The tag is registered in a file of its own, by a guarded define() that the analyzer cannot follow: this plugin
 * tells it. One module a widget (the class), one more (its definition), and nothing else.
 */
const publicApi = {
  name: 'public-api',
  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules.filter(({ path }) => widgetOf(path));
    customElementsManifest.modules = elements.flatMap((module) => {
      const widget = widgetOf(module.path);
      const tag = `open-door-${widget}`;
      const path = published(module.path);
      const declarations = module.declarations.filter(({ kind }) => kind === 'class');
      for (const declaration of declarations) describe(declaration, tag);
      const [{ name }] = declarations;
      const declaration = { name, module: path };
      return [
        {
          kind: 'javascript-module',
          path,
          declarations,
          exports: [{ kind: 'js', name, declaration }],
        },
        {
          kind: 'javascript-module',
          path: `dist/widgets/${widget}.js`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
        },
      ];
    });
  },
};

export default {
  globs: ['src/widgets/*/*.element.ts', 'src/ui/element.ts'],
  exclude: ['dist', 'node_modules'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicApi],
};
