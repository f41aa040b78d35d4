import type { Meta } from '@storybook/web-components-vite';
import { ask, contact, fillIn, played, toMessage, type Args, type Story } from './support/contact.ts';

export default { ...contact, title: 'Contact/Message', tags: ['!autodocs'] } satisfies Meta<Args>;

export const Empty: Story = { play: played(toMessage) };

/** Sent without an answer: the summary takes the focus. */
export const WithMistakes: Story = {
  play: played(async (me) => {
    await toMessage(me);
    await me.press('contact.send');
    await me.focused('summary');
  }),
};

/** Spaces are not a message. */
export const OnlySpaces: Story = {
  play: played(async (me) => {
    await toMessage(me);
    await fillIn(me);
    await me.type('contact.message.label', '   ');
    await me.press('contact.send');
    await me.focused('summary');
  }),
};

/** Only what the chosen way of answering needs is asked for. */
export const ByPhone: Story = {
  play: played(async (me) => {
    await toMessage(me);
    await fillIn(me);
    await me.choose('contact.reply.phone');
    await me.type('form.phone.label', '07700 900 982');
    await me.choose('form.voicemail.no');
    await me.select('contact.language.label', 'pa');
    await me.choose('contact.interpreter.spoken');
  }),
};

export const ByEmail: Story = {
  play: played(async (me) => {
    await toMessage(me);
    await fillIn(me);
    await me.choose('contact.reply.email');
  }),
};

/** Without the slot `urgent` the widget has its own words. */
export const Urgent: Story = { args: { 'urgent-slot': '' }, play: played(toMessage) };

/** Kept on the page until there is a connection. */
export const Offline: Story = {
  play: played(async (me, school) => {
    await toMessage(me);
    await fillIn(me);
    school.network = 'offline';
    await me.press('contact.send');
    await me.sees('form.queued.title');
  }),
};

/** Too many people at once: everything that was typed stays. */
export const Busy: Story = {
  play: played(async (me, school) => {
    await toMessage(me);
    await fillIn(me);
    school.network = 'busy';
    await me.press('contact.send');
    await me.sees('ui.problem.busy.title');
  }),
};

export const Sent: Story = {
  play: played(async (me) => {
    await ask(me);
    await me.sees('contact.done.title');
  }),
};
