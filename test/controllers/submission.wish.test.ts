import { expect } from '@open-wc/testing';
import type { Letter } from '../../src/controllers/submission.ts';
import { Problem } from '../../src/core/problem.ts';
import { letter, sender } from '../support/sender.ts';
import { until } from '../support/until.ts';

describe('another wish after one of which nobody knows', () => {
  const other = { ...letter, value: { name: 'Zoë Obi' } };

  async function unsure(first: Letter, second: Letter) {
    const made = await sender();
    void made.sending.submit(first);
    made.posted[0]!.fail(new Problem('shape', 'nobody knows what was done'));
    await until(() => made.sending.now.state === 'error');
    void made.sending.submit(second);
    expect(made.posted[1]!.key).to.equal(made.posted[0]!.key);
    return made;
  }

  it('is not sent when it is another version of one thing, and that was done', async () => {
    const { sending, posted, told } = await unsure({ ...letter, once: true }, { ...other, once: true });
    posted[1]!.accept();
    await until(() => sending.now.state === 'sent');
    expect(posted).to.have.lengthOf(2);
    expect(told.at(-1), 'with the newer version at hand').to.equal('sent callbacks, not Zoë Obi');
  });

  it('is sent as well when it is something else', async () => {
    const { sending, posted, told } = await unsure(letter, other);
    posted[1]!.accept();
    await until(() => posted.length === 3);
    expect(posted[2]!.value).to.deep.equal(other.value);
    posted[2]!.accept();
    await until(() => sending.now.state === 'sent');
    expect(told.slice(-2)).to.deep.equal(['sent callbacks', 'sent callbacks']);
  });

  it('goes out when the first one turns out not to be done', async () => {
    const { sending, posted } = await unsure({ ...letter, once: true }, { ...other, once: true });
    posted[1]!.fail(new Problem('conflict', 'somebody else has it'));
    await until(() => posted.length === 3);
    expect(posted[2]!.value).to.deep.equal(other.value);
    expect(posted[2]!.key).not.to.equal(posted[0]!.key);
    posted[2]!.accept();
    await until(() => sending.now.state === 'sent');
  });
});
