/**
 * Registers only the tags that a page uses, as they appear in the document: now, or added later by a script.
 * Tags inside shadow roots are not looked for: what renders them there imports the widget itself.
 */
const widgets: Record<string, () => Promise<unknown>> = {
  'open-door-booking': () => import('./widgets/booking/booking.ts'),
  'open-door-contact': () => import('./widgets/contact/contact.ts'),
  'open-door-poll': () => import('./widgets/poll/poll.ts'),
};

const selector = Object.keys(widgets)
  .map((tag) => `${tag}:not(:defined)`)
  .join();
const loading = new Set<string>();

async function load({ localName: tag }: Element): Promise<void> {
  if (loading.has(tag)) return;
  loading.add(tag);
  try {
    await widgets[tag]?.();
  } catch (error) {
    // the next such tag that appears tries again
    loading.delete(tag);
    console.error(`<${tag}> could not be loaded; what is written inside the tag stays visible.`, error);
  }
}

function look(root: ParentNode): void {
  for (const element of root.querySelectorAll(selector)) void load(element);
}

new MutationObserver((changes) => {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
    if (!(node instanceof Element)) continue;
    if (node.matches(selector)) void load(node);
    look(node);
  }
}).observe(document, { childList: true, subtree: true });
look(document);

export {};
