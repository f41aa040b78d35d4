import type { PollHost } from './poll.booth.ts';
import type { PollDesk } from './poll.desk.ts';
import { type Asked } from './poll.model.ts';
import { textIn } from './poll.text.ts';
import { printAlone } from './poll.print.ts';
import type { StepsActions } from './poll.steps.view.ts';

/** What the templates after the first screen can ask for, as functions that need no `this`. */
export function stepsActions(host: PollHost, desk: PollDesk): StepsActions {
  const { booth, flow, sending, results, speech } = desk;
  const print = () => {
    printAlone(host);
  };
  return {
    input(event) {
      const { name, value, checked } = event.target as HTMLInputElement;
      if (name === 'code') host.voter.code = value;
      else flow.type({ name, value, checked });
    },
    next(event) {
      event.preventDefault();
      if (desk.busy || flow.next()) return;
      if (flow.mistakes.length) host.focusOn('summary');
      else desk.send();
    },
    enterCode(event) {
      event.preventDefault();
      void booth.enterCode();
    },
    back() {
      flow.back();
    },
    clear(question) {
      flow.clear(question);
    },
    goTo(question) {
      flow.goToQuestion(question);
    },
    sendNow() {
      void sending.sendNow();
    },
    change() {
      desk.change();
    },
    keep() {
      desk.keep();
    },
    seen() {
      desk.keep();
    },
    anotherCode() {
      void desk.anotherCode();
    },
    clearDraft() {
      flow.restart();
      host.focusOn('step');
    },
    showResults() {
      desk.showResults();
    },
    retryResults() {
      void results.reload();
    },
    toggleTable() {
      desk.table = !desk.table;
      host.requestUpdate();
    },
    place(question, option, place, focus) {
      desk.place(question, option, place, focus);
    },
    readAloud(question) {
      if (speech.reading === question.id) speech.stop();
      else
        speech.read(
          question.id,
          textIn(question.title, host.locale.wanted).lang ?? host.locale.wanted,
          sentencesOf(question, host.locale.wanted),
        );
    },
    paper(shown) {
      desk.paper = shown;
      host.focusOn('step');
      if (shown) void host.updateComplete.then(print);
    },
    print,
  };
}

/** The question, what is said about it, and each option. */
export const sentencesOf = ({ title, description, options }: Asked, lang: string): string[] =>
  [title, description, ...options.flatMap((option) => [option.label, option.description])]
    .map((text) => textIn(text, lang).words)
    .filter(Boolean);
