import { expect } from '@open-wc/testing';
import { LIMITS } from '../../../src/backend/contract/booking.ts';
import { BookingPage } from '../../support/booking-page.ts';
import { fault, requests, rows } from '../../support/school.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

describe('a mistake on the first step', () => {
  it('is said at the top and at the question, and its link leads there', async () => {
    const page = await BookingPage.open();
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.how.required')]);
    expect(await page.hint('group', 'how.legend')).to.contain(say('error.how.required'));
    await page.isAccessible();
    await page.follow('error.how.required');
    await until(() => page.focus.startsWith(say('how.in-person')), 'the focus on the first way');
  });

  it('is forgotten once it is put right', async () => {
    const page = await BookingPage.open();
    await page.continue();
    await page.mistakes();
    await page.choose('how.phone');
    await page.continue();
    await page.isAt('when.title');
    expect(page.all('alert')).to.deep.equal([]);
    await page.press('back');
    await page.isAt('how.title');
    expect(page.text).not.to.contain(say('error.how.required'));
  });

  it('is a language that was wished for and not named', async () => {
    const page = await BookingPage.open();
    await page.choose('how.phone');
    await page.tick('language.ask');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.language.required')]);
    await page.isAccessible();
    await page.follow('error.language.required');
    await until(() => page.focus === say('language.label'), 'the focus on the list');
    expect(await page.hint('combobox', 'language.label')).to.contain(say('error.language.required'));
  });
});

describe('a mistake among the times', () => {
  it('leads to the first time that can be had', async () => {
    const page = await BookingPage.open();
    await page.toTimes();
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.slot.required')]);
    await page.isAccessible();
    await page.follow('error.slot.required');
    await until(() => page.focus.startsWith('9:00am'), 'the focus on the first time');
  });

  it('leads to the days and to the times of day, for a call back', async () => {
    const page = await BookingPage.open();
    await page.choose('how.callback');
    await page.continue();
    await page.isAt('ring.title');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.days.required'), say('error.times.required')]);
    await page.isAccessible();
    await page.follow('error.times.required');
    await until(() => page.focus.startsWith(say('ring.morning')), 'the focus on the times of day');
  });
});

describe('a mistake about the person', () => {
  it('is said for each field, and all that was typed stays', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.fill('phone.label', '123');
    await page.fill('email.label', 'zoe at example');
    await page.tick('behalf.label');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([
      say('error.name.required'),
      say('error.phone.phone'),
      say('error.email.email'),
      say('error.onBehalfOf.required'),
    ]);
    await page.isAccessible();
    for (const [label, error] of [
      ['name.label', 'error.name.required'],
      ['phone.label', 'error.phone.phone'],
      ['email.label', 'error.email.email'],
      ['onBehalfOf.label', 'error.onBehalfOf.required'],
    ] as const) {
      const field = await page.find('textbox', label);
      expect(field.getAttribute('aria-invalid'), label).to.equal('true');
      expect(await page.hint('textbox', label))
        .to.contain(say(error))
        .and.contain(say('errorPrefix'));
      await page.follow(error);
      await until(() => page.focus === say(label), `the focus on “${say(label)}”`);
    }
    expect(await page.value('phone.label')).to.equal('123');
    expect(await page.value('email.label')).to.equal('zoe at example');
  });

  it('is to give neither a phone number nor an email address; one of them is enough', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.fill('name.label', 'Ng');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.phone.either')]);
    await page.fill('email.label', 'ng@example.com');
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect((await rows('bookings', page.school))[0]).to.include({ email: 'ng@example.com', phone: null });
  });

  it('is to want a call and give no number', async () => {
    const page = await BookingPage.open();
    await page.choose('how.callback');
    await page.continue();
    await page.isAt('ring.title');
    await page.tick('Monday');
    await page.tick('ring.morning');
    await page.continue();
    await page.isAt('who.title');
    await page.fill('name.label', 'Ng');
    await page.fill(new RegExp(`^${say('email.label')}`), 'ng@example.com');
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.phone.required')]);
  });

  it('is a name of more than 200 characters, while one of 200 is fine', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.asZoe();
    await page.fill('name.label', 'x'.repeat(LIMITS.name + 1));
    await page.continue();
    expect(await page.mistakes()).to.deep.equal([say('error.too-long')]);
    const name = `${'Wolfeschlegelsteinhausen'.repeat(9).slice(0, LIMITS.name - 3)} II`;
    expect(name).to.have.lengthOf(LIMITS.name);
    await page.fill('name.label', name);
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect((await rows('bookings', page.school))[0]).to.include({ name });
  });
});

