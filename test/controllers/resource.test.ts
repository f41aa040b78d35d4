import { expect } from '@open-wc/testing';
import { Resource, type ResourceOptions } from '../../src/controllers/resource.ts';
import { Problem } from '../../src/core/problem.ts';
import { stopClock } from '../support/clock.ts';
import { deferred, host, type Host } from '../support/host.ts';
import { settled, until } from '../support/until.ts';

/** A read that a test answers when it wants to. */
interface Asked {
  args: unknown;
  signal: AbortSignal;
  answer: (value: string[]) => void;
  fail: (thrown: unknown) => void;
}

function reading(element: Host, more: Partial<ResourceOptions<string[]>> = {}) {
  const asked: Asked[] = [];
  const wish = { args: ['first'] as unknown[] | undefined };
  const resource = new Resource<string[]>(element, {
    args: () => wish.args,
    read: (signal) => {
      const { promise, resolve, reject } = deferred<string[]>();
      asked.push({ args: wish.args, signal, answer: resolve, fail: reject });
      return promise;
    },
    isEmpty: (value) => value.length === 0,
    ...more,
  });
  const ask = async (args: unknown[] | undefined) => {
    wish.args = args;
    element.requestUpdate();
    await element.updateComplete;
  };
  element.requestUpdate();
  return { resource, asked, ask };
}

const state = ({ now }: Resource<string[]>) => now.state;

describe('reading', () => {
  let element: Host;
  beforeEach(async () => {
    element = await host();
  });

  it('starts by itself and comes to an answer', async () => {
    const { resource, asked } = reading(element);
    expect(state(resource)).to.equal('idle');
    await element.updateComplete;
    expect(state(resource)).to.equal('loading');
    expect(resource.value).to.equal(undefined);
    asked[0]!.answer(['a']);
    await until(() => state(resource) === 'ready');
    expect(resource.value).to.deep.equal(['a']);
  });

  it('tells nothing there from something there', async () => {
    const { resource, asked } = reading(element);
    await element.updateComplete;
    asked[0]!.answer([]);
    await until(() => state(resource) === 'empty');
  });

  it('draws the widget again with each change', async () => {
    const { resource, asked } = reading(element);
    element.show = () => resource.value?.join() ?? state(resource);
    await element.updateComplete;
    await until(() => element.shadowRoot!.textContent === 'loading');
    asked[0]!.answer(['a', 'b']);
    await until(() => element.shadowRoot!.textContent === 'a,b');
  });

  it('waits while it does not know yet what to ask', async () => {
    const { resource, asked, ask } = reading(element, {});
    await ask(undefined);
    expect([state(resource), asked.length]).to.deep.equal(['idle', 0]);
    await ask(['now']);
    expect([state(resource), asked.length]).to.deep.equal(['loading', 1]);
  });

  it('does not ask again as long as the question is the same', async () => {
    const { asked, ask } = reading(element);
    await ask(['first']);
    await ask(['first']);
    expect(asked).to.have.lengthOf(1);
    await ask(['first', 'and more']);
    expect(asked).to.have.lengthOf(2);
  });

  it('asks anew when the question changes, and shows nothing old to it', async () => {
    const { resource, asked, ask } = reading(element);
    await element.updateComplete;
    asked[0]!.answer(['a']);
    await until(() => state(resource) === 'ready');
    await ask(['second']);
    expect(state(resource)).to.equal('loading');
    expect(resource.value).to.equal(undefined);
  });

  it('ignores an answer to an older question, whichever comes last', async () => {
    const { resource, asked, ask } = reading(element);
    await element.updateComplete;
    await ask(['second']);
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[1]!.answer(['new']);
    await until(() => state(resource) === 'ready');
    asked[0]!.answer(['old']);
    await settled();
    expect(resource.value).to.deep.equal(['new']);
  });

  it('ignores a failure of an older question', async () => {
    const problems: Problem[] = [];
    const { resource, asked, ask } = reading(element, { onError: (problem) => problems.push(problem) });
    await element.updateComplete;
    await ask(['second']);
    asked[0]!.fail(new Problem('server', 'too late to matter'));
    await settled();
    expect(state(resource)).to.equal('loading');
    expect(problems).to.deep.equal([]);
  });

  it('tells of a failure once, as a problem', async () => {
    const problems: Problem[] = [];
    const { resource, asked } = reading(element, { onError: (problem) => problems.push(problem) });
    await element.updateComplete;
    asked[0]!.fail(new TypeError('x is undefined'));
    await until(() => state(resource) === 'error');
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]).to.include({ kind: 'shape', message: 'TypeError: x is undefined' });
    expect(resource.now).to.have.property('problem', problems[0]);
  });

  it('takes a throw before the first wait as a failure too', async () => {
    const { resource } = reading(element, {
      read: () => {
        throw new Problem('config', 'no backend');
      },
    });
    await until(() => state(resource) === 'error');
    expect(resource.now).to.have.nested.property('problem.kind', 'config');
  });

  it('takes an abort from elsewhere as no error', async () => {
    const problems: Problem[] = [];
    const { resource, asked } = reading(element, { onError: (problem) => problems.push(problem) });
    await element.updateComplete;
    asked[0]!.fail(new DOMException('', 'AbortError'));
    await settled();
    expect(state(resource)).not.to.equal('error');
    expect(problems).to.deep.equal([]);
  });
});

