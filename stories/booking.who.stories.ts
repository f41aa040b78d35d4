import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { booking, played, toWho, type Args, type Story } from './support/booking.ts';

export default { ...booking, title: 'Booking/Who', tags: ['!autodocs'] } satisfies Meta<Args>;

/** One name, phone or email, whichever they have. The time is kept for ten minutes. */
export const Who: Story = { play: played(toWho) };

/** Each mistake in the summary leads to its field. */
export const WhoWithMistakes: Story = {
  play: played(async (me) => {
    await toWho(me);
    await me.type('form.phone.label', '12');
    await me.type('form.email.label', 'amina');
    await me.choose('booking.behalf.label');
    await me.press('ui.continue');
    await me.focused('summary');
    await me.press('form.error.email.email');
    await expect(me.root.activeElement).toHaveAttribute('name', 'email');
  }),
};

/** One visit about several children. */
export const SeveralChildren: Story = {
  play: played(async (me) => {
    await toWho(me);
    await me.type('booking.child.name', 'Zoë');
    await me.press('booking.child.add');
    await me.type('booking.child.name', 'Żaneta', 1);
    await me.press('booking.child.add');
  }),
};

/** Without `years` people type the year or class. */
export const YearsTyped: Story = {
  args: { years: '' },
  play: played(async (me) => {
    await toWho(me);
    await me.type('booking.child.year', 'Cedar class');
  }),
};

/** Somebody comes along, and it is for somebody else. Names in any script. */
export const WithSomebody: Story = {
  play: played(async (me) => {
    await toWho(me);
    await me.type('form.name.label', 'فاطمة الزهراء');
    await me.choose('booking.bringing.label');
    await me.type('booking.accompanied.label', 'My sister Faduma');
    await me.choose('booking.behalf.label');
    await me.type('booking.onBehalfOf.label', 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ');
  }),
};

/** Two minutes before a kept time is given to others, that is said, and it can be kept longer. */
export const HoldEnding: Story = {
  args: { settings: { holdMinutes: 2.02, holdLimitMinutes: 30 } },
  play: played(async (me) => {
    await toWho(me);
    await me.sees('booking.hold.extend');
  }),
};

/** It is not kept any more, and can still be booked. */
export const HoldEnded: Story = {
  args: { settings: { holdMinutes: 0.02, holdLimitMinutes: 0.02 } },
  play: played(async (me) => {
    await toWho(me);
    await me.sees('booking.hold.ended');
  }),
};

/** With `draft="session"` the answers outlive a refresh; that is said, and they can be cleared. */
export const DraftKept: Story = {
  args: { draft: 'session' },
  beforeEach: () => {
    sessionStorage.clear();
  },
  play: played(async (me) => {
    await toWho(me);
    await me.type('form.name.label', 'Amina');
    await me.sees('form.draft.clear');
  }),
};
