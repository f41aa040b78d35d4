/** A person's hands: real clicks and keys, through the browser. */
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { focused, nameOf } from './accessible.ts';
import { press } from './page.ts';
import { realTimers, until } from './until.ts';

/** What lies under a point of the window, through shadow roots. */
function under(x: number, y: number): Element | null {
  let root: DocumentOrShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    const next: Element | null = root.elementFromPoint(x, y);
    if (!next || next === found) return found;
    found = next;
    if (!next.shadowRoot) return found;
    root = next.shadowRoot;
  }
}

/** About two frames. Not `requestAnimationFrame`: it does not come in a tab that is behind another one. */
const moment = () => new Promise((resolve) => realTimers.setTimeout(() => resolve(undefined), 30));

/** Where the middle of an element is in the window. */
function middle(element: HTMLElement): [x: number, y: number] {
  const { left, top, width, height } = element.getClientRects()[0]!;
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/**
 * Scrolls to an element where that is needed, and waits until it stands still: browsers still scroll to a field
 * some time after the last key.
 */
async function show(element: HTMLElement): Promise<[x: number, y: number]> {
  return until(
    async () => {
      const [, y] = middle(element);
      if (y < 0 || y >= innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = middle(element);
      await moment();
      const after = middle(element);
      return after[1] === before[1] && after[1] >= 0 && after[1] < innerHeight && after;
    },
    `“${nameOf(element)}” to stand still`,
  );
}

/** Clicks, and answers whether the click came to the element: under a page that still moves it goes elsewhere. */
async function hits(target: HTMLElement): Promise<boolean> {
  const [x, y] = await show(target);
  const hit = under(x, y);
  if (!hit || !(target.contains(hit) || hit.contains(target)))
    throw new Error(
      `“${nameOf(target)}” cannot be clicked: ${hit?.outerHTML.slice(0, 200) ?? 'nothing'} is there.`,
    );
  const clicks: boolean[] = [];
  const hear = (event: Event) => {
    clicks.push(event.composedPath().includes(target));
  };
  addEventListener('click', hear, { capture: true });
  await sendMouse({ type: 'click', position: [x, y] });
  if (!clicks.includes(true)) await moment();
  removeEventListener('click', hear, { capture: true });
  return clicks.includes(true);
}

/** Clicks in the middle of an element; a radio button or checkbox by its label, as people do. Throws when it is covered. */
export async function click(element: HTMLElement): Promise<void> {
  const box = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type);
  const target = (box ? element.closest('label') : null) ?? element;
  for (let tries = 0; tries < 3; tries++) if (await hits(target)) return;
  throw new Error(`No click came to “${nameOf(element)}”.`);
}

/** Clicks into a text field and types, in place of what is there. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await click(field);
  if (focused() !== field) throw new Error(`“${nameOf(field)}” did not take the focus.`);
  if (field.value) {
    field.select();
    await press('Delete');
  }
  if (text) await sendKeys({ type: text });
}

/** Chooses from a list. The list that a browser opens cannot be driven on every engine: the choice is said to it. */
export function pick(list: HTMLSelectElement, option: string): void {
  const found = [...list.options].find(({ label }) => label === option);
  if (!found) throw new Error(`No “${option}” in: ${[...list.options].map(({ label }) => label).join(', ')}`);
  list.value = found.value;
  for (const name of ['input', 'change'])
    list.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
}