describe('reading again', () => {
  let element: Host;
  beforeEach(async () => {
    element = await host();
  });

  const ready = async (more?: Partial<ResourceOptions<string[]>>) => {
    const all = reading(element, more);
    await element.updateComplete;
    all.asked[0]!.answer(['a']);
    await until(() => state(all.resource) === 'ready');
    return all;
  };

  it('keeps what is there until the answer comes', async () => {
    const { resource, asked } = await ready();
    void resource.reload();
    expect(resource.now).to.deep.equal({ state: 'loading', value: ['a'] });
    asked[1]!.answer(['b']);
    await until(() => state(resource) === 'ready');
    expect(resource.value).to.deep.equal(['b']);
  });

  it('keeps what is there when it fails', async () => {
    const { resource, asked } = await ready();
    void resource.reload();
    asked[1]!.fail(new Problem('offline', 'gone'));
    await until(() => state(resource) === 'error');
    expect(resource.value).to.deep.equal(['a']);
  });

  it('can be tried after a failure', async () => {
    const { resource, asked } = reading(element);
    await element.updateComplete;
    asked[0]!.fail(new Problem('offline', 'gone'));
    await until(() => state(resource) === 'error');
    void resource.reload();
    asked[1]!.answer(['a']);
    await until(() => state(resource) === 'ready');
  });

  it('never rejects, so that nobody has to catch it', async () => {
    const { resource, asked } = await ready();
    const reload = resource.reload();
    asked[1]!.fail(new Problem('server', 'no'));
    await reload;
    expect(state(resource)).to.equal('error');
  });

  it('adds the next page to what is there', async () => {
    const { resource } = await ready();
    await resource.extend((value) => Promise.resolve([...value, 'b']));
    expect(resource.now).to.deep.equal({ state: 'ready', value: ['a', 'b'] });
  });

  it('starts from the beginning when there is nothing to add to', async () => {
    const { resource, asked } = reading(element);
    await element.updateComplete;
    asked[0]!.fail(new Problem('offline', 'gone'));
    await until(() => state(resource) === 'error');
    void resource.extend((value) => Promise.resolve([...value, 'b']));
    expect(asked).to.have.lengthOf(2);
    asked[1]!.answer(['a']);
    await until(() => state(resource) === 'ready');
    expect(resource.value).to.deep.equal(['a']);
  });
});

describe('a widget that leaves the page while it reads', () => {
  it('stops, starts again when it comes back, and shows the answer', async () => {
    const element = await host();
    const problems: Problem[] = [];
    const { resource, asked } = reading(element, { onError: (problem) => problems.push(problem) });
    await element.updateComplete;
    const parent = element.parentElement!;
    element.remove();
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[0]!.fail(new DOMException('', 'AbortError'));
    parent.append(element);
    await until(() => asked.length === 2, 'the second read');
    asked[1]!.answer(['a']);
    await until(() => state(resource) === 'ready');
    expect(problems).to.deep.equal([]);
  });

  it('goes on when it was only moved', async () => {
    const element = await host();
    const { resource, asked } = reading(element);
    await element.updateComplete;
    document.body.append(element);
    try {
      await until(() => asked.length === 2, 'the second read');
      asked[1]!.answer(['a']);
      await until(() => state(resource) === 'ready');
    } finally {
      element.remove();
    }
  });

  it('does not read again what it has', async () => {
    const element = await host();
    const { resource, asked } = reading(element);
    await element.updateComplete;
    asked[0]!.answer(['a']);
    await until(() => state(resource) === 'ready');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(asked).to.have.lengthOf(1);
    expect(resource.value).to.deep.equal(['a']);
  });
});

describe('waiting', () => {
  it('is called slow after ten seconds, and no longer once there is an answer', async () => {
    const element = await host();
    const { pass } = stopClock();
    const { resource, asked } = reading(element);
    await element.updateComplete;
    await pass(9_900);
    expect(resource.slow).to.equal(false);
    const before = element.updates;
    await pass(200);
    expect(resource.slow).to.equal(true);
    await until(() => element.updates > before, 'the widget to say so');
    asked[0]!.answer(['a']);
    await until(() => state(resource) === 'ready');
    expect(resource.slow).to.equal(false);
  });

  it('is not called slow when the answer was quick', async () => {
    const element = await host();
    const { pass } = stopClock();
    const { resource, asked } = reading(element);
    await element.updateComplete;
    asked[0]!.answer(['a']);
    await until(() => state(resource) === 'ready');
    await pass(60_000);
    expect(resource.slow).to.equal(false);
  });
});
