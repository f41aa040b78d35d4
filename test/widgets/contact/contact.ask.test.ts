import { expect } from '@open-wc/testing';
import { say } from '../../support/words.ts';
import { ContactPage, PEOPLE } from '../../support/contact-page.ts';
import { schoolDay, today } from '../../support/days.ts';
import { fault, school } from '../../support/school.ts';
import { until } from '../../support/until.ts';

const crowd = Array.from({ length: 200 }, (_, index) => ({
  ...{ id: `p${index}`, name: `Person ${index}`, role: index % 2 ? 'Teacher' : 'Helper' },
  ...{ topics: [`topic ${index % 20}`], years: [`Year ${(index % 6) + 1}`] },
}));
const rowsOf = (page: ContactPage) => page.root.querySelectorAll('.row').length;

describe('whom to ask', () => {
  it('is one person for what it is about, with everything that one wants to know first', async () => {
    const page = await ContactPage.open();
    expect(page.names('radio')).to.include.members([
      'bullying',
      'homework',
      'money',
      say('contact.topic.unsure'),
    ]);
    await page.choose('bullying');
    await page.find('heading', 'Mrs Obi');
    for (const words of [
      'Deputy head',
      'OH-bee',
      'behaviour',
      'English and Igbo',
      'Monday, Tuesday and Thursday',
    ])
      await page.sees(words);
    await page.sees('contact.answers.within', { count: 2 });
    await page.isAccessible();
  });

  it('is said to screen readers when it changes', async () => {
    const page = await ContactPage.open();
    await page.choose('bullying');
    await page.sees('contact.who.found', { name: 'Mrs Obi' });
    await page.choose('homework');
    await page.sees('contact.who.found', { name: 'Mr Nowak' });
  });

  it('depends on the year of the child', async () => {
    const page = await ContactPage.open();
    await page.choose('friendships');
    await page.find('heading', 'Mr Nowak');
    await page.pick('contact.year.label', 'Year 10');
    await page.find('heading', 'أحمد علي');
  });

  it('is the school when somebody is not sure', async () => {
    const page = await ContactPage.open();
    await page.choose('contact.topic.unsure');
    await page.find('heading', 'contact.anyone.title');
    await page.press('contact.write');
    await page.isAt('contact.write.anyone');
  });

  it('is preset by the page', async () => {
    const page = await ContactPage.load({
      attributes: { topic: 'money', year: 'Year 10', heading: 'Money' },
    });
    await page.find('heading', 'أحمد علي');
    expect(page.names('radio')).to.deep.equal([]);
    expect(page.names('combobox')).to.deep.equal([]);
    const one = await ContactPage.load({ attributes: { staff: 'nowak' } });
    await one.find('button', 'Write to Mr Nowak');
  });

  it('is in a name of another direction, which turns nothing around it', async () => {
    const page = await ContactPage.load({ attributes: { staff: 'ahmad' } });
    const name = await page.find('heading', 'أحمد علي');
    expect(getComputedStyle(name).direction).to.equal('ltr');
    expect(getComputedStyle(name.querySelector('bdi')!).direction).to.equal('rtl');
    await page.find('button', /Write to .*أحمد علي/);
    await page.isAccessible();
  });
});

describe('somebody who is away', () => {
  const away = { awayFrom: today(), awayUntil: schoolDay(2) };
  const [obi, nowak, ahmad] = PEOPLE;

  it('is shown with the dates, and the deputy answers', async () => {
    const page = await ContactPage.open({ staff: [{ ...obi!, ...away }, nowak!] });
    await page.choose('bullying');
    await page.find('heading', 'Mrs Obi');
    await page.sees(/Mrs Obi is away until \w+ \d+ \w+\./);
    await page.sees('contact.away.deputy', { deputy: 'Mr Nowak' });
    await page.press('Write to Mr Nowak');
    await page.isAt('contact.write.to', { name: 'Mr Nowak' });
  });

  it('leaves nobody without an answer when everyone is away', async () => {
    const staff = [obi!, nowak!, ahmad!].map((one) => ({ ...one, ...away }));
    const page = await ContactPage.open({ staff });
    await page.choose('bullying');
    await page.sees('contact.away.nobody', { name: 'Mrs Obi' });
    await page.press('Write to Mrs Obi');
    await page.isAt('contact.write.to', { name: 'Mrs Obi' });
  });
});

