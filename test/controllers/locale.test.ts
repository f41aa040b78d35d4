import { formatsOf } from '../../src/controllers/formats.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { Locale } from '../../src/controllers/locale.ts';
import type { Messages } from '../../src/core/text.ts';
import { locales, type LocaleFile } from '../../src/locales/index.ts';
import { uiStrings } from '../../src/ui/ui.strings.ts';
import { listenTo } from '../support/console.ts';
import { host, type Host } from '../support/host.ts';
import { settled, until } from '../support/until.ts';

const words = {
  hello: 'Hello {name}',
  times: { one: '{count} time', other: '{count} times' },
  'with.dots': 'Dots',
} satisfies Messages;

const localeOf = (element: Host) => new Locale(element, { ui: uiStrings, test: words });

const wordsIn = async (language: string): Promise<LocaleFile> => (await locales[language]!()).default;

describe('the words of a widget', () => {
  it('are English on a page that says nothing else', async () => {
    const { t, lang, dir, ready } = localeOf(await host());
    expect({ lang, dir, ready }).to.deep.equal({ lang: 'en-GB', dir: 'ltr', ready: true });
    expect(t('test.hello', { name: 'Zoë' })).to.equal('Hello Zoë');
    expect(t('test.times', { count: 1 })).to.equal('1 time');
    expect(t('test.times', { count: 0 })).to.equal('0 times');
    expect(t('test.with.dots')).to.equal('Dots');
  });

  it('can be more, later on', async () => {
    const locale = localeOf(await host());
    locale.add('test', { later: 'Later' });
    const t = locale.t as (key: string) => string;
    expect(t('test.later')).to.equal('Later');
    expect(t('test.with.dots'), 'and the others stay').to.equal('Dots');
  });

  for (const language of ['pl', 'ur'])
    it(`are loaded when the page is written in “${language}”`, async () => {
      listenTo('warn');
      const element = await host();
      element.lang = language;
      const locale = localeOf(element);
      await until(() => locale.ready && locale.lang === language);
      const own = await wordsIn(language);
      expect(locale.t('ui.back')).to.equal(own.ui?.back ?? uiStrings.back);
      expect(locale.dir).to.equal(language === 'ur' ? 'rtl' : 'ltr');
    });

  it('are not ready while a language is on its way, and the widget is drawn when they are', async () => {
    const element = await host();
    element.lang = 'pl';
    const locale = localeOf(element);
    element.show = () => (locale.ready ? locale.lang : 'waiting');
    await until(() => element.shadowRoot!.textContent === 'pl');
  });

  it('are English where a word is missing, which is said once', async () => {
    const warnings = listenTo('warn');
    const element = await host();
    element.lang = 'pl';
    const { t } = await readyIn(element, 'pl');
    for (let i = 0; i < 3; i++) expect(t('test.hello', { name: 'Zoë' })).to.equal('Hello Zoë');
    expect(t('test.times', { count: 2 }), 'with an English plural').to.equal('2 times');
    expect(warnings.filter((line) => line.includes('test.hello'))).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('"pl"');
  });

  it('are English, without a word, in a language that we do not have', async () => {
    const warnings = listenTo('warn');
    const element = await host();
    element.lang = 'cy';
    const { lang, dir, t } = localeOf(element);
    expect({ lang, dir }).to.deep.equal({ lang: 'en-GB', dir: 'ltr' });
    expect(t('test.with.dots')).to.equal('Dots');
    expect(warnings).to.deep.equal([]);
  });
});

async function readyIn(element: Host, language: string) {
  const locale = localeOf(element);
  await until(() => locale.ready && locale.lang === language);
  return locale;
}

