import { expect, fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { Problem } from '../../src/core/problem.ts';
import { OpenDoorElement } from '../../src/ui/element.ts';
import { define } from '../../src/ui/define.ts';
import type { OpenDoorErrorEvent } from '../../src/ui/events.ts';
import { heading } from '../../src/ui/heading.ts';
import { focused } from '../support/accessible.ts';
import { listenTo } from '../support/console.ts';
import { replace } from '../support/replace.ts';

class Plain extends OpenDoorElement {
  step = '';

  say(state: string): void {
    this.mirror(state);
  }

  protected override render(): unknown {
    return this.step ? heading(2, this.step, { look: 'step-title', id: 'step' }) : nothing;
  }
}
define('open-door-plain', Plain);

const plain = () => fixture<Plain>(html`<open-door-plain></open-door-plain>`);

describe('every tag', () => {
  it('has the same attributes, as plain words', async () => {
    const element = await fixture<Plain>(
      html`<open-door-plain
        backend="/api"
        heading="Hello"
        heading-level="3"
        phone="123"
        time-zone="Asia/Karachi"
        privacy-url="/privacy"
        exit-url="https://example.com"
      ></open-door-plain>`,
    );
    expect(element).to.include({
      backend: '/api',
      heading: 'Hello',
      headingLevel: 3,
      phone: '123',
      timeZone: 'Asia/Karachi',
      privacyUrl: '/privacy',
      exitUrl: 'https://example.com',
    });
  });

  it('has defaults', async () => {
    expect(await plain()).to.include({
      backend: '',
      heading: '',
      headingLevel: 2,
      phone: '',
      timeZone: 'Europe/London',
      privacyUrl: '',
      exitUrl: '',
    });
  });

  it('names itself when an attribute cannot be used', async () => {
    const errors = listenTo('error');
    const element = await plain();
    element.setAttribute('heading-level', '9');
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.contain('<open-door-plain> heading-level="9"');
    expect(element.headingLevel).to.equal(2);
  });

  it('is in one state at a time', async () => {
    const element = await plain();
    element.say('loading');
    expect(element.matches(':state(loading)')).to.equal(true);
    element.say('ready');
    element.say('ready');
    expect(element.matches(':state(loading)')).to.equal(false);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('works in browsers that take no such states', async () => {
    const element = await plain();
    replace(CustomStateSet.prototype, 'add', () => {
      throw new DOMException('“ready” is no dashed ident', 'SyntaxError');
    });
    element.say('ready');
    element.say('error');
    expect(element.matches(':state(ready)')).to.equal(false);
  });

  it('moves the focus to what comes with the next update', async () => {
    const element = await plain();
    element.focusOn('step');
    await element.updateComplete;
    expect(focused(), 'not there yet').to.equal(document.body);
    element.step = 'When?';
    element.requestUpdate();
    await element.updateComplete;
    expect(focused()?.textContent.trim()).to.equal('When?');
  });

  it('passes the focus on to its heading', async () => {
    const element = await plain();
    element.step = 'When?';
    element.requestUpdate();
    await element.updateComplete;
    element.focus();
    expect(focused()?.textContent.trim()).to.equal('When?');
  });

  it('tells the page what failed; what only the web team can mend, in the console too', async () => {
    const errors = listenTo('error');
    const element = await plain();
    const heard: OpenDoorErrorEvent[] = [];
    element.parentElement!.addEventListener('open-door-error', (event) => {
      heard.push(event);
    });
    element.report(new Problem('server', 'broken', { status: 500 }));
    element.report(new Problem('config', 'backend is missing'));
    expect(heard.map(({ kind, status }) => ({ kind, status }))).to.deep.equal([
      { kind: 'server', status: 500 },
      { kind: 'config', status: 0 },
    ]);
    expect(errors).to.deep.equal(['<open-door-plain> backend is missing']);
  });
});

describe('registering a tag', () => {
  it('happens once; a second copy says so and changes nothing', () => {
    const warnings = listenTo('warn');
    define('open-door-plain', class extends HTMLElement {});
    expect(customElements.get('open-door-plain')).to.equal(Plain);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('<open-door-plain>');
  });
});

describe('a heading', () => {
  it('has the level that the page wants, six at most', async () => {
    const element = await fixture<HTMLElement>(
      html`<div>${heading(3, 'Three', { look: 'title' })}${heading(7, 'Seven', { look: 'title' })}</div>`,
    );
    const levels = [...element.querySelectorAll('[role=heading]')].map((one) =>
      one.getAttribute('aria-level'),
    );
    expect(levels).to.deep.equal(['3', '6']);
  });
});
