/** Whom to ask: one person for a topic, or everybody to look through. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../backend/contract/contact.ts';
import { backButton } from '../../ui/buttons.ts';
import { radios, selectField, textField, type Choice } from '../../ui/fields.ts';
import { heading } from '../../ui/heading.ts';
import { doorDrawing, infoIcon } from '../../ui/icons.ts';
import { problemPanel } from '../../ui/panel.ts';
import { waitingView } from '../../ui/shell.ts';
import { avatar, awayNotice, personCard, tags } from './contact.card.view.ts';
import { UNSURE, contactOf, fits, whomToAsk, type Wish } from './contact.people.ts';
import { placeHeading, type View } from './contact.view.ts';

/** From this many topics on, a list is quicker than cards. */
const MANY = 14;

/** The first screen, as soon as it is known whom one can ask. */
export function whoView(view: View): TemplateResult {
  const { t, people, phone, act } = view;
  if (people.state === 'error' && !people.value)
    return problemPanel(t, people.problem, { phone, retry: act.retry });
  if (!people.value) return waitingView(view, people.slow);
  return html`${body(view, people.value)}
    <div>
      <button class="link" part="link" type="button" id="follow" @click=${act.follow}>
        ${t('contact.followLink')}
      </button>
    </div>`;
}

function body(view: View, people: readonly Person[]): TemplateResult {
  const { t, place, presetStaff, layout, everybody, today, answers, act } = view;
  const wanted = presetStaff || (place === 'person' && answers.picked);
  const person = wanted && people.find(({ id }) => id === wanted);
  const opening = html`<slot name="intro"></slot><slot name="urgent"></slot>`;
  if (person)
    return html`${presetStaff ? opening : backButton(t, act.back)}
    ${personCard(view, contactOf(person, people, today), { focus: true })}`;
  if (presetStaff) return html`${opening} ${anyone(view)}`;
  if (layout === 'card' && !everybody) return html`${opening} ${suggestion(view, people)}`;
  return html`${opening} ${browse(view, people)}`;
}

/** What is looked for: what the page presets counts unless something else was chosen. */
export const wishOf = ({ answers, presetTopic, presetYear }: View): Wish => ({
  topic: answers.topic || presetTopic,
  year: answers.year || presetYear,
  search: answers.search,
});

/** "What is it about?", and the one person for it. */
function suggestion(view: View, people: readonly Person[]): TemplateResult {
  const { t, presetTopic, today, act } = view;
  const { topic, year } = wishOf(view);
  const contact = topic && topic !== UNSURE ? whomToAsk(people, { topic, year }, today) : undefined;
  return html`<form class="stack look" @submit=${act.stay} @input=${act.input}>
      ${placeHeading(view, t('contact.who.title'))} ${presetTopic ? nothing : topicQuestion(view, topic)}
      ${yearQuestion(view)}
    </form>
    <p class="visually-hidden" role="status">
      ${contact ? t('contact.who.found', { name: contact.person.name }) : nothing}
    </p>
    ${contact ? personCard(view, contact) : topic ? anyone(view) : nothing}
    <div>
      <button
        class="link"
        part="link"
        type="button"
        @click=${() => {
          act.showEverybody(true);
        }}
      >
        ${t('contact.everybody')}
      </button>
    </div>`;
}

function topicQuestion({ t, topics }: View, value: string): TemplateResult {
  const unsure = { value: UNSURE, label: t('contact.topic.unsure') };
  const choices: Choice[] = [...topics.map((topic) => ({ value: topic, label: topic })), unsure];
  const field = { name: 'topic', label: t('contact.topic.legend'), value };
  return topics.length > MANY
    ? selectField(t, { ...field, choices: [{ value: '', label: t('contact.topic.choose') }, ...choices] })
    : radios(t, { ...field, choices, look: 'plain wide' });
}

function yearQuestion({ t, years, presetYear, answers }: View): TemplateResult | typeof nothing {
  if (presetYear || !years.length) return nothing;
  return selectField(t, {
    name: 'year',
    label: t('contact.year.label'),
    value: answers.year,
    choices: [
      { value: '', label: t('contact.year.any') },
      ...years.map((one) => ({ value: one, label: one })),
    ],
  });
}

