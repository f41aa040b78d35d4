import { expect } from '@open-wc/testing';
import { fault, goOffline, recover, requests, rows, school } from './school.ts';

const tomorrow = (hour: number) => {
  const date = new Date(Date.now() + 86_400_000);
  date.setUTCHours(hour, 0, 0, 0);
  return date;
};

const oneSlot = () =>
  school({
    staff: [{ id: 'obi', name: 'Mrs Obi' }],
    slots: [{ id: 's1', staff: 'obi', start: tomorrow(10), end: tomorrow(11) }],
  });

const callMeBack = (backend: string, key: string) =>
  fetch(`${backend}/callbacks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ name: 'Zoë', phone: '020 7946 0958', days: ['MO'], times: ['morning'] }),
  });

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a school for a test', () => {
  it('answers from a real database, apart from every other school', async () => {
    const [first, second] = [await oneSlot(), await school()];
    const read = async (backend: string) =>
      (await (await fetch(`${backend}/slots`)).json()) as { items: { id: string }[] };
    expect((await read(first.backend)).items.map(({ id }) => id)).to.deep.equal(['s1']);
    expect((await read(second.backend)).items).to.deep.equal([]);
  });

  it('shows what was stored and what was asked', async () => {
    const here = await oneSlot();
    const response = await callMeBack(here.backend, 'key-1');
    expect(response.status).to.equal(201);
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
    const [seen] = await requests(here);
    expect(seen?.path).to.equal('callbacks');
    expect(seen?.headers['idempotency-key']).to.equal('key-1');
  });

  it('fails as asked, as often as asked', async () => {
    const here = await oneSlot();
    await fault(here, { match: 'GET slots', status: 503, times: 2, headers: { 'retry-after': '7' } });
    const answers = [1, 2, 3].map(() => fetch(`${here.backend}/slots`));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.toSorted()).to.deep.equal([200, 503, 503]);
    await fault(here, { html: true });
    const login = await fetch(`${here.backend}/slots`);
    expect(login.headers.get('content-type')).to.contain('text/html');
    expect(login.status).to.equal(200);
  });

  it('loses an answer after the work was done', async () => {
    const here = await oneSlot();
    await fault(here, { match: 'POST callbacks', drop: 'after' });
    expect(await failure(callMeBack(here.backend, 'key-2'))).to.be.instanceOf(TypeError);
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
    const again = await callMeBack(here.backend, 'key-2');
    expect(again.headers.get('idempotent-replayed')).to.equal('true');
    expect(await rows('callbacks', here)).to.have.lengthOf(1);
  });

  it('is offline until it recovers', async () => {
    const here = await oneSlot();
    const events: string[] = [];
    for (const name of ['offline', 'online'])
      addEventListener(name, ({ type }) => events.push(type), { once: true });
    await goOffline(here);
    expect(navigator.onLine).to.equal(false);
    expect(await failure(callMeBack(here.backend, 'key-3'))).to.be.instanceOf(TypeError);
    expect(await rows('callbacks', here)).to.have.lengthOf(0);
    await recover(here);
    expect(navigator.onLine).to.equal(true);
    expect((await callMeBack(here.backend, 'key-3')).status).to.equal(201);
    expect(events).to.deep.equal(['offline', 'online']);
  });
});
