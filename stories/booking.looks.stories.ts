import type { Meta } from '@storybook/web-components-vite';
import { booking, played, toCheck, toWhen, toWho, type Args, type Story } from './support/booking.ts';

export default { ...booking, title: 'Booking/Looks', tags: ['!autodocs'] } satisfies Meta<Args>;

/** A day and a time are chosen: everything that has the school’s colour can be seen. */
const chosen = played(async (me) => {
  await toWhen(me);
  await me.pick('slot');
});

const brand = (colour: string): Story => ({ args: { '--open-door-brand': colour }, play: chosen });

/** A dark page. */
export const Dark: Story = { globals: { theme: 'dark' }, play: chosen };

/** A column of 320 pixels. */
export const Narrow: Story = { globals: { width: 'phone' }, play: chosen };

/** Text twice as large. */
export const LargeText: Story = { globals: { text: '200' }, play: chosen };

/** Polish has four plural forms. */
export const Polish: Story = { globals: { language: 'pl' }, play: chosen };
export const PolishWho: Story = { globals: { language: 'pl' }, play: played(toWho) };
export const PolishCheck: Story = { globals: { language: 'pl' }, play: played(toCheck) };

/** Urdu runs from right to left. */
export const Urdu: Story = { globals: { language: 'ur' }, play: chosen };
export const UrduWho: Story = { globals: { language: 'ur' }, play: played(toWho) };
export const UrduCheck: Story = { globals: { language: 'ur' }, play: played(toCheck) };
export const UrduBooked: Story = {
  globals: { language: 'ur' },
  play: played(async (me) => {
    await toCheck(me);
    await me.press('booking.send.slot');
    await me.sees('booking.done.slot');
  }),
};

/** On a colour as light as this, words are dark; links and rings are darkened until they can be read. */
export const BrandYellow = brand('#ffd60a');
export const BrandNearBlack = brand('#15110d');
export const BrandWhite = brand('#ffffff');
export const BrandRed = brand('#c8102e');
export const BrandSky = brand('#7cc4f0');

/** Nearly black on a dark page. */
export const BrandNearBlackInTheDark: Story = { ...brand('#15110d'), globals: { theme: 'dark' } };

/** Square corners, more room, and a typeface of its own. */
export const OtherTokens: Story = {
  args: {
    '--open-door-radius': '0',
    '--open-door-space': '0.3em',
    '--open-door-font': 'Georgia, serif',
    '--open-door-booking-chip': '11em',
  },
  play: chosen,
};
