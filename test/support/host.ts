import { fixture, html } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';

/** A bare element to hang a controller on: `show` is what it renders. */
export class Host extends LitElement {
  show: () => unknown = () => nothing;
  updates = 0;

  protected override updated(): void {
    this.updates++;
  }

  protected override render(): unknown {
    return this.show();
  }
}
customElements.define('open-door-test-host', Host);

export const host = (): Promise<Host> => fixture<Host>(html`<open-door-test-host></open-door-test-host>`);

/** A promise in the hands of a test. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
