import base from './web-test-runner.config.mjs';

/** Every story of the built Storybook as a test: `npm run storybook:build` comes first. */
export default { ...base, files: 'test/stories.test.ts', concurrency: 1, testsFinishTimeout: 540_000 };
