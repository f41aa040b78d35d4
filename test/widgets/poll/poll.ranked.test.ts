import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { press } from '../../support/page.ts';
import { PollPage, RANKED } from '../../support/poll-page.ts';
import { until } from '../../support/until.ts';
import { say } from '../../support/words.ts';

const open = () => PollPage.open({ poll: { questions: [RANKED] } });
const add = (name: string, place: number) => say('poll.rank.add.name', { name, place });

async function ranked(): Promise<PollPage> {
  const page = await open();
  await page.press(add('The zoo', 1));
  await page.press(add('A farm', 2));
  await page.press(add('The sea', 3));
  return page;
}

describe('putting in order', () => {
  it('begins with nothing, and says so', async () => {
    const page = await open();
    await page.sees('poll.rank.none');
    expect(page.order).to.deep.equal([]);
    await page.isAccessible();
    await page.send();
    expect(await page.mistakes()).to.deep.equal([say('poll.error.answer.required')]);
  });

  it('adds one after the other, and the focus goes on to the next', async () => {
    const page = await open();
    await page.press(add('The zoo', 1));
    await until(() => page.focus === add('A farm', 2), 'the focus on the next one');
    await press('Enter');
    await until(() => page.focus === add('The sea', 3), 'the focus on the last one');
    await press('Enter');
    expect(page.order).to.deep.equal(['The zoo', 'A farm', 'The sea']);
    await page.sees('poll.rank.said', { name: 'The sea', place: 3, total: 3 });
    await page.isAccessible();
  });

  it('moves up and down by keyboard; the focus stays, and the new place is said', async () => {
    const page = await ranked();
    const up = say('poll.rank.up', { name: 'The sea' });
    (await page.find('button', up)).focus();
    await press('Enter');
    await page.sees('poll.rank.said', { name: 'The sea', place: 2, total: 3 });
    await until(() => page.focus === up, 'the focus on the same button');
    await press(' ');
    expect(page.order).to.deep.equal(['The sea', 'The zoo', 'A farm']);
    await until(() => page.focus === up, 'the focus on the same button');
    await press('Enter');
    await page.sees('poll.rank.said.first', { name: 'The sea' });
    expect(page.order[0]).to.equal('The sea');
    await page.press(say('poll.rank.down', { name: 'The zoo' }));
    expect(page.order).to.deep.equal(['The sea', 'A farm', 'The zoo']);
  });

  it('takes a place from a list, and lets one be taken out', async () => {
    const page = await ranked();
    await page.pick(say('poll.rank.place', { name: 'The zoo' }), '3');
    expect(page.order).to.deep.equal(['A farm', 'The sea', 'The zoo']);
    await page.pick(say('poll.rank.place', { name: 'The sea' }), say('poll.rank.out'));
    expect(page.order).to.deep.equal(['A farm', 'The zoo']);
    await page.sees('poll.rank.said.out', { name: 'The sea' });
    await until(() => page.focus === add('The sea', 3), 'the focus where it can be added again');
    await page.send();
    await page.isAt('poll.done.counted');
  });

  it('can be dragged', async () => {
    const page = await ranked();
    const rows = [...page.root.querySelectorAll('ol.ranking > li')];
    const middle = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    rows[0]!.scrollIntoView({ block: 'center' });
    const [x, y] = middle(rows[0]!.querySelector('.grip')!);
    const [, last] = middle(rows[2]!);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, last + 8] });
    await sendMouse({ type: 'up' });
    await until(
      () => page.order.join() === 'A farm,The sea,The zoo',
      `the new order, not ${page.order.join()}`,
    );
    await sendMouse({ type: 'move', position: [x, y] });
    expect(page.order, 'let go').to.deep.equal(['A farm', 'The sea', 'The zoo']);
  });

  it('fits a narrow phone', async () => {
    const page = await ranked();
    page.element.parentElement!.style.inlineSize = '288px';
    await page.element.updateComplete;
    expect(page.root.querySelector('.widget')!.scrollWidth).to.be.at.most(288);
  });
});
