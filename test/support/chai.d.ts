import '@open-wc/testing';

declare global {
  namespace Chai {
    /** semantic-dom-diff types every `.to.equal()` as a promise, which only its `.dom` ones are. */
    interface Equal {
      // eslint-disable-next-line @typescript-eslint/prefer-function-type -- only an interface merges
      (value: unknown, message?: string): Assertion;
    }
  }
}
