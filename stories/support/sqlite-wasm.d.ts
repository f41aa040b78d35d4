/** What is used of the package, which brings no types. */
declare module '@sqlite.org/sqlite-wasm' {
  interface Oo1 {
    exec(options: object): unknown;
    close(): void;
  }
  export default function init(): Promise<{ oo1: { DB: new (name: string, flags: string) => Oo1 } }>;
}
