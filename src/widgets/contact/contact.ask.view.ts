/** The first question, and below it whom to ask. */
import { html, nothing, type TemplateResult } from 'lit';
import { radios, selectField, type Choice } from '../../ui/fields.ts';
import { problemPanel } from '../../ui/panel.ts';
import { waitingView } from '../../ui/shell.ts';
import { UNSURE } from './contact.topics.ts';
import { placeHeading, type View } from './contact.view.ts';

/** From this many topics on, a list is quicker than what can be seen at once. */
const MANY = 12;

/** The first screen, as soon as it is known whom one can ask. `found` is who that is, and may arrive a little later. */
export function askView(view: View, found: (view: View) => TemplateResult): TemplateResult {
  const { t, people, phone, wish, preset, layout, everybody, place, act } = view;
  if (!people.value)
    return people.state === 'error'
      ? problemPanel(t, people.problem, { phone, retry: act.retry })
      : waitingView(view, people.slow);
  const suggests = layout === 'card' && !everybody && !preset.staff && place === 'who';
  return html`${place === 'who' ? html`<slot name="intro"></slot><slot name="urgent"></slot>` : nothing}
    ${suggests ? question(view) : nothing} ${!suggests || wish.topic ? found(view) : nothing}
    <div class="actions ends">
      ${
        suggests
          ? html`<button class="link" part="link" type="button" @click=${act.showEverybody}>
              ${t('contact.everybody')}
            </button>`
          : nothing
      }
      <button class="link" part="link" type="button" @click=${act.follow}>${t('contact.followLink')}</button>
    </div>`;
}

/** "What is it about?" What the page presets is not asked. */
const question = (view: View): TemplateResult =>
  html`<form class="stack look" @submit=${view.act.stay} @input=${view.act.input}>
    ${placeHeading(view, view.t('contact.who.title'))} ${view.preset.topic ? nothing : topicQuestion(view)}
    ${yearQuestion(view)}
  </form>`;

function topicQuestion({ t, topics, wish }: View): TemplateResult {
  const unsure = { value: UNSURE, label: t('contact.topic.unsure') };
  const choices: Choice[] = [...topics.map((topic) => ({ value: topic, label: topic })), unsure];
  const field = { name: 'topic', label: t('contact.topic.legend'), value: wish.topic };
  return topics.length > MANY
    ? selectField(t, { ...field, choices: [{ value: '', label: t('contact.topic.choose') }, ...choices] })
    : radios(t, { ...field, choices, look: 'plain chips' });
}

export function yearQuestion({ t, years, preset, wish }: View): TemplateResult | typeof nothing {
  if (preset.year || !years.length) return nothing;
  return selectField(t, {
    name: 'year',
    label: t('contact.year.label'),
    value: wish.year,
    choices: [
      { value: '', label: t('contact.year.any') },
      ...years.map((one) => ({ value: one, label: one })),
    ],
  });
}
