import { existsSync, readdirSync, readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplates } from './tools/minify-templates.mjs';
import { clean, copyStyles, preloadLists } from './tools/rollup-plugins.mjs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const widgets = readdirSync('src/widgets').filter((name) => existsSync(`src/widgets/${name}/${name}.ts`));

const byName = (path) => Object.fromEntries(widgets.map((name) => path(name)));
const registering = byName((name) => [`widgets/${name}`, `src/widgets/${name}/${name}.ts`]);
const pure = byName((name) => [`widgets/${name}/${name}.element`, `src/widgets/${name}/${name}.element.ts`]);

const output = {
  format: 'es',
  sourcemap: true,
  chunkFileNames: ({ facadeModuleId }) =>
    facadeModuleId?.includes('/src/locales/') ? 'locales/[name]-[hash].js' : 'chunks/[name]-[hash].js',
};

const onwarn = (warning, warn) => {
  // zod's own comments and cycles; anything in src/ still warns
  const from = warning.id ?? warning.ids?.[0] ?? warning.loc?.file ?? '';
  if (['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(warning.code) && /node_modules/.test(from))
    return;
  warn(warning);
};

// types are checked by `npm run types`
const compile = (options) => typescript({ noCheck: true, ...options });
const forPages = () => [
  resolve(),
  compile({ outDir: 'dist/cdn', declaration: false }),
  minifyTemplates(),
  terser({ module: true, ecma: 2022, compress: { passes: 2 } }),
];

export default [
  // For bundlers: dependencies stay bare imports, types beside each entry.
  {
    input: { index: 'src/index.ts', all: 'src/all.ts', autoload: 'src/autoload.ts', ...registering, ...pure },
    external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
    onwarn,
    output: { ...output, dir: 'dist', hoistTransitiveImports: false },
    plugins: [clean('dist'), compile(), copyStyles()],
  },
  // For pages without a bundler: self-contained, one file a widget and what they share.
  {
    input: { autoload: 'src/autoload.ts', ...registering },
    onwarn,
    output: { ...output, dir: 'dist/cdn' },
    plugins: [...forPages(), copyStyles(), preloadLists()],
  },
  // Everything, with every language, in one file that can be copied by itself.
  {
    input: 'src/all.ts',
    onwarn,
    output: { ...output, file: 'dist/cdn/open-door.js', inlineDynamicImports: true },
    plugins: forPages(),
  },
];
