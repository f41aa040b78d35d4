import type { Meta } from '@storybook/web-components-vite';
import { booking, played, toWhen, type Args, type Story } from './support/booking.ts';

export default { ...booking, title: 'Booking/When', tags: ['!autodocs'] } satisfies Meta<Args>;

/** Days with how many times are free, and the times of one day. The taken ones are said to be taken. */
export const When: Story = {
  play: played(async (me) => {
    await toWhen(me);
    await me.pick('slot');
  }),
};

/** On without a time. */
export const WhenWithMistakes: Story = {
  play: played(async (me) => {
    await toWhen(me);
    await me.sees('ui.continue');
    await me.press('ui.continue');
    await me.focused('summary');
  }),
};

/** Closed days say why. */
export const ClosedDays: Story = {
  args: { times: 'closed' },
  play: played(async (me) => {
    await toWhen(me);
    await me.pick('slot');
  }),
};

/** A parents’ evening: of many times in a part of the day, 24 are shown at first. */
export const ManyTimes: Story = {
  args: { times: 'many', people: 'many' },
  play: played(async (me) => {
    await toWhen(me);
    await me.sees('booking.when.part.evening');
  }),
};

/** Nothing is free for two weeks, but there is something later: one press away. */
export const FirstFreeLater: Story = {
  args: { times: 'later' },
  play: played(async (me) => {
    await toWhen(me);
    await me.sees('booking.when.later');
  }),
};

/** No times at all. Never a dead end. */
export const NoTimes: Story = {
  args: { times: 'none', 'empty-slot': '<p>New times come every Monday at 8am.</p>' },
  play: played(async (me) => {
    await toWhen(me);
    await me.sees('booking.when.waitlist');
    await me.sees('booking.when.later');
  }),
};

/** Every time is taken. */
export const AllTaken: Story = {
  args: { times: 'taken' },
  play: played(async (me) => {
    await toWhen(me);
    await me.sees('booking.when.later');
  }),
};

/** Somebody else was faster (409): all other answers stay, and the nearest times are offered. */
export const Taken: Story = {
  play: played(async (me, school) => {
    await toWhen(me);
    const { value } = await me.pick('slot');
    await school.book(value);
    await me.press('ui.continue');
    await me.sees('booking.taken.title');
    await me.focused('summary');
  }),
};

/** The times cannot be read; the other ways stay open. */
export const TimesFailing: Story = {
  play: played(async (me, school) => {
    await me.sees('ui.continue');
    school.network = 'failing';
    await toWhen(me);
    await me.sees('ui.problem.server.title');
  }),
};

/** The times have not come yet. */
export const TimesLoading: Story = {
  play: played(async (me, school) => {
    await me.sees('ui.continue');
    school.network = 'silent';
    await toWhen(me);
  }),
};

/** The device has another time than the school: that is said beside the times. */
export const AnotherTimeZone: Story = {
  args: { 'time-zone': 'Asia/Karachi' },
  play: played(async (me) => {
    await toWhen(me);
    await me.pick('slot');
  }),
};

/** Ring me back: no time is picked, but when it is safe to ring. */
export const RingMeBack: Story = {
  play: played(async (me) => {
    await toWhen(me, 'booking.how.callback');
    await me.pick('days', 'TU');
    await me.choose('booking.ring.morning');
  }),
};

export const RingMeBackWithMistakes: Story = {
  play: played(async (me) => {
    await toWhen(me, 'booking.how.callback');
    await me.press('ui.continue');
    await me.focused('summary');
  }),
};

/** No time suits: a place on the waiting list. */
export const WaitingList: Story = {
  play: played(async (me) => {
    await toWhen(me);
    await me.press('booking.when.waitlist');
    await me.sees('booking.ring.waitlist.title');
    await me.pick('days', 'FR');
  }),
};
