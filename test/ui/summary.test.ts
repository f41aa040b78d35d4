import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { textField } from '../../src/ui/text-field.ts';
import { errorSummary, type Mistake } from '../../src/ui/summary.ts';
import { allBy, by, focused, textOf } from '../support/accessible.ts';
import { drawn, t } from '../support/drawn.ts';
import { click } from '../support/hands.ts';
import { press } from '../support/page.ts';
import { say } from '../support/words.ts';

const summary = (mistakes: readonly Mistake[], title?: string) =>
  drawn(
    () =>
      html`${errorSummary(t, mistakes, title)}
      ${textField(t, { name: 'children/0/name', label: 'Name', value: '' })}`,
  );

describe('the error summary', () => {
  it('lists every mistake under a title', async () => {
    const element = await summary([
      { field: 'children/0/name', message: 'Enter a name' },
      { field: '', message: 'Too many children' },
    ]);
    const alert = by(element, 'alert');
    expect(textOf(alert)).to.contain(say('summaryTitle'));
    expect([...alert.querySelectorAll('li')].map(textOf)).to.deep.equal([
      'Enter a name',
      'Too many children',
    ]);
    await expect(element).to.be.accessible();
  });

  it('may have a title of its own', async () => {
    const element = await summary([{ field: '', message: 'x' }], 'It did not work');
    expect(textOf(by(element, 'alert'))).to.contain('It did not work');
  });

  for (const how of ['mouse', 'keyboard'] as const)
    it(`leads to a field by ${how}, and leaves the address alone`, async () => {
      const element = await summary([{ field: 'children/0/name', message: 'Enter a name' }]);
      const address = location.href;
      const link = by(element, 'link', 'Enter a name');
      if (how === 'mouse') await click(link);
      else {
        link.focus();
        await press('Enter');
      }
      expect(focused()).to.equal(by(element, 'textbox', 'Name'));
      expect(location.href).to.equal(address);
    });

  it('has no link for what concerns no field', async () => {
    const element = await summary([{ field: '', message: 'Too many children' }]);
    expect(allBy(element, 'link')).to.deep.equal([]);
  });

  it('is able to take the focus, but is no stop on the way through the page', async () => {
    const element = await summary([{ field: '', message: 'x' }]);
    const alert = by(element, 'alert');
    expect(alert.tabIndex).to.equal(-1);
    alert.focus();
    expect(focused()).to.equal(alert);
  });

  it('is not there without a mistake', async () => {
    const element = await summary([]);
    expect(allBy(element, 'alert')).to.deep.equal([]);
  });
});
