import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import styles from '../src/open-door.css?raw';
import { booking, played, setUpBy, type Args, type Story } from './support/booking.ts';

export default { ...booking, title: 'Booking/First question' } satisfies Meta<Args>;

/** How would you like to talk? All attributes, slots and CSS variables can be changed in the controls. */
export const How: Story = {};

/** Continue without an answer: the summary takes the focus, and its link leads to the field. */
export const HowWithMistakes: Story = {
  tags: ['!autodocs'],
  play: played(async (me) => {
    await me.press('ui.continue');
    await me.focused('summary');
    await me.press('booking.error.how.required');
    await expect(me.root.activeElement).toHaveAttribute('name', 'how');
  }),
};

/** `staff` says who it is with: the form does not ask, and offers the ways in which that person can be met. */
export const PersonPreset: Story = {
  args: { staff: 'siddiqui', heading: 'Talk to our SENDCo' },
};

/** From seven people on, a list is quicker than cards. */
export const ManyPeople: Story = { args: { people: 'many' } };

/** `modes` leaves out the ways that the school does not offer. Ringing back is always offered. */
export const FewerWays: Story = { args: { modes: 'in-person phone' } };

/** A language and an interpreter are asked for first, so that only times are shown that can be served. */
export const LanguageAndInterpreter: Story = {
  tags: ['!autodocs'],
  play: played(async (me) => {
    await me.choose('booking.language.ask');
    await me.select('booking.language.label', 'pl');
    await me.choose('booking.interpreter.spoken');
  }),
};

/** What it is about is optional. */
export const RatherInPerson: Story = {
  tags: ['!autodocs'],
  play: played(async (me) => {
    await me.choose('booking.topic.inPerson');
  }),
};

/** `exit-url` shows a way out for somebody who is not safe; the slot `urgent` says what to do when it cannot wait. */
export const ExitAndUrgentHelp: Story = {
  args: {
    'exit-url': 'https://www.example.com/weather',
    'urgent-slot': '<p><strong>If someone is in danger now, call 999.</strong></p>',
  },
};

/** No answer yet. Nothing is shown for a third of a second, then grey lines. */
export const Loading: Story = { args: { network: 'silent' } };

/** After ten seconds: that it takes long, the phone number, and what the author of the page wrote. */
export const Slow: Story = {
  tags: ['!autodocs'],
  args: { network: 'silent' },
  play: played(async (me) => {
    await me.sees('ui.slow');
  }),
};

/** The backend fails: what happened, what to do, the phone number, and what the author of the page wrote. */
export const Failing: Story = {
  args: { network: 'failing' },
  play: played(async (me) => {
    await me.sees('ui.problem.server.title');
    await me.sees('ui.retry');
  }),
};

/** The same without a connection. */
export const NoConnection: Story = {
  tags: ['!autodocs'],
  args: { network: 'offline' },
  play: played(async (me, school) => {
    await me.sees('ui.problem.offline.title');
    school.network = 'silent';
    await me.press('ui.retry');
    school.network = 'offline';
  }),
};

/** The attribute `backend` is missing: families read that something is not finished, the web team reads the console. */
export const NotSetUp: Story = { tags: ['!autodocs'], render: setUpBy() };

/** A page on which the script has not run. */
const withoutScript = (content: string) =>
  `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>Talk to us</title>
  <style>${styles}</style><open-door-booking>${content}</open-door-booking></html>`;

/** Before the script runs, or if it never does: what the author of the page wrote, in the height that is reserved. */
export const FallbackOnly: Story = {
  tags: ['!autodocs'],
  render: ({ 'default-slot': fallback }) =>
    html`<iframe
      class="story-frame"
      title="The page without the script"
      sandbox="allow-same-origin"
      srcdoc=${withoutScript(String(fallback))}
    ></iframe>`,
};
