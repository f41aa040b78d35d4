import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import manifest from '../custom-elements.json' with { type: 'json' };
import { page, settled } from './page.ts';

// Before the manifest. Without disableArgObserver, attributes that an element reflects would overwrite the controls.
setStorybookHelpersConfig({
  hideArgRef: true,
  disableArgObserver: true,
  categoryOrder: ['attributes', 'cssProps', 'slots', 'events', 'cssParts', 'cssStates'],
});
setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  decorators: [page],
  afterEach: settled,
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    // the helpers take everything from the manifest, in an order that can be chosen
    docs: { extractArgTypes: () => null },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Booking',
          ['First question', 'When', 'Who', 'Check and send', 'Change and cancel', 'Looks'],
          'Contact',
          ['Whom to ask', 'Message', 'Conversation'],
          'Poll',
          ['Questions', 'Vote', 'Results'],
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', language: 'en-GB', direction: 'auto', text: '100', width: 'full' },
  globalTypes: {
    theme: {
      description: 'Light or dark page',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'system', title: 'As the device' },
        ],
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en-GB', title: 'English' },
          { value: 'pl', title: 'Polski' },
          { value: 'ur', title: 'اردو' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    text: {
      description: 'Size of text',
      toolbar: {
        icon: 'type',
        dynamicTitle: true,
        items: [
          { value: '100', title: '100 %' },
          { value: '200', title: '200 %' },
        ],
      },
    },
    width: {
      description: 'Width of the page',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          { value: 'phone', title: '320 px' },
        ],
      },
    },
  },
} satisfies Preview;
