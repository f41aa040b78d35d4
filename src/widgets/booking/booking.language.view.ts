import { html, nothing, type TemplateResult } from 'lit';
import { INTERPRETERS } from '../../backend/contract/vocabulary.ts';
import { radios, selectField } from '../../ui/fields.ts';
import { isSigned, nameOfLanguage } from '../../ui/language.ts';
import { textField } from '../../ui/text-field.ts';
import { OTHER_LANGUAGE } from './booking.answers.ts';
import type { StepsView } from './booking.steps.view.ts';

/** The kind of help first, since each has languages of its own. */
export function languageFields(view: StepsView): TemplateResult {
  const { t, formats, answers } = view;
  const choices = languagesOf(view)
    .map((tag) => ({ value: tag, label: nameOfLanguage(view, tag) }))
    .sort((a, b) => a.label.localeCompare(b.label, formats.lang));
  return html`<div class="stack">
    ${radios(t, {
      name: 'interpreter',
      label: t('booking.interpreter.legend'),
      look: 'plain',
      value: answers.interpreter,
      choices: INTERPRETERS.map((kind) => ({ value: kind, label: t(`booking.interpreter.${kind}`) })),
    })}
    ${selectField(t, {
      name: 'language',
      label: t('booking.language.label'),
      value: answers.language,
      error: view.errorOf('language'),
      choices: [
        { value: '', label: t('booking.language.choose') },
        ...choices,
        { value: OTHER_LANGUAGE, label: t('booking.language.other') },
      ],
    })}
    ${
      answers.language === OTHER_LANGUAGE
        ? textField(t, {
            name: 'languageName',
            label: t('booking.language.name'),
            hint: t('booking.language.name.hint'),
            value: answers.languageName,
            dir: 'auto',
            error: view.errorOf('languageName'),
          })
        : nothing
    }
  </div>`;
}

/** The languages in which the person, or anyone, can be talked to in that way. */
function languagesOf({ people: { value: people = [] }, presetStaff, answers }: StepsView): string[] {
  const { interpreter } = answers;
  const staff = presetStaff || answers.staff;
  const asked = people.filter(({ id }) => !staff || id === staff);
  const tags = asked.flatMap(({ languages, interpreters }) =>
    interpreter === 'none'
      ? languages
      : interpreters.filter((tag) => isSigned(tag) === (interpreter === 'sign')),
  );
  return [...new Set(tags)];
}
