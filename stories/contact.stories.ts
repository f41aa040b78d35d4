import type { Meta } from '@storybook/web-components-vite';
import { contact, played, type Args, type Story } from './support/contact.ts';

export default { ...contact, title: 'Contact/Whom to ask' } satisfies Meta<Args>;

/** What is it about? All attributes, slots and CSS variables can be changed in the controls. */
export const Question: Story = {};

/** One person for it, with what a family wants to know before asking. */
export const OnePerson: Story = {
  play: played(async (me) => {
    await me.pick('topic', 'bullying');
    await me.sees('contact.write.name', { name: 'Mr Gareth Hughes' });
  }),
};

/** Somebody who is not sure is helped as well. */
export const NotSure: Story = {
  tags: ['!autodocs'],
  play: played(async (me) => {
    await me.choose('contact.topic.unsure');
    await me.sees('contact.anyone.title');
  }),
};

/** From thirteen topics on, a list is quicker than what can be seen at once. */
export const ManyTopics: Story = { args: { whom: 'many' } };

/** `staff` shows one person. */
export const PersonPreset: Story = { args: { staff: 'kaur', heading: 'Ask Mrs Kaur' } };

/** `topic` and `year` are not asked. */
export const TopicPreset: Story = { args: { topic: 'sleep and worries', heading: 'Sleep and worries' } };

/** `layout="compact"` with `staff`: for the side of a page. */
export const Compact: Story = { args: { staff: 'kaur', layout: 'compact', heading: 'Ask Mrs Kaur' } };

/** `layout="list"`: everybody, to search and to filter. */
export const List: Story = { args: { layout: 'list', whom: 'many' } };

/** `layout="compact"` for 200 people: 24 at a time. */
export const Crowd: Story = { args: { layout: 'compact', whom: 'crowd' } };

/** Nobody fits what is looked for: never a dead end. */
export const NobodyFits: Story = {
  tags: ['!autodocs'],
  args: { layout: 'list', whom: 'many' },
  play: played(async (me) => {
    await me.type('contact.search.label', 'zzz');
    await me.sees('contact.none');
  }),
};

/** A picture, a broken one, none, and a name in another script: nothing moves. */
export const Pictures: Story = { args: { layout: 'list', whom: 'pictures' } };

/** Everyone is away, and nobody stands in. */
export const EveryoneAway: Story = { args: { staff: 'hughes', whom: 'away' } };

/** Somebody is away, and who stands in answers. */
export const Deputy: Story = { args: { staff: 'morgan', whom: 'many' } };

/** The school has named nobody yet. */
export const Nobody: Story = { tags: ['!autodocs'], args: { whom: 'nobody' } };

/** No answer yet. Nothing is shown for a third of a second, then grey lines. */
export const Loading: Story = { args: { network: 'silent' } };

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
  play: played(async (me) => {
    await me.sees('ui.problem.offline.title');
  }),
};
