import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { backend } from './test/support/backend-plugin.mjs';
import { browserArgs } from './tools/browser-args.mjs';
import { countReporter } from './tools/count-reporter.mjs';
import { findChromium, findFirefox } from './tools/find-browser.mjs';
import { pagePlugin } from './tools/page-plugin.mjs';
import { webkitGtkLauncher } from './tools/webkitgtk-launcher.mjs';

const engines = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { args: browserArgs, executablePath: findChromium() },
      // A background tab of headless Chromium is hidden, and its requestAnimationFrame never fires.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  firefox: () =>
    Object.assign(
      chromeLauncher({
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath: findFirefox() },
      }),
      { name: 'Firefox' },
    ),
  webkit: () => webkitGtkLauncher(),
};

const wanted = (process.env.ENGINES ?? 'chromium').split(',');
const { middleware, plugin: backendPlugin } = await backend();

/** Unit and component tests in real browsers. `ENGINES=firefox,webkit` chooses others than Chromium. */
export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/e2e/**', '!test/stories.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 2,
  browserStartTimeout: 180_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  middleware: [middleware],
  // The plugin's own tsconfig reader ignores `extends`: it must be given the file with experimentalDecorators.
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    pagePlugin(),
    backendPlugin,
  ],
  browsers: wanted.map((engine) => engines[engine]()),
  reporters: [defaultReporter(), countReporter()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['lcovonly', 'text-summary'],
    threshold: { statements: 90, branches: 85, functions: 90, lines: 90 },
  },
};
