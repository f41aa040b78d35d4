/** Registers a tag once: with two copies of the script on a page the first one serves, and the second one says so. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag))
    console.warn(`<${tag}> is on this page already: a second copy of its script is not used.`);
  else customElements.define(tag, element);
}
