import { expect } from '@open-wc/testing';
import { Later } from '../../src/controllers/later.ts';
import type { Problem } from '../../src/core/problem.ts';
import { deferred, host } from '../support/host.ts';
import { settled, until } from '../support/until.ts';

/** A part that comes, or does not, when a test wants it to. */
async function later(start = true) {
  const element = await host();
  const asked: ReturnType<typeof deferred<string>>[] = [];
  const problems: Problem[] = [];
  const first = { isThere: start };
  const part = new Later<string>(element, {
    when: () => first.isThere,
    fetch: () => {
      asked.push(deferred<string>());
      return asked.at(-1)!.promise;
    },
    onError: (problem) => problems.push(problem),
  });
  const update = async () => {
    element.requestUpdate();
    await element.updateComplete;
  };
  await update();
  return { element, part, asked, problems, first, update };
}

const missing = async () => {
  const all = await later();
  all.asked[0]!.reject(new TypeError('Failed to fetch dynamically imported module'));
  await until(() => all.part.missing);
  return all;
};

describe('a part of a widget that comes later', () => {
  it('is fetched once, when the first screen is there', async () => {
    const { asked, first, update, part, element } = await later(false);
    await update();
    expect(asked, 'not yet').to.have.lengthOf(0);
    first.isThere = true;
    await update();
    await update();
    expect(asked).to.have.lengthOf(1);
    const before = element.updates;
    asked[0]!.resolve('the part');
    await until(() => element.updates > before, 'the widget to show it');
    expect(part.value).to.equal('the part');
  });

  it('is fetched at once when somebody needs it, and only once', async () => {
    const { asked, part } = await later(false);
    const both = [part.load(), part.load()];
    expect(asked).to.have.lengthOf(1);
    asked[0]!.resolve('the part');
    expect(await Promise.all(both)).to.deep.equal(['the part', 'the part']);
  });

  it('says once that it could not be fetched, and never rejects', async () => {
    const { part, problems } = await missing();
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]!.kind).to.equal('offline');
    expect(part.missing).to.equal(problems[0]);
    expect(part.value).to.equal(undefined);
  });

  it('is not tried again by drawing the widget again', async () => {
    const { asked, update } = await missing();
    await update();
    await settled();
    expect(asked).to.have.lengthOf(1);
  });

  it('is tried again when somebody asks for it', async () => {
    const { asked, part } = await missing();
    const loading = part.load();
    asked[1]!.resolve('the part');
    expect(await loading).to.equal('the part');
    expect(part.missing).to.equal(undefined);
  });

  it('is tried again by itself when the network is back, as long as the widget is on the page', async () => {
    const { asked, element } = await missing();
    const parent = element.parentElement!;
    element.remove();
    dispatchEvent(new Event('online'));
    expect(asked).to.have.lengthOf(1);
    parent.append(element);
    dispatchEvent(new Event('online'));
    expect(asked).to.have.lengthOf(2);
  });

  it('is left alone by the network once it is there', async () => {
    const { asked, part } = await later();
    asked[0]!.resolve('the part');
    await until(() => part.value);
    dispatchEvent(new Event('online'));
    expect(asked).to.have.lengthOf(1);
  });
});
