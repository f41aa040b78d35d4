import { nameOfLanguage } from '../../ui/language.ts';
/** One person: who it is, what they help with, and how to reach them. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Person } from '../../backend/contract/person.ts';
import { WEEKDAYS } from '../../backend/contract/vocabulary.ts';
import { heading } from '../../ui/heading.ts';
import { infoIcon } from '../../ui/icons.ts';
import { initials, type Contact } from './contact.people.ts';
import type { StepsView } from './contact.steps.view.ts';

const show = ({ target }: Event) => (target as Element).classList.add('there');
const hide = ({ target }: Event) => (target as Element).classList.remove('there');

/** The initials hold the place: a picture that is slow, broken or missing moves nothing. */
export const avatar = ({ id, name, photo }: Person): TemplateResult =>
  html`<span class="avatar" part="avatar">
    <span aria-hidden="true">${initials(name)}</span>
    ${
      photo
        ? keyed(
            `${id} ${photo}`,
            html`<img
              src=${photo}
              alt=""
              width="96"
              height="96"
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
              @load=${show}
              @error=${hide}
            />`,
          )
        : nothing
    }
  </span>`;

/** `focus` makes the name the place for the focus: where the card is all that is shown. */
export function personCard(view: StepsView, contact: Contact, { focus = false } = {}): TemplateResult {
  const { t, level, layout } = view;
  const { person } = contact;
  const { name, phonetic, role } = person;
  return html`<article class="person ${layout === 'compact' ? 'compact' : ''}" part="card">
    <div class="who">
      ${avatar(person)}
      <div>
        ${heading(level + 1, html`<bdi part="name">${name}</bdi>`, { look: 'step-title', ...(focus && { id: 'step' }) })}
        ${phonetic ? html`<p class="small quiet">${t('contact.sounds', { name: phonetic })}</p>` : nothing}
        ${role ? html`<p><bdi>${role}</bdi></p>` : nothing}
      </div>
    </div>
    ${awayNotice(view, contact)} ${layout === 'compact' ? nothing : facts(view, contact)}
    ${waysToReach(view, contact)}
  </article>`;
}

/** Only while they are away: until when, and who answers instead. */
export function awayNotice({ t, formats }: StepsView, { person, away, answers }: Contact) {
  if (!away) return nothing;
  const { name, awayUntil } = person;
  return html`<div class="notice warning-tone" part="notice">
    ${infoIcon()}
    <p>
      ${awayUntil ? t('contact.away.until', { name, day: formats.day(awayUntil) }) : t('contact.away.now', { name })}
      ${answers ? t('contact.away.deputy', { deputy: answers.name }) : t('contact.away.nobody', { name })}
    </p>
  </div>`;
}

/** What a family wants to know before asking. What the school does not say is left out. */
function facts(view: StepsView, { person, answers = person }: Contact): TemplateResult {
  const { t, formats } = view;
  const { topics, years, languages, days } = person;
  const { replyWithin } = answers;
  const inSchool = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [formats.weekday(index + 1)] : []));
  const rows: [label: string, value: unknown][] = [
    [t('contact.helps'), topics.length && tags(topics)],
    [t('contact.years'), years.length && html`<bdi>${formats.list(years)}</bdi>`],
    [
      t('contact.speaks'),
      languages.length && formats.list(languages.map((tag) => nameOfLanguage(view, tag))),
    ],
    [t('contact.days'), inSchool.length ? formats.list(inSchool) : t('contact.days.all')],
    [t('contact.answers'), replyWithin === undefined ? 0 : answersIn(view, replyWithin)],
  ];
  return html`<dl class="facts" part="facts">
    ${rows.map(([label, value]) =>
      value
        ? html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}

export const tags = (topics: readonly string[]): TemplateResult =>
  html`<ul class="tags">
    ${topics.map((topic) => html`<li><bdi>${topic}</bdi></li>`)}
  </ul>`;

const answersIn = ({ t }: StepsView, count: number): string =>
  count < 1 ? t('contact.answers.today') : t('contact.answers.within', { count });

/** Those of the deputy while somebody is away: an answer comes from who is there. */
function waysToReach(view: StepsView, { person, answers = person }: Contact): TemplateResult {
  const { t, act } = view;
  const { id, name, phone, email } = answers;
  return html`<div class="actions ways" role="group" aria-label=${t('contact.ways', { name })} part="ways">
    <button
      class="button primary"
      part="button-primary"
      type="button"
      @click=${() => {
        act.write(id);
      }}
    >
      ${t('contact.write.name', { name })}
    </button>
    ${
      phone
        ? html`<a class="button" part="button" href="tel:${phone.replace(/[^\d+]/g, '')}"
            >${t('contact.ring', { phone: `\u2066${phone}\u2069` })}</a
          >`
        : nothing
    }
    ${
      email
        ? html`<a class="button" part="button" href="mailto:${encodeURIComponent(email).replace('%40', '@')}"
            >${t('contact.email')}</a
          >`
        : nothing
    }
    ${bookWay(view, id)}
    <button
      class="link"
      part="link"
      type="button"
      @click=${() => {
        act.save(answers);
      }}
    >
      ${t('contact.save')}
    </button>
  </div>`;
}

function bookWay({ t, booking, bookingUrl, act }: StepsView, id: string): TemplateResult | typeof nothing {
  const book = (event: Event) => {
    act.book(id, event);
  };
  if (booking === 'nowhere') return nothing;
  return booking === 'here'
    ? html`<button class="button" part="button" type="button" @click=${book}>${t('contact.book')}</button>`
    : html`<a class="button" part="button" href=${bookingUrl} @click=${book}>${t('contact.book')}</a>`;
}
