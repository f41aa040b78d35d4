import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur']);

/** The page around a story: its language, direction, colours, size of text and width, as the toolbar says. */
export const page: Decorator = (story, { globals }) => {
  const { theme, language, direction, text, width } = globals as Record<string, string>;
  const lang = language ?? 'en-GB';
  const natural = RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr';
  const dir = direction === 'ltr' || direction === 'rtl' ? direction : natural;
  return html`<div
    class="story-page"
    lang=${lang}
    dir=${dir}
    data-theme=${theme}
    data-text=${text}
    data-width=${width}
  >
    ${story()}
  </div>`;
};

/** A language is loaded when it is needed, and colours move: what looks at a story afterwards waits until it is still. */
export const settled: NonNullable<Preview['afterEach']> = async ({ canvasElement, globals }) => {
  const lang = globals.language as string;
  const roots = [...canvasElement.querySelectorAll(':defined')]
    .filter(({ localName }) => localName.startsWith('open-door-'))
    .flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const waits = (root: ShadowRoot) => root.querySelector<HTMLElement>('[part="widget"]')?.lang !== lang;
  for (let patience = 100; patience > 0 && roots.some(waits); patience -= 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.allSettled(roots.flatMap((root) => root.getAnimations().map(({ finished }) => finished)));
};
