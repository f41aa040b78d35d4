import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { Problem, type ProblemKind } from '../../src/core/problem.ts';
import { byPhone, problemNotice, problemPanel, skeleton, slowNotice } from '../../src/ui/panel.ts';
import { allBy, by, textOf } from '../support/accessible.ts';
import { drawn, t } from '../support/drawn.ts';
import { click } from '../support/hands.ts';
import { say } from '../support/words.ts';

const KINDS: readonly ProblemKind[] = [
  'config',
  'offline',
  'timeout',
  'auth',
  'missing',
  'conflict',
  'invalid',
  'shape',
  'server',
];
const PHONE = '+44 (0)1632 960 999';

describe('the panel for a failure', () => {
  for (const kind of KINDS)
    it(`says what happened and what to do: ${kind}`, async () => {
      const element = await drawn(() =>
        problemPanel(t, new Problem(kind, 'x'), { phone: PHONE, retry: () => undefined }),
      );
      element.append('Ring the office.');
      const alert = by(element, 'alert');
      expect(textOf(alert))
        .to.contain(say(`problem.${kind}.title`))
        .and.contain(say(`problem.${kind}.text`));
      expect(textOf(alert)).to.contain(PHONE).and.contain('Ring the office.');
      expect(allBy(element, 'button'), 'no retry for what the web team must mend').to.have.lengthOf(
        kind === 'config' ? 0 : 1,
      );
      await expect(element).to.be.accessible();
    });

  it('says that many people are there', async () => {
    const busy = new Problem('server', 'x', { status: 429 });
    const element = await drawn(() => problemPanel(t, busy, { phone: '' }));
    expect(textOf(by(element, 'alert'))).to.contain(say('problem.busy.text'));
  });

  it('tries again when it is asked to', async () => {
    let tried = 0;
    const element = await drawn(() =>
      problemPanel(t, new Problem('offline', 'x'), { phone: '', retry: () => tried++ }),
    );
    await click(by(element, 'button', say('retry')));
    expect(tried).to.equal(1);
  });

  it('names no phone number when the page has none, and may leave out the fallback', async () => {
    const element = await drawn(() =>
      problemPanel(t, new Problem('offline', 'x'), { phone: '', fallback: false }),
    );
    expect(allBy(element, 'link')).to.deep.equal([]);
    expect(element.shadowRoot.querySelector('slot')).to.equal(null);
  });
});

describe('the notice for a failure', () => {
  it('says the same in a line, with what can be done', async () => {
    const action = html`<button>Do this</button>`;
    const element = await drawn(() => problemNotice(t, new Problem('auth', 'x'), PHONE, action));
    expect(textOf(by(element, 'alert')))
      .to.contain(say('problem.auth.title'))
      .and.contain(PHONE);
    by(element, 'button', 'Do this');
    await expect(element).to.be.accessible();
  });
});

describe('a phone number in a sentence', () => {
  it('is a link that a phone can ring', async () => {
    const element = await drawn(() => html`<p>${byPhone(t, 'ui.problem.phone', PHONE)}</p>`);
    const link = by(element, 'link', PHONE) as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('tel:+4401632960999');
    expect(link.dir).to.equal('ltr');
    expect(textOf(element)).to.equal(say('problem.phone', { phone: PHONE }));
  });
});

describe('waiting', () => {
  it('has words for screen readers at once', async () => {
    const element = await drawn(() => skeleton(t, 3));
    expect(textOf(by(element, 'status'))).to.equal(say('loading'));
    await expect(element).to.be.accessible();
  });

  it('that is long has words for everybody', async () => {
    const element = await drawn(() => slowNotice(t, PHONE));
    expect(textOf(by(element, 'status')))
      .to.contain(say('slow'))
      .and.contain(PHONE);
    const quiet = await drawn(() => slowNotice(t, ''));
    expect(textOf(by(quiet, 'status'))).to.equal(say('slow'));
  });
});
