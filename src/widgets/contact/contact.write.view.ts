import { isSigned, nameOfLanguage } from '../../ui/language.ts';
/** The message: once, in one form, with as little about oneself as the answer needs. */
import { html, nothing, type TemplateResult } from 'lit';
import { INTERPRETERS, REPLY_WAYS, type ReplyWay } from '../../backend/contract/vocabulary.ts';
import { backButton, primaryButton } from '../../ui/buttons.ts';
import { radios, selectField, textArea } from '../../ui/fields.ts';
import { errorIcon } from '../../ui/icons.ts';
import { emailField, nameField, phoneFields } from '../../ui/person.ts';
import { sendingNotice } from '../../ui/sending.ts';
import { errorSummary } from '../../ui/summary.ts';
import { avatar } from './contact.card.view.ts';
import { errorOf, mistakesFor, type StepsView } from './contact.steps.view.ts';
import { placeHeading } from './contact.view.ts';

export function writeView(view: StepsView): TemplateResult {
  const { t, sending, act } = view;
  return html`${backButton(t, act.back)}
    <form class="write" novalidate @submit=${act.send} @input=${act.input}>
      ${errorSummary(t, mistakesFor(view))} ${addressee(view)} ${urgent(view)} ${messageField(view)}
      ${nameField(t, personOf(view))} ${replyQuestion(view)} ${languageQuestion(view)} ${passQuestion(view)}
      ${sendingNotice(t, view)}
      <div class="actions">${primaryButton(t('contact.send'), sending.state === 'sending')}</div>
      ${privacy(view)} ${draftNotice(view)}
    </form>`;
}

/** Who will read it, and how soon they answer. */
function addressee(view: StepsView): TemplateResult {
  const { t, people, answers } = view;
  const person = people.value?.find(({ id }) => id === answers.to);
  if (!person)
    return html`<div class="stack tight">
      ${placeHeading(view, t('contact.write.anyone'))}
      <p>${t('contact.write.anyone.text')}</p>
    </div>`;
  const { name, role } = person;
  return html`<div class="who addressee">
    ${avatar(person)}
    <div>
      ${placeHeading(view, t('contact.write.to', { name }))}
      ${role ? html`<p><bdi>${role}</bdi></p>` : nothing}
    </div>
  </div>`;
}

/** Stands before the box: nobody should wait here for help that is needed now. */
const urgent = ({ t }: StepsView) =>
  html`<div class="notice error-tone" part="notice">
    ${errorIcon()}
    <slot name="urgent"
      ><p><strong>${t('contact.urgent')}</strong> ${t('contact.urgent.text')}</p></slot
    >
  </div>`;

/** No `maxlength`: a text that is pasted must not lose its end without a word. */
const messageField = (view: StepsView) =>
  html`<div class="message">
    ${textArea(view.t, {
      name: 'message',
      label: view.t('contact.message.label'),
      hint: view.t('contact.message.hint'),
      value: view.answers.message,
      error: errorOf(view, 'message'),
    })}
  </div>`;

const personOf = (view: StepsView) => ({
  values: view.answers,
  errorOf: (field: string) => errorOf(view, field),
});

/** Only what the chosen way needs is asked for. */
function replyQuestion(view: StepsView): TemplateResult {
  const { t, answers } = view;
  const person = personOf(view);
  const reveal: Partial<Record<ReplyWay, TemplateResult>> = {
    phone: html`<div class="stack">${phoneFields(t, person)}</div>`,
    text: html`<div class="stack">${phoneFields(t, person)}</div>`,
    email: emailField(t, person),
  };
  return radios(t, {
    name: 'replyBy',
    label: t('contact.reply.legend'),
    value: answers.replyBy,
    error: errorOf(view, 'replyBy'),
    choices: REPLY_WAYS.map((way) => ({
      value: way,
      label: t(`contact.reply.${way}`),
      hint: t(`contact.reply.${way}.hint`),
      reveal: reveal[way],
    })),
  });
}

function languageQuestion(view: StepsView): TemplateResult | typeof nothing {
  const { t, people, answers, lang } = view;
  const spoken = (people.value ?? []).flatMap(({ languages, interpreters }) => [
    ...languages,
    ...interpreters,
  ]);
  // an answer is written or spoken; signing is for interpreters
  const choices = [...new Set(spoken)]
    .filter((tag) => !isSigned(tag))
    .map((tag) => ({ value: tag, label: nameOfLanguage(view, tag) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
  if (choices.length < 2) return nothing;
  return html`${selectField(t, {
    name: 'language',
    label: t('contact.language.label'),
    value: answers.language,
    choices: [{ value: '', label: t('contact.language.usual') }, ...choices],
  })}
  ${
    answers.replyBy === 'phone' && answers.language
      ? radios(t, {
          name: 'interpreter',
          label: t('contact.interpreter.legend'),
          look: 'plain',
          value: answers.interpreter,
          choices: INTERPRETERS.map((kind) => ({ value: kind, label: t(`contact.interpreter.${kind}`) })),
        })
      : nothing
  }`;
}

const passQuestion = (view: StepsView) =>
  radios(view.t, {
    name: 'mayPassOn',
    label: view.t('contact.pass.legend'),
    look: 'wide',
    value: view.answers.mayPassOn,
    error: errorOf(view, 'mayPassOn'),
    choices: [
      { value: 'yes', label: view.t('contact.pass.yes'), hint: view.t('contact.pass.yes.hint') },
      { value: 'no', label: view.t('contact.pass.no') },
    ],
  });

const privacy = ({ t, privacyUrl }: StepsView) =>
  html`<div class="small quiet" part="privacy">
    <slot name="privacy"><p>${t('contact.privacy.text')}</p></slot>
    ${privacyUrl ? html`<p><a href=${privacyUrl}>${t('form.privacy.link')}</a></p>` : nothing}
  </div>`;

const draftNotice = ({ t, draftKept, act }: StepsView) =>
  draftKept
    ? html`<p class="small quiet">
        ${t('form.draft.kept')}
        <button class="link" part="link" type="button" @click=${act.clear}>${t('form.draft.clear')}</button>
      </p>`
    : nothing;
