import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import {
  booking,
  introduce,
  played,
  toCheck,
  toCheckOfRinging,
  toWhen,
  type Args,
  type Story,
} from './support/booking.ts';

export default { ...booking, title: 'Booking/Check and send', tags: ['!autodocs'] } satisfies Meta<Args>;

/** Everything once more, each answer with a way to change it. */
export const Check: Story = { play: played(toCheck) };

/** The same for being rung back. */
export const CheckOfRinging: Story = {
  play: played(async (me) => {
    await toWhen(me, 'booking.how.callback');
    await toCheckOfRinging(me);
  }),
};

/** On its way. */
export const Sending: Story = {
  play: played(async (me, school) => {
    await toCheck(me);
    school.network = 'silent';
    await me.press('booking.send.slot');
    await me.sees('form.sending');
  }),
};

/** The answer did not come, not even at the third try: nobody knows, and trying again is safe. */
export const NotConfirmed: Story = {
  play: played(async (me, school) => {
    await toCheck(me);
    school.network = 'lost';
    await me.press('booking.send.slot');
    await me.sees('form.unsent.title');
  }),
};

/** No connection: it is kept on the page, and sent as soon as there is one. */
export const Queued: Story = {
  play: played(async (me, school) => {
    await toCheck(me);
    school.network = 'offline';
    await me.press('booking.send.slot');
    await me.sees('form.queued.title');
  }),
};

/** Too many people at once. */
export const Busy: Story = {
  play: played(async (me, school) => {
    await toCheck(me);
    school.network = 'busy';
    await me.press('booking.send.slot');
    await me.sees('ui.problem.busy.title');
  }),
};

/** The time was not kept any more, and somebody else has booked it in the last moment. */
export const TakenAtLast: Story = {
  args: { settings: { holdMinutes: 0.02, holdLimitMinutes: 0.02 } },
  play: played(async (me, school) => {
    await toWhen(me);
    const { value } = await me.pick('slot');
    await me.press('ui.continue');
    await introduce(me);
    await me.sees('booking.hold.ended');
    await school.book(value);
    await me.press('booking.send.slot');
    await me.sees('booking.taken.title');
    await me.focused('summary');
  }),
};

/** A reference that can be said on the phone, the calendar, and the link to change or cancel. */
export const Booked: Story = {
  play: played(async (me) => {
    await toCheck(me);
    await me.press('booking.send.slot');
    await me.sees('booking.done.slot');
    await me.focused('step');
    await expect(me.root.querySelector('[part="reference"]')).toHaveTextContent(/^[A-Z]{3} \d{3}$/);
  }),
};

/** We will ring you. */
export const RingingAskedFor: Story = {
  play: played(async (me) => {
    await toWhen(me, 'booking.how.callback');
    await toCheckOfRinging(me);
    await me.press('booking.send.callback');
    await me.sees('booking.done.callback');
  }),
};

/** You are on the waiting list. */
export const OnTheWaitingList: Story = {
  play: played(async (me) => {
    await toWhen(me);
    await me.press('booking.when.waitlist');
    await toCheckOfRinging(me);
    await me.press('booking.send.waitlist');
    await me.sees('booking.done.waitlist');
  }),
};
