type Method = 'error' | 'warn' | 'info' | 'debug';

const undo: (() => void)[] = [];

afterEach(() => {
  for (const one of undo.splice(0)) one();
});

/** What is said to the web team in the console from now on, line by line; nothing of it reaches the terminal. */
export function listenTo(method: Method): string[] {
  const lines: string[] = [];
  const original = console[method].bind(console);
  console[method] = (...words: unknown[]) => {
    lines.push(words.map(String).join(' '));
  };
  undo.push(() => (console[method] = original));
  return lines;
}
