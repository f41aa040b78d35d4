import type { TemplateResult } from 'lit';
import type { Translate } from '../../src/controllers/locale.ts';
import { Host, host } from './host.ts';
import { say } from './words.ts';

/** English words for templates that are drawn alone. */
export const t = ((key: string, variables) =>
  say(key.replace(/^[a-z]+\./, ''), variables)) as Translate<string>;

/** An element in whose shadow root a template is drawn, as a widget does it. */
export async function drawn(
  template: () => TemplateResult | symbol,
): Promise<Host & { shadowRoot: ShadowRoot }> {
  const element = await host();
  element.show = template;
  element.requestUpdate();
  await element.updateComplete;
  return element as Host & { shadowRoot: ShadowRoot };
}
