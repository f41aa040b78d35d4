import { existsSync, readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const TS = ['**/*.ts'];
/** What families get: the library and the demo school. */
const SHIPPED = ['src/**/*.ts', 'demo/**/*.ts', 'stories/**/*.ts'];
const TESTS = ['test/**/*.ts', 'server/test/**/*.ts', '**/*.test.ts'];

const nodeGlobals = Object.fromEntries(
  Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']),
);

/** Imports point down only. A layer may import itself and what is named here; see DESIGN in CONTRIBUTING.md. */
const LAYERS = {
  core: [],
  backend: ['core'],
  locales: ['core'],
  controllers: ['core', 'backend', 'locales'],
  ui: ['core', 'controllers', 'backend/port.ts'],
  widgets: ['core', 'backend', 'controllers', 'ui', 'locales'],
};
const widgets = existsSync('src/widgets') ? readdirSync('src/widgets') : [];
const registering = widgets.map((name) => `./src/widgets/${name}/${name}.ts`);

const zones = [
  ...Object.entries(LAYERS).map(([layer, allowed]) => ({
    target: `./src/${layer}`,
    from: './src',
    except: [layer, ...allowed].map((name) => `./${name}`),
    message: `src/${layer} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing'}: imports point down only.`,
  })),
  ...widgets.map((name) => ({
    target: `./src/widgets/${name}`,
    from: './src/widgets',
    except: [`./${name}`],
    message: 'A widget never imports another widget: share it in ui, controllers or core.',
  })),
  {
    target: ['src/core', 'src/backend', 'src/controllers', 'src/ui', 'src/locales', 'src/widgets'].map(
      (folder) => `./${folder}`,
    ),
    from: registering,
    message: 'Importing this file registers a tag: import the .element.ts file instead.',
  },
  {
    target: './src/index.ts',
    from: ['./src/all.ts', './src/autoload.ts', ...registering],
    message: 'Importing src/index.ts registers nothing: export from the .element.ts file.',
  },
  {
    target: './src',
    from: ['./server', './demo', './stories', './test', './bench', './tools'],
    message: 'src imports nothing from outside src.',
  },
  {
    target: './server/src',
    from: './src',
    except: ['./backend/contract', './core'],
    message: 'The server shares only the contract and the core with the widgets.',
  },
];

const template = (content) =>
  `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/${content}/i]`;

/** What breaks under `style-src 'self'; require-trusted-types-for 'script'`, or swallows what went wrong. */
const BANNED_SYNTAX = {
  emptyCatch: {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'Nobody swallows an error: handle it, or say what is answered instead.',
  },
  styleAttribute: {
    selector: template('\\sstyle\\s*=\\s*'),
    message: 'A style attribute is refused by style-src: use a class, or element.style.setProperty().',
  },
  styleElement: {
    selector: template('<style[\\s>]'),
    message: 'A style element in a template is refused by style-src: use static styles.',
  },
  htmlSink: {
    selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    message: 'HTML from a string is refused by Trusted Types: use a template, or textContent.',
  },
  htmlCall: {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'HTML from a string is refused by Trusted Types: use a template, or textContent.',
  },
};
const ONLY = [
  {
    selector:
      'MemberExpression[object.name=/^(describe|context|suite|it|test|specify)$/][property.name="only"]',
    message: 'Remove .only: it hides all other tests.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe)$/]',
    message: 'Remove the f: it hides all other tests.',
  },
  {
    selector:
      'CallExpression[callee.name=/^(describe|suite|it|test)$/] > ObjectExpression > Property[key.name="only"]',
    message: 'Remove only: it hides all other tests.',
  },
];

const pageGlobals = Object.fromEntries(
  [
    'window',
    'document',
    'customElements',
    'fetch',
    'requestAnimationFrame',
    'HTMLElement',
    'CSSStyleSheet',
  ].map((name) => [name, 'readonly']),
);

const fullZod = {
  name: 'zod',
  message: "Use 'zod/mini': the full package is three times as large, and probes eval.",
};
const unsafeDirective = (name) => ({
  name: `lit/directives/${name}.js`,
  message:
    name === 'style-map'
      ? 'styleMap writes a style attribute, which style-src refuses: use element.style.setProperty().'
      : 'HTML that is not ours is never trusted: use a template.',
});
const bannedImports = {
  paths: [fullZod, ...['style-map', 'unsafe-html', 'unsafe-svg', 'unsafe-mathml'].map(unsafeDirective)],
  patterns: [
    { regex: '^zod/(?!mini$)', message: fullZod.message },
    { regex: '^lit-html/', message: 'Import from lit.' },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', 'storybook-static/', 'coverage/', 'test-results/', 'data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    // what a bench runs in its pages
    files: ['bench/**'],
    languageOptions: { globals: pageGlobals },
  },
  {
    files: TS,
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess asks for it where we know better
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/consistent-type-definitions': 'off', // a row of a table is a type: an interface has no index
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          varsIgnorePattern: '^_$',
          ignoreRestSiblings: true,
        },
      ],
    },
  },
  {
    files: [...TS, '**/*.mjs'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ alwaysTryTypes: false })],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-mutable-exports': 'error',
      'import-x/no-useless-path-segments': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'no-restricted-imports': ['error', bannedImports],
      'no-restricted-syntax': ['error', BANNED_SYNTAX.emptyCatch, ...ONLY],
      'max-lines': ['error', 400],
      'no-control-regex': 'off', // addresses and names are checked for control characters
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-implicit-coercion': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: SHIPPED,
    extends: [
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
    ],
    settings: { wc: { elementBaseClasses: ['LitElement', 'OpenDoorElement'] } },
    rules: {
      'no-restricted-syntax': ['error', ...Object.values(BANNED_SYNTAX), ...ONLY],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      '@typescript-eslint/unbound-method': 'off', // @click=${this.onClick}: Lit binds it
      'wc/guard-define-call': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error', 'info'] }] },
  },
  {
    files: ['src/locales/**'],
    rules: { 'max-lines': 'off' }, // one file a language, however many words
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // expect(…).to.be.true
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
);
