/**
 * Everything after the first screen: it is fetched as soon as that is on screen, so that the page shows early and a
 * lost connection later on loses nothing.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Poll } from '../../backend/contract/poll.ts';
import { formatsOf } from '../../controllers/formats.ts';
import { stepsActions } from './poll.actions.ts';
import { afterView } from './poll.after.view.ts';
import { changeNote, checkView, draftNotice, sendingPart } from './poll.check.view.ts';
import type { PollHost } from './poll.booth.ts';
import { PollDesk } from './poll.desk.ts';
import { firstView } from './poll.first.view.ts';
import type { Front } from './poll.front.view.ts';
import { type Asked } from './poll.model.ts';
import { textIn } from './poll.text.ts';
import { paperView } from './poll.paper.view.ts';
import { rankedView } from './poll.ranked.view.ts';
import { resultsView } from './poll.results.view.ts';
import type { StepsView } from './poll.steps.view.ts';
import type { Parts } from './poll.view.ts';

export { formStrings } from '../../ui/form.strings.ts';
export { stepsStrings } from './poll.steps.strings.ts';
export { stepsStyles } from './poll.steps.styles.ts';

export interface Steps {
  desk: PollDesk;
  /** Everything, once the poll is there. */
  view(front: Front): TemplateResult;
}

/** Milliseconds after which what comes first is painted: to make what writes dates costs more than all of it. */
const AFTER_PAINT = 50;

/** Takes over from the first screen. */
export function openSteps(host: PollHost): Steps {
  const desk = new PollDesk(host);
  const act = stepsActions(host, desk);
  const formats = () => formatsOf(host.locale, host.timeZone, host.localName);
  formats().warm();
  let dates = false;
  setTimeout(() => {
    dates = true;
    host.requestUpdate();
  }, AFTER_PAINT);
  return {
    desk,
    view: (front) => {
      const more = { ...front, formats: formats(), dates };
      return stepsView(desk.view(more, act), front.poll.value!);
    },
  };
}

function stepsView(view: StepsView, poll: Poll): TemplateResult {
  const { paper, stage, resultsOnly, atCheck } = view;
  if (paper) return html`<div class="stack">${paperView(view, poll)}</div>`;
  const after = stage === 'voted' || stage === 'closed' || stage === 'late';
  const asks = stage === 'code' || stage === 'questions';
  if (after || (resultsOnly && asks)) return afterView(view, poll);
  if (stage === 'questions' && atCheck) return checkView(view);
  return firstView(view, poll, partsOf(view));
}

/** What the first screen gets as soon as this is here. */
const partsOf = (view: StepsView): Parts => ({
  ranked: (question) => rankedView(view, question),
  aloud: (question) => aloudButton(view, question),
  sending: html`${view.changing ? changeNote(view) : nothing} ${sendingPart(view)}`,
  busy: view.sending.state === 'sending',
  below: belowView(view),
});

/** Only where a voice for the language is there. */
function aloudButton(view: StepsView, question: Asked): TemplateResult | typeof nothing {
  const { t, wanted, speech, act } = view;
  if (!speech.voiceFor(textIn(question.title, wanted).lang ?? wanted)) return nothing;
  const reading = speech.reading === question.id;
  return html`<div class="no-print">
    <button
      class="link"
      part="link"
      type="button"
      @click=${() => {
        act.readAloud(question);
      }}
    >
      ${t(reading ? 'poll.aloud.stop' : 'poll.aloud.read')}
    </button>
  </div>`;
}

function belowView(view: StepsView): TemplateResult {
  const { t, poll, showsResults, act } = view;
  const { value } = poll;
  return html`<div class="actions no-print">
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => {
          act.paper(true);
        }}
      >
        ${t('poll.paper.show')}
      </button>
      ${
        value?.results === 'always' && !value.changeable && !showsResults
          ? html`<button class="button" part="button" type="button" @click=${act.showResults}>
              ${t('poll.results.show')}
            </button>`
          : nothing
      }
    </div>
    ${draftNotice(view)} ${value && showsResults ? resultsView(view, value) : nothing}`;
}