/** Everybody, by topic, by class or year, and by what is typed. The data is filtered, not the page. */
function browse(view: View, people: readonly Person[]): TemplateResult {
  const { t, layout, today, shown, act } = view;
  const wish = wishOf(view);
  const found = people.filter((person) => fits(person, wish));
  const rest = found.length - shown;
  return html`${layout === 'card' ? backToSuggestion(view) : nothing}
    <form class="stack look" role="search" @submit=${act.stay} @input=${act.input}>
      ${placeHeading(view, t('contact.everybody.title'))} ${filters(view)}
    </form>
    <p class="quiet" role="status">${t('contact.found', { count: found.length })}</p>
    ${found.length ? nothing : nobody(view)}
    <ul class="people ${layout === 'compact' ? 'compact' : ''}" part="list">
      ${found.slice(0, shown).map((person) => personRow(view, person, contactOf(person, people, today)))}
    </ul>
    ${
      rest > 0
        ? html`<div>
            <button class="button" part="button" type="button" @click=${act.more}>
              ${t('contact.more', { count: Math.min(rest, shown) })}
            </button>
          </div>`
        : nothing
    }`;
}

const backToSuggestion = ({ t, act }: View) =>
  html`<div>
    <button
      class="link back"
      part="back"
      type="button"
      @click=${() => {
        act.showEverybody(false);
      }}
    >
      ${t('contact.suggest')}
    </button>
  </div>`;

function filters(view: View): TemplateResult {
  const { t, topics, presetTopic, answers } = view;
  return html`<div class="filters">
    ${textField(t, {
      name: 'search',
      label: t('contact.search.label'),
      hint: t('contact.search.hint'),
      value: answers.search,
      dir: 'auto',
    })}
    ${
      presetTopic || !topics.length
        ? nothing
        : selectField(t, {
            name: 'topic',
            label: t('contact.topic.legend'),
            value: answers.topic === UNSURE ? '' : answers.topic,
            choices: [
              { value: '', label: t('contact.topic.any') },
              ...topics.map((topic) => ({ value: topic, label: topic })),
            ],
          })
    }
    ${yearQuestion(view)}
  </div>`;
}

function personRow(view: View, person: Person, contact: ReturnType<typeof contactOf>): TemplateResult {
  const { t, level, layout, act } = view;
  const { id, name, role, topics } = person;
  return html`<li class="row" part="item">
    ${avatar(person)}
    <div class="row-text">
      ${heading(level + 2, html`<bdi part="name">${name}</bdi>`, { look: 'row-title' })}
      ${role ? html`<p class="quiet"><bdi>${role}</bdi></p>` : nothing}
      ${layout === 'compact' ? nothing : html`${topics.length ? tags(topics) : nothing} ${awayNotice(view, contact)}`}
    </div>
    <button
      class="button"
      part="button"
      type="button"
      aria-label=${t('contact.choose.name', { name })}
      @click=${() => {
        act.pick(id);
      }}
    >
      ${t('contact.choose')}
    </button>
  </li>`;
}

/** Nobody is found: never a dead end. */
const nobody = (view: View) =>
  html`<div class="notice" part="notice">
      ${infoIcon()}
      <div class="stack tight">
        <p class="strong">${view.t('contact.none')}</p>
        <p>${view.t('contact.none.text')}</p>
        <slot name="empty"></slot>
      </div>
    </div>
    ${anyone(view)}`;

/** A message to whoever the school thinks best. */
function anyone({ t, level, act }: View): TemplateResult {
  return html`<article class="person" part="card">
    <div class="who">
      <span class="avatar door">${doorDrawing()}</span>
      <div>
        ${heading(level + 1, t('contact.anyone.title'), { look: 'step-title' })}
        <p>${t('contact.anyone.text')}</p>
      </div>
    </div>
    <div class="actions">
      <button
        class="button primary"
        part="button-primary"
        type="button"
        @click=${() => {
          act.write('');
        }}
      >
        ${t('contact.write')}
      </button>
    </div>
  </article>`;
}
