/** The page as assistive technology gets it: roles and names, as axe computes them. */
import 'axe-core/axe.min.js';

interface Axe {
  setup(root: Element): void;
  teardown(): void;
  commons: { text: { accessibleText(element: Element): string } };
}

const { axe } = globalThis as unknown as { axe: Axe };

const SELECTORS = {
  alert: '[role=alert]',
  button: 'button',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  group: 'fieldset, [role=group]',
  heading: '[role=heading], h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  radio: 'input[type=radio]',
  status: '[role=status]',
  textbox: 'input[type=text], input[type=tel], input[type=email], textarea',
} as const;

export type Role = keyof typeof SELECTORS;

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

const isShown = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [hidden]');

/** What a screen reader calls an element; in a widget's shadow root or out of it. */
export function nameOf(element: Element): string {
  return namesOf([element])[0]!;
}

function namesOf(elements: readonly Element[]): string[] {
  axe.setup(document.body);
  try {
    return elements.map((element) => tidy(axe.commons.text.accessibleText(element)));
  } finally {
    axe.teardown();
  }
}

/** The elements that are slotted, and those in the shadow root, in that order. */
const inside = (root: Element, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
  ...(root.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/**
 * What is on screen with a role and a name. The name may go on after what is asked for ("9:00am" finds "9:00am with
 * Mrs Obi"), unless something is called exactly that.
 */
export function allBy(root: Element, role: Role, name?: string | RegExp): HTMLElement[] {
  const shown = inside(root, SELECTORS[role]).filter(isShown);
  if (name === undefined) return shown;
  const names = namesOf(shown);
  const called = (is: (name: string) => boolean) => shown.filter((_, i) => is(names[i]!));
  if (name instanceof RegExp) return called((one) => name.test(one));
  const exactly = called((one) => one === tidy(name));
  return exactly.length ? exactly : called((one) => one.startsWith(`${tidy(name)} `));
}

/** The only one of them. */
export function by(root: Element, role: Role, name?: string | RegExp): HTMLElement {
  const found = allBy(root, role, name);
  if (found.length === 1) return found[0]!;
  const others = namesOf(inside(root, SELECTORS[role]).filter(isShown));
  throw new Error(
    `${found.length} × ${role} “${String(name)}” on screen; there is: ${others.map((one) => `“${one}”`).join(', ')}`,
  );
}

/** What an element's description says: hints and errors. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return tidy(ids.map((id) => root.getElementById(id)?.textContent ?? `(no #${id})`).join(' '));
}

/** The element that has the focus, in whatever root it is. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const children = (node: Node): Iterable<Node> => {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes({ flatten: true });
    return assigned.length ? assigned : node.childNodes;
  }
  return node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
};

/** Everything that can be read on screen, in its order; also what is only for screen readers. */
export function textOf(node: Node): string {
  const parts: string[] = [];
  const collect = (one: Node) => {
    if (one instanceof Text) parts.push(one.data);
    if (one instanceof Element && one.localName !== 'slot' && !isShown(one)) return;
    if (one instanceof HTMLStyleElement) return;
    if (one instanceof HTMLBRElement) parts.push(' ');
    for (const child of children(one)) collect(child);
    if (one instanceof Element && getComputedStyle(one).display !== 'inline') parts.push(' ');
  };
  collect(node);
  return tidy(parts.join(''));
}
