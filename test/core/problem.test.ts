import { expect } from '@open-wc/testing';
import { Problem, isAbort, type ProblemKind } from '../../src/core/problem.ts';

describe('a problem', () => {
  it('is an error that says what went wrong and why', () => {
    const cause = new TypeError('failed to fetch');
    const problem = new Problem('offline', 'no answer', { cause });
    expect(problem).to.be.instanceOf(Error);
    expect(problem.name).to.equal('Problem');
    expect(problem.message).to.equal('no answer');
    expect(problem.cause).to.equal(cause);
  });

  it('has values for everything, so that nobody needs to ask whether they are there', () => {
    const problem = new Problem('shape', 'odd');
    expect(problem.type).to.equal('about:blank');
    expect(problem.status).to.equal(0);
    expect(problem.fields).to.deep.equal([]);
    expect(problem.retryAfter).to.equal(undefined);
  });

  it('passes by itself only when nothing was wrong with the request', () => {
    const kinds: Record<ProblemKind, boolean> = {
      offline: true,
      timeout: true,
      server: true,
      config: false,
      auth: false,
      missing: false,
      conflict: false,
      invalid: false,
      shape: false,
    };
    for (const [kind, passing] of Object.entries(kinds))
      expect(new Problem(kind as ProblemKind, '').passing, kind).to.equal(passing);
  });

  it('is known by the last part of its type', () => {
    const problem = new Problem('conflict', '', { type: 'urn:open-door:problem:slot-taken' });
    expect(problem.is('slot-taken')).to.equal(true);
    expect(problem.is('taken')).to.equal(false);
    expect(new Problem('conflict', '').is('slot-taken')).to.equal(false);
  });

  it('stays itself, and anything else that was thrown becomes one', () => {
    const problem = new Problem('auth', 'who are you?');
    expect(Problem.from(problem)).to.equal(problem);
    for (const thrown of [new TypeError('x is not a function'), 'a word', undefined, null, 7]) {
      const made = Problem.from(thrown);
      expect(made.kind).to.equal('shape');
      expect(made.cause).to.equal(thrown);
      expect(made.message).to.equal(String(thrown));
    }
  });
});

describe('an abort', () => {
  it('is told from an error', () => {
    const controller = new AbortController();
    controller.abort();
    expect(isAbort(controller.signal.reason)).to.equal(true);
    for (const thrown of [
      new DOMException('', 'TimeoutError'),
      new Error('AbortError'),
      undefined,
      'AbortError',
    ])
      expect(isAbort(thrown)).to.equal(false);
  });
});
