import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle } from 'puppeteer-core';
import { openSchool } from './setup.ts';
import type { Visitor } from './support.ts';

const DAY = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(Date.now() + days * DAY);
const option = (id: string, label: string) => ({ id, label });

/** Three questions, in a school of its own. */
const YARD = {
  id: 'lunch',
  title: 'What should the yard be like?',
  opens: after(-1),
  closes: after(7),
  questions: [
    {
      id: 'first',
      title: 'What comes first?',
      method: 'single' as const,
      options: [option('trees', 'Trees'), option('goal', 'A goal'), option('bench', 'A quiet bench')],
    },
    {
      id: 'order',
      title: 'In which order do we build?',
      method: 'ranked' as const,
      options: [option('sand', 'Sand'), option('swing', 'Swings'), option('wall', 'A climbing wall')],
    },
    {
      id: 'now',
      title: 'How is the yard today?',
      method: 'score' as const,
      scale: { min: 1, max: 5, minLabel: 'Poor', maxLabel: 'Very good' },
      options: [option('safe', 'Safe'), option('fun', 'Fun')],
    },
  ],
  results: 'after-vote' as const,
  eligibility: 'open' as const,
  privacy: { seenBy: 'The school council' },
};

interface Ballot {
  answers: string;
  [column: string]: string | number | null;
}

suite('a consultation', () => {
  const here = openSchool();
  let count = 0;

  /** The page, with a poll of its own. */
  async function arrive(
    visit: Parameters<typeof here.arrive>[0] = {},
  ): Promise<{ visitor: Visitor; id: string }> {
    const id = `yard-${++count}`;
    await here.site.seed('oakfield', { polls: [{ ...YARD, id }] });
    const visitor = await here.arrive(visit);
    await visitor.goTo('/poll.html');
    await put(visitor, id);
    await visitor.get('radio', 'Trees');
    return { visitor, id };
  }

  async function counted(id: string): Promise<unknown[]> {
    const rows = await here.site.rows<Ballot & { poll: string }>('poll_ballots');
    return rows.filter(({ poll }) => poll === id).map(({ answers }) => JSON.parse(answers) as unknown);
  }

  const wanted = { first: 'goal', order: ['swing', 'sand'], now: { safe: 4 } };

  test('voted by mouse is in the database once; then come the results, and the table', async () => {
    const { visitor, id } = await arrive();
    await visitor.choose('A goal');
    await visitor.press('Continue');
    await visitor.arrives('In which order do we build?');
    await visitor.press('Add as number 1: Swings');
    await visitor.press('Add as number 2: Sand');
    await visitor.press('Continue');
    await visitor.arrives('How is the yard today?');
    await visitor.choose('4');
    await visitor.press('Continue');
    await visitor.arrives('Check your answers');
    await visitor.sees('A goal');
    await visitor.press('Send my vote');
    await visitor.arrives('Your vote is counted');
    assert.deepEqual(await counted(id), [wanted]);
    await visitor.sees('What people have said so far');
    await visitor.page.reload();
    await put(visitor, id);
    await visitor.sees('You have voted already');
    assert.deepEqual(await visitor.all('radio'), []);
    assert.deepEqual(visitor.errors, []);
  });

  test('voted by keyboard alone', async () => {
    const { visitor, id } = await arrive();
    await tabTo(visitor, 'radio', 'Trees');
    await visitor.key('Space');
    await visitor.key('ArrowDown');
    assert.equal((await visitor.focus()).name, 'A goal');
    await tabTo(visitor, 'button', 'Continue');
    await visitor.key('Enter');
    await visitor.arrives('In which order do we build?');
    await tabTo(visitor, 'button', 'Add as number 1: Sand');
    await visitor.key('Enter');
    assert.equal((await visitor.focus()).name, 'Add as number 2: Swings');
    await visitor.key('Space');
    await tabTo(visitor, 'button', 'Move up: Swings', true);
    await visitor.key('Enter');
    assert.equal((await visitor.focus()).name, 'Move up: Swings');
    await tabTo(visitor, 'button', 'Continue');
    await visitor.key('Enter');
    await visitor.arrives('How is the yard today?');
    await tabTo(visitor, 'radio', '1 Poor');
    await visitor.key('Space');
    await visitor.key('ArrowRight', 3);
    await tabTo(visitor, 'button', 'Continue');
    await visitor.key('Enter');
    await visitor.arrives('Check your answers');
    await tabTo(visitor, 'button', 'Send my vote');
    await visitor.key('Enter');
    await visitor.arrives('Your vote is counted');
    assert.deepEqual(await counted(id), [wanted]);
  });

  test('voted by touch on a narrow phone, a row dragged with a finger', async () => {
    const { visitor, id } = await arrive({ width: 320, height: 640 });
    await visitor.devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (role: string, name: string) => {
      const found = await visitor.get(role, name);
      const label = await found.evaluateHandle((one) => one.closest('label') ?? one);
      const seen = label.asElement() as ElementHandle;
      // a tap on a page that still scrolls only stops it
      await seen.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await visitor.settled();
      await seen.tap();
      await visitor.settled();
    };
    await tap('radio', 'A goal');
    await tap('button', 'Continue');
    await visitor.arrives('In which order do we build?');
    await tap('button', 'Add as number 1: Sand');
    await tap('button', 'Add as number 2: Swings');
    await dragUp(visitor);
    await visitor.get('button', 'Move down: Swings');
    await tap('button', 'Continue');
    await visitor.arrives('How is the yard today?');
    await tap('radio', '4');
    const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `the page is ${wide} pixels wide`);
    await tap('button', 'Continue');
    await visitor.arrives('Check your answers');
    await tap('button', 'Send my vote');
    await visitor.arrives('Your vote is counted');
    assert.deepEqual(await counted(id), [wanted]);
  });

  test('whose answer is lost on a bad line is counted once', async () => {
    const { visitor, id } = await arrive();
    await visitor.choose('A goal');
    for (const next of ['In which order do we build?', 'How is the yard today?', 'Check your answers']) {
      await visitor.press('Continue');
      await visitor.arrives(next);
    }
    let lost = 0;
    here.site.loses = (request) => request.startsWith('POST') && request.includes(id) && lost++ === 0;
    await visitor.press('Send my vote');
    await visitor.arrives('Your vote is counted');
    here.site.loses = undefined;
    assert.deepEqual(await counted(id), [{ first: 'goal' }]);
  });

  test('is printed on paper alone', async () => {
    const { visitor } = await arrive();
    await visitor.page.evaluate(() => {
      window.print = () => undefined;
    });
    await visitor.press('Print on paper');
    await visitor.arrives('Print on paper');
    await visitor.page.emulateMediaType('print');
    const text = await visitor.text();
    for (const words of ['What comes first?', 'Circle one number', 'Nobody can see how you voted.'])
      assert.ok(text.includes(words), words);
    assert.ok(!text.includes('Beside the poll'), 'the rest of the page');
    const picture = await visitor.page.screenshot({ fullPage: true });
    assert.ok(picture.length > 10_000);
  });

  test('in the demo school shows what came of the last one, as bars and as a table', async () => {
    const visitor = await here.arrive();
    await visitor.goTo('/decide.html');
    await visitor.sees('You said, we did');
    await visitor.sees('Most votes: Cooking.');
    await visitor.press('Show as table');
    const cells = await visitor.page.evaluate(() =>
      [...document.querySelectorAll('open-door-poll')].flatMap((poll) =>
        [...(poll.shadowRoot?.querySelectorAll('th') ?? [])].map((cell) => cell.textContent.trim()),
      ),
    );
    assert.ok(cells.includes('Football for girls'));
    assert.ok(cells.includes('Points'));
    assert.deepEqual(visitor.errors, []);
  });
});