describe('what only the backend finds wrong', () => {
  const refused = async (pointer: string, code = 'invalid') => {
    const page = await BookingPage.open();
    await page.toCheck();
    const body = {
      type: 'urn:open-door:problem:invalid',
      title: 'No',
      status: 422,
      errors: [{ pointer, code }],
    };
    await fault(page.school, { match: 'POST bookings', status: 422, body });
    await page.press('send.slot');
    return page;
  };

  it('goes to its field, on its step, with all answers still there', async () => {
    const page = await refused('#/email', 'email');
    expect(await page.mistakes()).to.deep.equal([say('error.email.email')]);
    expect(page.heading).to.equal(say('who.title'));
    expect(await page.hint('textbox', 'email.label')).to.contain(say('error.email.email'));
    expect(await page.value('name.label')).to.equal('Zoë');
    await page.isAccessible();
    await page.fill('email.label', 'zoe@example.com');
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.slot');
    await page.isAt('done.slot');
    expect(await rows('bookings', page.school)).to.have.lengthOf(1);
    const keys = (await requests(page.school))
      .filter(({ method, path }) => method === 'POST' && path === 'bookings')
      .map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size, 'other content, another key').to.equal(2);
  });

  it('goes back to the first step when it is the way to talk', async () => {
    const page = await refused('#/mode');
    expect(await page.mistakes()).to.deep.equal([say('error.other')]);
    expect(page.heading).to.equal(say('how.title'));
    await page.follow('error.other');
    await until(() => page.focus.startsWith(say('how.in-person')), 'the focus on the ways');
    expect(await page.isChosen('how.phone')).to.equal(true);
  });

  it('goes to a child’s field by its path', async () => {
    const page = await refused('#/children/0/year', 'too-long');
    expect(await page.mistakes()).to.deep.equal([say('error.too-long')]);
    expect(await page.hint('textbox', 'child.year')).to.contain(say('error.too-long'));
  });

  it('is told by the real backend: a number that is far too long', async () => {
    const page = await BookingPage.open();
    await page.toPerson();
    await page.fill('name.label', 'Ng');
    await page.fill('phone.label', '0'.repeat(LIMITS.contact + 1));
    await page.continue();
    await page.isAt('check.title');
    await page.press('send.slot');
    expect(await page.mistakes()).to.deep.equal([say('error.too-long')]);
    expect(await page.hint('textbox', 'phone.label')).to.contain(say('error.too-long'));
    expect(page.told.filter((name) => name === 'error')).to.have.lengthOf(1);
  });
});

describe('phone numbers as people write them', () => {
  for (const phone of [
    '020 7946 0958',
    '+44 (0)20 7946 0958',
    '07700-900-982',
    '٠٧٧٠٠ ٩٠٠٩٨٢',
    'mum: 07700 900982',
  ])
    it(`are taken and kept as they are: ${phone}`, async () => {
      const page = await BookingPage.open();
      await page.toPerson();
      await page.fill('name.label', 'Ng');
      await page.fill('phone.label', phone);
      await page.continue();
      await page.isAt('check.title');
      await page.press('send.slot');
      await page.isAt('done.slot');
      expect((await rows('bookings', page.school))[0]).to.include({ phone });
    });
});
