/** What all stories of `<open-door-poll>` share: its school, its questions, its controls, and the ways through it. */
import type { ArgTypes, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { SchoolData } from '../../server/src/seed.ts';
import '../../src/widgets/poll/poll.ts';
import { NETWORKS, openSchool, type Network, type School } from './backend.ts';
import { person, type Person } from './person.ts';

export type PollSeed = NonNullable<SchoolData['polls']>[number];

/** The school of the story; the attributes, slots, parts and CSS variables come from the manifest, by their names. */
export interface Args extends Record<string, unknown> {
  network: Network;
  seed: Partial<PollSeed>;
  /** Seconds from when the story is shown. */
  closesIn?: number;
}
export type Story = StoryObj<Args>;
type Context = StoryContext<Args>;

const DAY = 24 * 60 * 60 * 1000;
export const inDays = (days: number): Date => new Date(Date.now() + days * DAY);
export const CLOSED = { opens: inDays(-20), closes: inDays(-6) };

const option = (id: string, en: string, pl: string, ur: string) => ({ id, label: { en, pl, ur } });

export const SINGLE = {
  id: 'start',
  title: { en: 'What should change first?', pl: 'Co zmienić najpierw?', ur: 'سب سے پہلے کیا بدلے؟' },
  method: 'single' as const,
  options: [
    option('longer', 'A longer lunch break', 'Dłuższa przerwa', 'کھانے کا لمبا وقفہ'),
    option('fresh', 'More food cooked here', 'Więcej gotowania na miejscu', 'یہاں پکا ہوا زیادہ کھانا'),
    option('quiet', 'A quiet room to eat in', 'Cichy pokój do jedzenia', 'کھانے کے لیے پرسکون کمرہ'),
  ],
};
export const MULTIPLE = {
  id: 'clubs',
  title: { en: 'Which clubs would your child come to?', pl: 'Jakie zajęcia?', ur: 'کون سے کلب؟' },
  method: 'multiple' as const,
  max: 2,
  options: [
    option('football', 'Football for girls', 'Piłka nożna dla dziewcząt', 'لڑکیوں کا فٹ بال'),
    option('chess', 'Chess', 'Szachy', 'شطرنج'),
    option('cooking', 'Cooking', 'Gotowanie', 'کھانا پکانا'),
  ],
};
export const SCORE = {
  id: 'lunch',
  title: { en: 'How good is lunch today?', pl: 'Jakie są teraz obiady?', ur: 'آج کل کھانا کیسا ہے؟' },
  method: 'score' as const,
  scale: {
    ...{ min: 1, max: 5 },
    minLabel: { en: 'Poor', pl: 'Słabe', ur: 'خراب' },
    maxLabel: { en: 'Very good', pl: 'Bardzo dobre', ur: 'بہت اچھا' },
  },
  options: [option('taste', 'Taste', 'Smak', 'ذائقہ'), option('price', 'Price', 'Cena', 'قیمت')],
};
export const RANKED = {
  id: 'trips',
  title: { en: 'Where should the trip go?', pl: 'Dokąd pojechać?', ur: 'سیر کہاں کی ہو؟' },
  method: 'ranked' as const,
  options: [
    option('sea', 'The sea', 'Morze', 'سمندر'),
    option('zoo', 'The zoo', 'Zoo', 'چڑیا گھر'),
    option('farm', 'A farm', 'Gospodarstwo', 'فارم'),
  ],
};
export const TEXT = {
  id: 'else',
  title: { en: 'Is there anything else?', pl: 'Coś jeszcze?', ur: 'کوئی اور بات؟' },
  method: 'text' as const,
};
export const ALL = [SINGLE, MULTIPLE, SCORE, RANKED, TEXT];

export const poll = (more: Partial<PollSeed> = {}): PollSeed => ({
  id: 'lunch',
  title: { en: 'What should change about lunch?', pl: 'Co zmienić w obiadach?', ur: 'کھانے میں کیا بدلے؟' },
  description: {
    en: 'The school council decides in January and goes by what families say.',
    pl: 'Rada szkoły zdecyduje w styczniu, kierując się głosem rodzin.',
    ur: 'اسکول کونسل جنوری میں خاندانوں کی رائے کے مطابق فیصلہ کرے گی۔',
  },
  opens: inDays(-2),
  closes: inDays(8),
  questions: [SINGLE],
  results: 'after-vote',
  eligibility: 'open',
  privacy: {
    seenBy: {
      en: 'The school council sees totals.',
      pl: 'Rada szkoły widzi sumy.',
      ur: 'اسکول کونسل صرف مجموعہ دیکھتی ہے۔',
    },
    keptUntil: '2027-07-31',
  },
  ...more,
});

/** As many ballots of each kind as it says. */
export const ballots = (
  ...kinds: [count: number, answers: Record<string, string | string[] | Record<string, number>>][]
) => kinds.flatMap(([count, answers]) => Array.from({ length: count }, () => answers));

const helpers = getStorybookHelpers<Record<string, unknown>>('open-door-poll');

/** One school a showing of a story: it stays while controls and toolbar change, and is new when it is played again. */
const shown = new WeakMap<AbortSignal, { network: Network; school: Promise<School> }>();

async function schoolOf({ args: { seed, network, closesIn }, abortSignal }: Context): Promise<School> {
  let showing = shown.get(abortSignal);
  if (!showing) {
    const settings = { name: 'Oakfield Primary School', timeZone: 'Europe/London' };
    showing = {
      network,
      school: openSchool(
        { settings, polls: [poll({ ...seed, ...(closesIn && { closes: inDays(closesIn / 86_400) }) })] },
        { network },
      ),
    };
    shown.set(abortSignal, showing);
  }
  const school = await showing.school;
  if (network !== showing.network) school.network = showing.network = network;
  return school;
}

const schoolIn = ({ loaded }: Context): School => loaded.school as School;

const typed = Object.fromEntries(
  Object.entries(helpers.argTypes).map(([name, argType]) => [name, { type: 'string', ...argType } as const]),
);
const network: ArgTypes = {
  network: {
    description:
      'slow: 1.5 seconds a request · silent: no answer · lost: it is done, but the answer does not come · failing: 503 · busy: 429',
    ...{ options: [...NETWORKS], type: 'string', control: 'inline-radio' },
    table: { category: 'the school' },
  },
};
const choice = (name: string, options: readonly string[]) => ({
  [name]: { ...typed[name], control: 'select' as const, options: [...options] },
});
const colour = (name: string) => ({ [name]: { ...typed[name], control: 'color' as const } });

export const pollMeta: Meta<Args> = {
  component: 'open-door-poll',
  args: {
    ...helpers.args,
    ...{ network: 'good', seed: {}, poll: 'lunch' },
    ...{ phone: '01632 960 123', 'privacy-url': 'https://oakfield.example/privacy' },
    'default-slot':
      '<p>You can answer on paper too. Ring us on <a href="tel:01632960123">01632 960 123</a>.</p>',
  },
  argTypes: {
    ...network,
    seed: { type: 'string', table: { disable: true } },
    closesIn: { type: 'string', table: { disable: true } },
    ...typed,
    backend: { ...typed.backend, control: false },
    ...choice('layout', ['steps', 'page']),
    ...choice('draft', ['none', 'session']),
    ...colour('--open-door-brand'),
    ...colour('--open-door-text'),
    ...colour('--open-door-surface'),
    ...colour('--open-door-poll-bar'),
  },
  loaders: [async (context) => ({ school: await schoolOf(context) })],
  render: ({ network: _, seed: _s, closesIn: _c, ...args }, context) =>
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

/** Answers the first question and sends it. */
export async function vote(me: Person): Promise<void> {
  await me.pick('q0/answer', 'longer');
  await me.press('poll.send');
}

/** Through all questions to the check. */
export async function toCheck(me: Person): Promise<void> {
  await me.pick('q0/answer', 'longer');
  await me.press('ui.continue');
  await me.pick('q1/answer', 'chess');
  await me.press('ui.continue');
  await me.pick('q2/score-0', '4');
  await me.press('ui.continue');
  await me.press('poll.rank.add.name', { place: 1, name: '' });
  await me.press('ui.continue');
  await me.press('ui.continue');
  await me.sees('form.check.title');
}
