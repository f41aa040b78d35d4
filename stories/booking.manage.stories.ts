import type { Meta } from '@storybook/web-components-vite';
import { booking, played, toManage, type Args, type Story } from './support/booking.ts';

export default { ...booking, title: 'Booking/Change and cancel', tags: ['!autodocs'] } satisfies Meta<Args>;

/** Reference and code. */
export const Find: Story = {
  play: played(async (me) => {
    await me.press('booking.manageLink');
    await me.sees('booking.manage.find');
  }),
};

export const FindWithMistakes: Story = {
  play: played(async (me) => {
    await me.press('booking.manageLink');
    await me.press('booking.manage.show');
    await me.focused('summary');
  }),
};

/** A reference that is there, and a code that is not its own: the same words as for one that is not there. */
export const WrongCode: Story = {
  play: played(async (me, school) => {
    const { reference } = await school.book();
    await toManage(me, { reference, token: '2345 6789' });
    await me.sees('booking.manage.notfound');
    await me.focused('summary');
  }),
};

export const Shown: Story = {
  play: played(async (me, school) => {
    await toManage(me, await school.book());
    await me.sees('booking.manage.yours');
  }),
};

/** Another time, in the same way and with the same person. */
export const Choosing: Story = {
  play: played(async (me, school) => {
    await toManage(me, await school.book());
    await me.press('booking.manage.change');
    await me.pick('slot');
  }),
};

/** The old time stays theirs until the new one is booked. */
export const Confirming: Story = {
  play: played(async (me, school) => {
    await toManage(me, await school.book());
    await me.press('booking.manage.change');
    await me.pick('slot');
    await me.press('ui.continue');
    await me.sees('booking.manage.kept');
  }),
};

export const Changed: Story = {
  play: played(async (me, school) => {
    await toManage(me, await school.book());
    await me.press('booking.manage.change');
    await me.pick('slot');
    await me.press('ui.continue');
    await me.press('booking.send.change');
    await me.sees('booking.done.changed');
  }),
};

export const Cancelling: Story = {
  play: played(async (me, school) => {
    await toManage(me, await school.book());
    await me.press('booking.manage.cancel');
    await me.sees('booking.manage.sure');
  }),
};

export const Cancelled: Story = {
  play: played(async (me, school) => {
    await toManage(me, await school.book());
    await me.press('booking.manage.cancel');
    await me.press('booking.manage.yes');
    await me.sees('booking.done.cancelled');
  }),
};

/** Somebody comes back to a booking that is cancelled. */
export const AlreadyCancelled: Story = {
  play: played(async (me, school) => {
    const booked = await school.book();
    await school.cancel(booked);
    await toManage(me, booked);
    await me.sees('booking.manage.cancelled');
  }),
};

/** It was changed on another device in the meantime (412): here is how it is now. */
export const ChangedElsewhere: Story = {
  play: played(async (me, school) => {
    const booked = await school.book();
    await toManage(me, booked);
    await me.press('booking.manage.change');
    await me.pick('slot');
    await me.press('ui.continue');
    await me.sees('booking.manage.kept');
    await school.cancel(booked);
    await me.press('booking.send.change');
    await me.sees('booking.manage.stale');
  }),
};

/** `reference` and `token` on the tag, or the link that a person kept, lead straight to it. Here the code is wrong. */
export const FromLink: Story = {
  args: { reference: 'BKD472', token: '23456789' },
  play: played(async (me) => {
    await me.sees('booking.manage.notfound');
  }),
};
