import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur']);

/** The page around a story: its language, direction, colours and width, as the toolbar says. */
export const page: Decorator = (story, { globals }) => {
  const { theme, language, direction, width } = globals as Record<string, string>;
  const lang = language ?? 'en-GB';
  const natural = RIGHT_TO_LEFT.has(lang) ? 'rtl' : 'ltr';
  const dir = direction === 'ltr' || direction === 'rtl' ? direction : natural;
  return html`<div class="story-page" lang=${lang} dir=${dir} data-theme=${theme} data-width=${width}>
    ${story()}
  </div>`;
};
