/** What all stories of `<open-door-contact>` share: its school, its controls, and the ways through it. */
import type { ArgTypes, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { addDays, dayOf } from '../../server/src/core/zoned.ts';
import { PEOPLE } from '../../server/src/demo/people.ts';
import type { StaffSeed } from '../../server/src/seed.ts';
import '../../src/widgets/contact/contact.ts';
import { NETWORKS, openSchool, type Network, type School } from './backend.ts';
import { person, type Person } from './person.ts';

/**
 * Whom one can ask: four people · everyone at Oakfield · 200 · everyone is away · somebody with a picture, one with a
 * broken one, and one with an Arabic name · nobody
 */
export const WHOM = ['few', 'many', 'crowd', 'away', 'pictures', 'nobody'] as const;

/** The school of the story; the attributes, slots, parts and CSS variables come from the manifest, by their names. */
export interface Args extends Record<string, unknown> {
  network: Network;
  whom: (typeof WHOM)[number];
}
export type Story = StoryObj<Args>;
type Context = StoryContext<Args>;

const helpers = getStorybookHelpers<Record<string, unknown>>('open-door-contact');

const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="#d8c3a5" d="M0 0h96v96H0z"/><circle cx="48" cy="38" r="18" fill="#8e5a3c"/><path fill="#3a5a78" d="M12 96c2-28 18-38 36-38s34 10 36 38z"/></svg>',
)}`;

const few = PEOPLE.filter(({ id }) => ['adeyemi', 'hughes', 'kaur', 'haddad'].includes(id));

/** Who works at the school of a story. */
function staffOf(whom: Args['whom']): readonly StaffSeed[] {
  const today = dayOf(Date.now(), 'Europe/London');
  switch (whom) {
    case 'few':
      return few;
    case 'many':
      return PEOPLE;
    case 'crowd':
      return Array.from({ length: 200 }, (_, index) => {
        const one = PEOPLE[index % PEOPLE.length]!;
        return { ...one, id: `${one.id}-${String(index)}`, name: `${one.name} ${String(index + 1)}` };
      });
    case 'away':
      return few.map(({ deputy: _, ...one }) => ({ ...one, awayFrom: today, awayUntil: addDays(today, 9) }));
    case 'pictures':
      return few.map((one, index) => ({
        ...one,
        ...(index < 2 && { photo: index ? '/no-such-picture.png' : PICTURE }),
        ...(index === 3 && { name: 'د. يوسف حداد' }),
      }));
    case 'nobody':
      return [];
  }
}

/** One school a showing of a story: it stays while controls and toolbar change, and is new when it is played again. */
const shown = new WeakMap<AbortSignal, { whom: string; network: Network; school: Promise<School> }>();

async function schoolOf({ args: { whom, network }, abortSignal }: Context): Promise<School> {
  let showing = shown.get(abortSignal);
  if (showing?.whom !== whom) {
    const settings = { name: 'Oakfield Primary School', timeZone: 'Europe/London' };
    showing = { whom, network, school: openSchool({ settings, staff: staffOf(whom) }, { network }) };
    shown.set(abortSignal, showing);
  }
  const school = await showing.school;
  if (network !== showing.network) school.network = showing.network = network;
  return school;
}

const schoolIn = ({ loaded }: Context): School => loaded.school as School;

const ours = (name: string, description: string, options: readonly string[]): ArgTypes => ({
  [name]: {
    ...{ description, options: [...options], type: 'string', control: 'inline-radio' },
    table: { category: 'the school' },
  },
});

/** With a type of its own each, or Storybook would guess one and put those that it guessed first. */
const typed = Object.fromEntries(
  Object.entries(helpers.argTypes).map(([name, argType]) => [name, { type: 'string', ...argType } as const]),
);
const choice = (name: string, options: readonly string[]) => ({
  [name]: { ...typed[name], control: 'select' as const, options: [...options] },
});
const colour = (name: string) => ({ [name]: { ...typed[name], control: 'color' as const } });

export const contact: Meta<Args> = {
  component: 'open-door-contact',
  args: {
    ...helpers.args,
    ...{ network: 'good', whom: 'few' },
    ...{ phone: '01632 960 123', 'privacy-url': 'https://oakfield.example/privacy' },
    'booking-url': 'https://oakfield.example/talk',
    'urgent-slot': '<p><strong>If someone is in danger now, call 999.</strong></p>',
    'default-slot':
      '<p>You can always ring us on <a href="tel:01632960123">01632 960 123</a>, or come to the office by the green door.</p>',
  },
  argTypes: {
    ...ours(
      'network',
      'slow: 1.5 seconds a request · silent: no answer · lost: it is done, but the answer does not come · failing: 503 · busy: 429',
      NETWORKS,
    ),
    ...ours('whom', 'Whom one can ask; crowd: 200 people · away: everyone', WHOM),
    ...typed,
    backend: { ...typed.backend, control: false },
    ...choice('layout', ['card', 'list', 'compact']),
    ...choice('draft', ['none', 'session']),
    ...colour('--open-door-brand'),
    ...colour('--open-door-text'),
    ...colour('--open-door-surface'),
  },
  loaders: [async (context) => ({ school: await schoolOf(context) })],
  render: ({ network: _, whom: _w, ...args }, context) =>
    helpers.template({ ...args, '.backend': schoolIn(context).backend }),
};

/** A story that is reached by doing something. */
export const played = (
  play: (person: Person, school: School) => Promise<void>,
): NonNullable<Story['play']> => {
  return async (context) => {
    await play(await person(context), schoolIn(context));
  };
};

/** Says what it is about, and begins to write. */
export async function toMessage(me: Person): Promise<void> {
  await me.pick('topic', 'bullying');
  await me.press('contact.write.name', { name: 'Mr Gareth Hughes' });
  await me.sees('contact.message.label');
}

/** Writes, to be answered on the page. */
export async function fillIn(me: Person): Promise<void> {
  await me.type('contact.message.label', 'My son is called names on the bus.');
  await me.type('form.name.label', 'Amina O’Neill-Nowak');
  await me.choose('contact.reply.here');
  await me.choose('contact.pass.yes');
}

/** Writes and sends. */
export async function ask(me: Person): Promise<void> {
  await toMessage(me);
  await fillIn(me);
  await me.press('contact.send');
}

/** Somebody comes back with what they wrote down. */
export async function toConversation(
  me: Person,
  { reference, token }: { reference: string; token: string },
): Promise<void> {
  await me.press('contact.followLink');
  await me.type('form.reference.label', reference);
  await me.type('form.code.label', token);
  await me.press('contact.find.show');
}
