/** Prints the ballot alone, where the widget stands in the page itself; its own styles say what a ballot looks like. */
const MARK = 'data-open-door-printing';

/** Everything that is neither the ballot, nor in it, nor around it. */
const ALONE = `@media print {
  body :not(:has([${MARK}]), [${MARK}], [${MARK}] *) { display: none !important; }
}`;

export function printAlone(host: HTMLElement): void {
  if (host.getRootNode() !== document) {
    globalThis.print(); // from inside another shadow root the page around cannot be told apart
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALONE);
  host.setAttribute(MARK, '');
  document.adoptedStyleSheets.push(sheet);
  const undo = () => {
    host.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  addEventListener('afterprint', undo, { once: true });
  globalThis.print();
}
