const undo: (() => void)[] = [];

afterEach(() => {
  for (const one of undo.splice(0).reverse()) one();
});

/** Puts something else in the place of a property, until the end of the test. */
export function replace<T extends object, K extends keyof T>(object: T, name: K, value: T[K]): void {
  const original = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  undo.push(() => {
    if (original) Object.defineProperty(object, name, original);
    else Reflect.deleteProperty(object, name);
  });
}