describe('the language of a widget', () => {
  it('is that of the nearest element that has one', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="cy"><section lang="en-IE"></section></div>`);
    const element = await host();
    page.querySelector('section')!.append(element);
    expect(localeOf(element).lang).to.equal('en-IE');
  });

  it('is found across shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en-IE"></div>`);
    const element = await host();
    let place: ParentNode = outer;
    for (let depth = 0; depth < 2; depth++) {
      const shell = document.createElement('div');
      place.append(shell);
      place = shell.attachShadow({ mode: 'open' });
    }
    place.append(element);
    expect(localeOf(element).lang).to.equal('en-IE');
  });

  it('follows a change, on the widget and anywhere around it', async () => {
    listenTo('warn');
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = await host();
    page.append(element);
    const locale = localeOf(element);
    page.lang = 'ur';
    await until(() => locale.lang === 'ur' && locale.dir === 'rtl');
    element.lang = 'pl';
    await until(() => locale.lang === 'pl' && locale.dir === 'ltr');
    element.removeAttribute('lang');
    await until(() => locale.lang === 'ur');
    page.removeAttribute('lang');
    await until(() => locale.lang === 'en-GB' && locale.dir === 'ltr');
  });

  it('follows a change outside of the shadow root that it is in', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const element = await host();
    outer.attachShadow({ mode: 'open' }).append(element);
    const locale = localeOf(element);
    outer.lang = 'en-IE';
    await until(() => locale.lang === 'en-IE');
  });

  it('is that of its new place after it was moved', async () => {
    const irish = await fixture<HTMLElement>(html`<div lang="en-IE"></div>`);
    const element = await host();
    const locale = localeOf(element);
    irish.append(element);
    await until(() => locale.lang === 'en-IE');
    irish.lang = 'en-AU';
    await until(() => locale.lang === 'en-AU');
  });

  it('is not followed any more once the widget is gone', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en-IE"></div>`);
    const element = await host();
    page.append(element);
    const locale = localeOf(element);
    element.remove();
    page.lang = 'en-AU';
    await settled();
    expect(locale.lang).to.equal('en-IE');
  });

  it('is read as HTML reads it: capitals do not matter', async () => {
    listenTo('warn');
    const element = await host();
    element.lang = 'UR-PK';
    const locale = localeOf(element);
    await until(() => locale.ready);
    expect(locale.dir).to.equal('rtl');
    expect(locale.lang).to.equal('ur-PK');
  });

  for (const nonsense of ['', ' ', 'en-', 'en--GB', 'english', 'pl_PL', 'ur-', '42', 'x', '<b>'])
    it(`is English, without an exception, when it is said to be "${nonsense}"`, async () => {
      listenTo('warn');
      const element = await host();
      element.lang = nonsense;
      const locale = localeOf(element);
      await until(() => locale.ready);
      expect(locale.t('test.times', { count: 2 })).to.equal('2 times');
      expect(formatsOf(locale, 'Europe/London', 'open-door-test-host').day('2026-11-24')).to.equal(
        'Tuesday 24 November',
      );
    });
});

describe('the formats of a widget', () => {
  it('are made once a zone and language, and kept', async () => {
    const element = await host();
    const locale = localeOf(element);
    const london = formatsOf(locale, 'Europe/London', 'open-door-test-host');
    expect(formatsOf(locale, 'Europe/London', 'open-door-test-host')).to.equal(london);
    expect(formatsOf(locale, 'Asia/Karachi', 'open-door-test-host')).not.to.equal(london);
    element.lang = 'en-IE';
    await until(() => locale.lang === 'en-IE');
    expect(formatsOf(locale, 'Europe/London', 'open-door-test-host')).not.to.equal(london);
  });

  it('are London’s when nobody knows the zone, and the web team is told once', async () => {
    const errors = listenTo('error');
    const locale = localeOf(await host());
    for (let i = 0; i < 3; i++)
      expect(formatsOf(locale, 'Mars/Olympus', 'open-door-test-host').time('2027-06-01T09:00:00Z')).to.equal(
        '10:00am',
      );
    expect(errors).to.have.lengthOf(1);
    for (const part of ['<open-door-test-host>', 'time-zone="Mars/Olympus"', 'Europe/London'])
      expect(errors[0]).to.contain(part);
  });
});
