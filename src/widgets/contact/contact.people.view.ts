/** Whom to ask: one person, or everybody to look through. They arrive behind the question. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../backend/contract/person.ts';
import { backButton } from '../../ui/buttons.ts';
import { selectField } from '../../ui/fields.ts';
import { textField } from '../../ui/text-field.ts';
import { heading } from '../../ui/heading.ts';
import { doorDrawing, infoIcon } from '../../ui/icons.ts';
import { yearQuestion } from './contact.ask.view.ts';
import { avatar, awayNotice, personCard, tags } from './contact.card.view.ts';
import { contactOf, fits, whomToAsk, type Contact } from './contact.people.ts';
import type { StepsView } from './contact.steps.view.ts';
import { UNSURE } from './contact.topics.ts';
import { placeHeading } from './contact.view.ts';

/** Who is found, below the question or instead of it. */
export function peopleView(view: StepsView): TemplateResult {
  const { t, people, preset, place, layout, everybody, today, answers, act } = view;
  const all = people.value ?? [];
  const wanted = preset.staff || (place === 'person' && answers.picked);
  const person = wanted && all.find(({ id }) => id === wanted);
  if (person)
    return html`${preset.staff ? nothing : backButton(t, act.back)}
    ${personCard(view, contactOf(person, all, today), { focus: true })}`;
  if (preset.staff) return anyone(view);
  return layout === 'card' && !everybody ? suggestion(view, all) : browse(view, all);
}

/** The one person for a topic. */
function suggestion(view: StepsView, people: readonly Person[]): TemplateResult {
  const { t, wish, today } = view;
  const contact = wish.topic === UNSURE ? undefined : whomToAsk(people, wish, today);
  return html`<p class="visually-hidden" role="status">
      ${contact ? t('contact.who.found', { name: contact.person.name }) : t('contact.anyone.title')}
    </p>
    ${contact ? personCard(view, contact) : anyone(view)}`;
}

/** Everybody, by topic, by class or year, and by what is typed. The data is filtered, not the page. */
function browse(view: StepsView, people: readonly Person[]): TemplateResult {
  const { t, layout, today, shown, answers, act } = view;
  const wish = { ...view.wish, search: answers.search };
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

const backToSuggestion = ({ t, act }: StepsView) =>
  html`<div>
    <button class="link back" part="back" type="button" @click=${act.suggest}>${t('contact.suggest')}</button>
  </div>`;

function filters(view: StepsView): TemplateResult {
  const { t, topics, preset, answers } = view;
  return html`<div class="filters">
    ${textField(t, {
      name: 'search',
      label: t('contact.search.label'),
      hint: t('contact.search.hint'),
      value: answers.search,
      dir: 'auto',
    })}
    ${
      preset.topic || !topics.length
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

function personRow(view: StepsView, person: Person, contact: Contact): TemplateResult {
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
const nobody = (view: StepsView) =>
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
function anyone({ t, level, act }: StepsView): TemplateResult {
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