/** Puts a poll on the page. */
const put = ({ page }: Visitor, poll: string) =>
  page.evaluate((id) => {
    const element = document.createElement('open-door-poll');
    element.setAttribute('backend', '/api/oakfield');
    element.setAttribute('poll', id);
    document.querySelector('#here')!.append(element);
  }, poll);

/** Presses Tab until the focus is there; with Shift, backwards. */
async function tabTo(visitor: Visitor, role: string, name: string, back = false): Promise<void> {
  for (let count = 0; count < 60; count++) {
    const focus = await visitor.focus();
    if (focus.role === role && focus.name === name) return;
    if (back) await visitor.page.keyboard.down('Shift');
    await visitor.key('Tab');
    if (back) await visitor.page.keyboard.up('Shift');
  }
  assert.fail(`Tab never comes to the ${role} “${name}”.`);
}

/** Drags the second row above the first, by its handle. */
async function dragUp({ page, devtools }: Visitor): Promise<void> {
  const points = await page.evaluate(() => {
    const rows = document
      .querySelector('#here open-door-poll')!
      .shadowRoot!.querySelectorAll('ol.ranking .grip');
    rows[0]!.scrollIntoView({ block: 'center', behavior: 'instant' });
    return [...rows].map((grip) => {
      const { x, y, width, height } = grip.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  });
  const [top, bottom] = points as [{ x: number; y: number }, { x: number; y: number }];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [bottom]);
  for (const part of [0.3, 0.6, 1, 1.1])
    await touch('touchMove', [{ x: bottom.x, y: bottom.y + (top.y - bottom.y) * part }]);
  // a finger that is still when it lets go throws nothing, so the next tap is one
  await pause(300);
  await touch('touchMove', [{ x: bottom.x, y: top.y - 1 }]);
  await touch('touchEnd', []);
}
