import { expect } from '@open-wc/testing';
import { BookingPage } from '../../support/booking-page.ts';
import { listenTo } from '../../support/console.ts';
import { rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

describe('what the page’s author can set', () => {
  it('is the heading, by words and by level', async () => {
    const page = await BookingPage.open({ attributes: { heading: 'Come and talk', 'heading-level': '4' } });
    const levels = page
      .all('heading')
      .map((heading) => [
        heading.textContent.trim(),
        heading.getAttribute('aria-level') ?? heading.localName,
      ]);
    expect(levels.map(([words]) => words)).to.deep.equal(['Come and talk', say('how.title')]);
    expect(levels.map(([, level]) => level!.replace('h', ''))).to.deep.equal(['4', '5']);
  });

  it('is never a heading below the sixth level', async () => {
    const page = await BookingPage.open({ attributes: { 'heading-level': '6' } });
    const levels = page
      .all('heading')
      .map((heading) => heading.getAttribute('aria-level') ?? heading.localName);
    expect(levels.map((level) => level.replace('h', ''))).to.deep.equal(['6', '6']);
    await page.isAccessible();
  });

  it('is what stands in the slots', async () => {
    const content = `
      <h2 slot="heading">Our own heading</h2>
      <p slot="intro">We listen.</p>
      <p slot="urgent">In danger? Ring 999.</p>
      <p slot="privacy">Nobody else sees it.</p>
      <p slot="success">See you soon.</p>
      <p slot="footer">Oakfield School</p>
      <p>Ring the office.</p>`;
    const page = await BookingPage.open({ content });
    for (const words of ['Our own heading', 'We listen.', 'In danger? Ring 999.', 'Oakfield School'])
      await page.sees(words);
    expect(page.text).not.to.contain(say('title'));
    expect(page.text, 'the fallback is for failures').not.to.contain('Ring the office.');
    await page.toPerson();
    await page.sees('Nobody else sees it.');
    expect(page.text).not.to.contain(say('privacy.text'));
    expect(page.text, 'only before the first question').not.to.contain('We listen.');
    await page.asZoe();
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.slot');
    await page.isAt('done.slot');
    await page.sees('See you soon.');
    await page.sees('Oakfield School');
    await page.isAccessible();
  });

  it('is where the privacy notice is', async () => {
    const page = await BookingPage.open({ attributes: { 'privacy-url': '/privacy' } });
    await page.toPerson();
    const { pathname } = await page.find<HTMLAnchorElement>('link', 'privacy.link');
    expect(pathname).to.equal('/privacy');
    await page.sees('privacy.text');
  });

  it('is a way to leave the page at once', async () => {
    const page = await BookingPage.open({ attributes: { 'exit-url': 'https://www.bbc.co.uk/weather' } });
    const link = await page.find<HTMLAnchorElement>('link', 'exit');
    expect(link.href).to.equal('https://www.bbc.co.uk/weather');
    expect(link.rel).to.contain('noreferrer');
    await page.isAccessible();
  });

  it('is nothing by default', async () => {
    const page = await BookingPage.open();
    expect(page.all('link')).to.deep.equal([]);
    expect(page.all('heading')[0]!.textContent.trim()).to.equal(say('title'));
  });
});

describe('an attribute that cannot be used', () => {
  const nonsense = {
    modes: 'telepathy carrier-pigeon',
    'heading-level': 'two',
    'time-zone': 'Mars/Olympus',
    draft: 'for ever',
    'privacy-url': 'javascript:alert(1)',
    'exit-url': 'data:text/html,x',
  };

  for (const [attribute, value] of Object.entries(nonsense))
    it(`is said once in the console, and the widget works without it: ${attribute}="${value}"`, async () => {
      const errors = listenTo('error');
      const page = await BookingPage.open({ attributes: { [attribute]: value } });
      await page.toCheck();
      await page.press('send.slot');
      await page.isAt('done.slot');
      expect(errors).to.have.lengthOf(1);
      expect(errors[0]).to.match(/<open-door-booking>/);
      expect(errors[0]).to.contain(`${attribute}="${value}"`).and.to.match(/Use /);
      expect(await rows('bookings', page.school)).to.have.lengthOf(1);
      expect(page.all('link', 'exit')).to.deep.equal([]);
    });

  it('does not get in the way later either', async () => {
    const errors = listenTo('error');
    const page = await BookingPage.open({ attributes: { modes: 'phone' } });
    page.element.setAttribute('modes', '<script>');
    await until(() => errors.length === 1);
    await page.find('radio', 'how.video');
    page.element.setAttribute('heading-level', '99');
    await until(() => errors.length === 2);
    expect(page.all('heading')).to.have.lengthOf(2);
  });

  it('is none when it is only empty', async () => {
    const errors = listenTo('error');
    const attributes = {
      staff: '',
      modes: '',
      years: '',
      phone: '',
      heading: '',
      'privacy-url': '',
      reference: '',
    };
    const page = await BookingPage.open({ attributes });
    await page.toPerson();
    expect(errors).to.deep.equal([]);
  });
});
