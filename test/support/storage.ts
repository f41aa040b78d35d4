const undo: (() => void)[] = [];

afterEach(() => {
  for (const one of undo.splice(0)) one();
});

/** Storage is refused until the end of the test, as in sandboxed frames and some private modes. */
export function withoutStorage(): void {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['sessionStorage', 'localStorage']) {
    const original = Object.getOwnPropertyDescriptor(window, name)!;
    Object.defineProperty(window, name, { get: refuse, configurable: true });
    undo.push(() => Object.defineProperty(window, name, original));
  }
}
