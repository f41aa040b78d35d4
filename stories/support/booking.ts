/** What all stories of `<open-door-booking>` share: its school, its controls, and the ways through the form. */
import type { ArgTypes, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import '../../src/widgets/booking/booking.ts';
import { NETWORKS, openSchool, type Network, type School } from './backend.ts';
import { TIMES, oakfield, type Oakfield } from './oakfield.ts';
import { person, type Key, type Person } from './person.ts';

/** The school of the story; the attributes, slots, parts and CSS variables come from the manifest, by their names. */
export interface Args extends Oakfield, Record<string, unknown> {
  network: Network;
}
export type Story = StoryObj<Args>;
type Context = StoryContext<Args>;

const helpers = getStorybookHelpers<Record<string, unknown>>('open-door-booking');

const ours = (name: string, description: string, options: readonly string[]): ArgTypes => ({
  [name]: {
    ...{ description, options: [...options], type: 'string', control: 'inline-radio' },
    table: { category: 'the school' },
  },
});
const colour: ArgTypes[string] = { control: 'color' };

/** With a type of its own each, or Storybook would guess one and put those that it guessed first. */
const typed = Object.fromEntries(
  Object.entries(helpers.argTypes).map(([name, argType]) => [name, { type: 'string', ...argType } as const]),
);

/** One school a showing of a story: it stays while controls and toolbar change, and is new when it is played again. */
const shown = new WeakMap<AbortSignal, { wanted: string; network: Network; school: Promise<School> }>();

async function schoolOf({ args, abortSignal }: Context): Promise<School> {
  const { times, people, settings = {}, network } = args;
  const wanted = JSON.stringify({ times, people, settings });
  let showing = shown.get(abortSignal);
  if (showing?.wanted !== wanted) {
    showing = { wanted, network, school: openSchool(oakfield({ times, people, settings }), { network }) };
    shown.set(abortSignal, showing);
  }
  const school = await showing.school;
  if (network !== showing.network) school.network = showing.network = network;
  return school;
}

const schoolIn = ({ loaded }: Context): School => loaded.school as School;

export const booking: Meta<Args> = {
  component: 'open-door-booking',
  args: {
    ...helpers.args,
    ...{ network: 'good', times: 'some', people: 'few', settings: {} },
    ...{ phone: '01632 960 123', 'privacy-url': 'https://oakfield.example/privacy' },
    modes: '',
    years: 'Nursery, Reception, Year 1, Year 2, Year 3, Year 4, Year 5, Year 6',
    'intro-slot':
      '<p>It takes about three minutes. You can bring someone, and you need not say what it is about.</p>',
    'default-slot':
      '<p>You can always ring us on <a href="tel:01632960123">01632 960 123</a> between 8am and 4:30pm on school days, or come to the office by the green door.</p>',
  },
  argTypes: {
    ...ours(
      'network',
      'slow: 1.5 seconds a request · silent: no answer · lost: it is done, but the answer does not come · failing: 503 · busy: 429',
      NETWORKS,
    ),
    ...ours(
      'times',
      'later: the first free one is weeks away · closed: with an INSET day and a half-term',
      TIMES,
    ),
    ...ours('people', 'Four people to talk to, or all eleven', ['few', 'many']),
    settings: { type: 'string', table: { disable: true } },
    ...typed,
    backend: { ...typed.backend, control: false },
    modes: { ...typed.modes, control: 'text' },
    draft: { ...typed.draft, control: 'select', options: ['none', 'session'] },
    '--open-door-brand': { ...typed['--open-door-brand'], ...colour },
    '--open-door-text': { ...typed['--open-door-text'], ...colour },
    '--open-door-surface': { ...typed['--open-door-surface'], ...colour },
  },
  loaders: [async (context) => ({ school: await schoolOf(context) })],
  render: setUpBy(schoolIn),
};

/** The tag with the attributes, slots and variables of the controls; without a school it has no backend. */
export function setUpBy(school?: (context: Context) => School): NonNullable<Story['render']> {
  return ({ network: _, times: _t, people: _p, settings: _s, ...args }, context) =>
    helpers.template({ ...args, ...(school && { '.backend': school(context).backend }) });
}

/** A story that is reached by doing something. */
export const played = (
  play: (person: Person, school: School) => Promise<void>,
): NonNullable<Story['play']> => {
  return async (context) => {
    await play(await person(context), schoolIn(context));
  };
};

/** Chooses a way to talk, and goes on. */
export async function toWhen(me: Person, how: Key = 'booking.how.in-person'): Promise<void> {
  await me.choose(how);
  await me.press('ui.continue');
  await me.sees(how === 'booking.how.callback' ? 'booking.ring.title' : 'booking.when.title');
}

/** Takes the first time of the day that is shown, and goes on. */
export async function toWho(me: Person): Promise<void> {
  await toWhen(me);
  await me.pick('slot');
  await me.press('ui.continue');
  await me.sees('booking.who.title');
}

/** Says who it is, and goes on. */
export async function introduce(me: Person): Promise<void> {
  await me.sees('booking.who.title');
  await me.type('form.name.label', 'Amina O’Neill-Nowak');
  await me.type('form.phone.label', '07700 900 982');
  await me.choose('form.voicemail.no');
  await me.type('booking.child.name', 'Zoë');
  await me.select('booking.child.year', 'Year 2');
  await me.press('ui.continue');
  await me.sees('form.check.title');
}

export async function toCheck(me: Person): Promise<void> {
  await toWho(me);
  await introduce(me);
}

/** Says when it is safe to ring, and who it is. */
export async function toCheckOfRinging(me: Person): Promise<void> {
  await me.pick('days', 'TU');
  await me.pick('days', 'TH');
  await me.choose('booking.ring.morning');
  await me.type('booking.ring.note.label', 'Not after 3pm');
  await me.press('ui.continue');
  await introduce(me);
}

/** Somebody comes back with what they wrote down. */
export async function toManage(
  me: Person,
  { reference, token }: { reference: string; token: string },
): Promise<void> {
  await me.press('booking.manageLink');
  await me.type('form.reference.label', reference);
  await me.type('form.code.label', token);
  await me.press('booking.manage.show');
}