describe('everybody', () => {
  it('is shown page by page, however many they are', async () => {
    const page = await ContactPage.load({ staff: crowd, attributes: { layout: 'compact' } });
    await page.sees('contact.found', { count: 200 });
    expect(rowsOf(page)).to.equal(24);
    await page.press(say('contact.more', { count: 24 }));
    await until(() => rowsOf(page) === 48, 'the next 24');
  });

  it('is filtered by topic, year and what is typed', async () => {
    const page = await ContactPage.load({ staff: crowd, attributes: { layout: 'list' } });
    await page.sees('contact.found', { count: 200 });
    await page.pick('contact.topic.legend', 'topic 3');
    await page.sees('contact.found', { count: 10 });
    await page.pick('contact.year.label', 'Year 4');
    await page.sees('contact.found', { count: 4 });
    await page.fill('contact.search.label', 'person 63');
    await page.sees('contact.found', { count: 1 });
    await page.fill('contact.search.label', 'nobody');
    await page.sees('contact.none');
    await page.find('button', 'contact.write');
    await page.isAccessible();
  });

  it('can be looked through from the question, and leads to one person and back', async () => {
    const page = await ContactPage.open();
    await page.press('contact.everybody');
    await page.isAt('contact.everybody.title');
    await page.press('Get in touch with Mr Nowak');
    await page.isAt('Mr Nowak');
    await page.press('back');
    await page.isAt('contact.everybody.title');
    await page.press('contact.suggest');
    await page.isAt('contact.who.title');
  });
});

describe('a picture', () => {
  const size = (page: ContactPage) => {
    const { width, height } = page.root.querySelector('.avatar')!.getBoundingClientRect();
    return [width, height];
  };
  const shows = (page: ContactPage) =>
    page.root.querySelector('.avatar img')?.classList.contains('there') ?? false;
  const withPhoto = (photo?: string) =>
    ContactPage.load({ staff: [{ ...PEOPLE[0]!, ...(photo && { photo }) }], attributes: { staff: 'obi' } });
  const dot = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

  it('that is missing or broken leaves the initials, in the same place', async () => {
    const [none, broken] = [await withPhoto(), await withPhoto('/nothing-here.png')];
    for (const page of [none, broken]) {
      await page.find('heading', 'Mrs Obi');
      expect(page.root.querySelector('.avatar')!.textContent.trim()).to.equal('O');
    }
    const image = broken.root.querySelector<HTMLImageElement>('.avatar img')!;
    await until(() => image.complete, 'the picture to fail');
    expect(shows(broken)).to.equal(false);
    expect(size(broken)).to.deep.equal(size(none));
  });

  it('moves nothing when it arrives', async () => {
    const page = await withPhoto(dot);
    await page.find('heading', 'Mrs Obi');
    const before = size(page);
    await until(() => shows(page), 'the picture');
    expect(size(page)).to.deep.equal(before);
    await page.isAccessible();
  });
});

describe('the people', () => {
  it('are asked for again after a failure', async () => {
    const here = await school({ staff: PEOPLE });
    await fault(here, { match: 'GET staff', status: 503 });
    const page = await ContactPage.load({
      school: here,
      attributes: { phone: '01632 960 123' },
      content: '<p>Ring us</p>',
    });
    await page.sees('problem.server.title');
    expect(page.states).to.deep.equal(['error']);
    await page.sees('Ring us');
    await page.isAccessible();
    await page.press('retry');
    await page.find('radio', 'bullying');
    expect(page.states).to.deep.equal(['ready']);
    expect(page.told).to.deep.equal(['error', 'ready']);
  });

  it('are shown without the one whose data is broken', async () => {
    const here = await school({ staff: PEOPLE });
    const items = [{ id: 'a' }, { id: 'b', name: 'Mrs Good', topics: ['sleep'] }, { id: 'c', name: 7 }];
    await fault(here, { match: 'GET staff', status: 200, body: { items } });
    const page = await ContactPage.open({ school: here });
    await page.choose('sleep');
    await page.find('heading', 'Mrs Good');
  });

  it('may be nobody: then the school is asked', async () => {
    const page = await ContactPage.open({ staff: [], content: '' });
    expect(page.states).to.deep.equal(['empty']);
    await page.choose('contact.topic.unsure');
    await page.find('button', 'contact.write');
  });
});
