import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { contact, played, toConversation, type Args, type Story } from './support/contact.ts';

export default { ...contact, title: 'Contact/Conversation', tags: ['!autodocs'] } satisfies Meta<Args>;

const WHY = 'She is the class teacher and sees the bus queue every day.';

/** Reference and code. */
export const Find: Story = {
  play: played(async (me) => {
    await me.press('contact.followLink');
    await me.sees('contact.find.title');
  }),
};

/** The same words for a wrong code as for a reference that is not there. */
export const WrongCode: Story = {
  play: played(async (me, school) => {
    const { reference } = await school.ask();
    await toConversation(me, { reference, token: '2345 6789' });
    await me.sees('contact.find.notfound');
    await me.focused('summary');
  }),
};

export const JustSent: Story = {
  play: played(async (me, school) => {
    await toConversation(me, await school.ask());
    await me.sees('contact.follow.title');
  }),
};

/** Passed on twice, and answered: nothing has to be said again. */
export const PassedOn: Story = {
  play: played(async (me, school) => {
    const asked = await school.ask();
    await school.tell(asked.reference, 'handovers', { to: 'kaur', reason: WHY });
    await school.tell(asked.reference, 'replies', { text: 'Thank you. I will wait at the bus today.' });
    await school.tell(asked.reference, 'handovers', { to: 'haddad', reason: 'He can help with the worry.' });
    await toConversation(me, asked);
    await me.sees('contact.follow.title');
  }),
};

/** What comes while somebody writes waits below the box, so that nothing moves. */
export const NewsWhileWriting: Story = {
  play: played(async (me, school) => {
    const asked = await school.ask();
    await toConversation(me, asked);
    await me.type('contact.add.label', 'It happened again');
    await school.tell(asked.reference, 'handovers', { to: 'kaur', reason: WHY });
    await me.sees('contact.news.show');
  }),
};

export const Added: Story = {
  play: played(async (me, school) => {
    await toConversation(me, await school.ask());
    await me.type('contact.add.label', 'It happened again');
    await me.press('contact.add.send');
    await waitFor(() => expect(me.root.querySelectorAll('ol li')).toHaveLength(2), { timeout: 15_000 });
  }),
};

/** It did not help: somebody else is asked, with everything that was said. */
export const DidNotHelp: Story = {
  play: played(async (me, school) => {
    await toConversation(me, await school.ask());
    await me.press('contact.escalate');
    await me.sees('contact.escalate.title');
  }),
};

export const Closing: Story = {
  play: played(async (me, school) => {
    await toConversation(me, await school.ask());
    await me.press('contact.close');
    await me.sees('contact.close.sure');
  }),
};

export const Closed: Story = {
  play: played(async (me, school) => {
    await toConversation(me, await school.ask());
    await me.press('contact.close');
    await me.press('contact.close.yes');
    await me.sees('contact.follow.closed');
  }),
};
