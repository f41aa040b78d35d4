import { expect } from '@open-wc/testing';
import { History } from '../../src/controllers/history.ts';
import { listenTo } from '../support/console.ts';
import { host } from '../support/host.ts';
import { until } from '../support/until.ts';

async function walker(active = true) {
  const element = await host();
  const places: string[] = [];
  const steps = new History(element, { active: () => active, onPlace: (place) => places.push(place) });
  return { element, steps, places };
}

/** One press of the browser's button, until the page has heard of it. */
const press = (button: 'back' | 'forward') =>
  new Promise<void>((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true });
    history[button]();
  });

describe('the browser’s back and forward buttons', () => {
  it('walk the steps of a widget, there and back', async () => {
    const { steps, places } = await walker();
    steps.push('how', 'when');
    steps.push('when', 'who');
    await press('back');
    await press('back');
    await press('forward');
    expect(places).to.deep.equal(['when', 'how', 'when']);
  });

  it('are what the widget’s own way back uses', async () => {
    const { steps, places } = await walker();
    expect(steps.back(), 'nowhere to go yet').to.equal(false);
    steps.push('how', 'when');
    expect(steps.back()).to.equal(true);
    await until(() => places.length > 0);
    expect(places).to.deep.equal(['how']);
  });

  it('leave the address and the page’s own state as they are', async () => {
    const { steps } = await walker();
    const address = location.href;
    history.replaceState({ page: 'mine' }, '');
    steps.push('how', 'when');
    expect(location.href).to.equal(address);
    expect(history.state).to.include({ page: 'mine' });
  });

  it('pass over entries of the page, and of another widget', async () => {
    const [one, other] = [await walker(), await walker()];
    history.pushState({ page: 'mine' }, '');
    other.steps.push('how', 'when');
    one.steps.push('how', 'when');
    await press('back');
    expect([one.places, other.places], 'one’s own first step').to.deep.equal([['how'], []]);
    await press('back');
    expect(one.places).to.deep.equal(['how']);
  });

  it('show what a widget put in the place of a step', async () => {
    const { steps, places } = await walker();
    steps.push('how', 'when');
    steps.replace('done');
    await press('back');
    await press('forward');
    expect(places).to.deep.equal(['how', 'done']);
  });

  it('are left alone where the page owns the history', async () => {
    const { steps, places } = await walker(false);
    const { length } = history;
    steps.push('how', 'when');
    steps.replace('done');
    expect(steps.back()).to.equal(false);
    expect(history).to.have.lengthOf(length);
    expect(places).to.deep.equal([]);
  });

  it('are heard only while the widget is on the page, and again when it is back', async () => {
    const { element, steps, places } = await walker();
    const parent = element.parentElement!;
    steps.push('how', 'when');
    element.remove();
    await press('back');
    expect(places).to.deep.equal([]);
    parent.append(element);
    await press('forward');
    expect(places).to.deep.equal(['when']);
  });

  it('are done without where the browser refuses, and the web team is told', async () => {
    const warnings = listenTo('warn');
    const { steps } = await walker();
    const refuse = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
    Object.assign(history, { pushState: refuse, replaceState: refuse });
    try {
      steps.push('how', 'when');
      expect(steps.back()).to.equal(false);
    } finally {
      Reflect.deleteProperty(history, 'pushState');
      Reflect.deleteProperty(history, 'replaceState');
    }
    expect(warnings[0]).to.contain('history');
  });
});
