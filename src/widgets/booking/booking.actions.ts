import { read } from '../../ui/fields.ts';
import type { BookingDesk, BookingHost } from './booking.desk.ts';
import { PAGE } from './booking.desk.ts';
import { linkTo } from './booking.model.ts';
import type { Actions } from './booking.view.ts';

/** What the templates can ask for, as functions that need no `this`. */
export function actionsOf(host: BookingHost, desk: BookingDesk): Actions & { copied: boolean } {
  const { flow, hold, manager, sending, times, people } = desk;
  const update = () => {
    host.requestUpdate();
  };
  const actions: Actions & { copied: boolean } = {
    copied: false,

    input(event) {
      const field = read(event);
      if (!field || field.name === 'slot' || field.name === 'day') return;
      if (field.name === 'reference' || field.name === 'token') manager[field.name] = String(field.value);
      else flow.answer(field.name, field.value);
    },
    next(event) {
      event.preventDefault();
      void desk.next();
    },
    back() {
      if (manager.now.state === 'choosing') manager.show({ state: 'shown', booking: manager.now.booking });
      else flow.back();
    },
    goTo(step) {
      flow.goTo(step);
    },
    choose(slot, focus) {
      desk.choose(slot, focus);
    },
    pickDay(day) {
      desk.day = day;
      desk.shown = PAGE;
      update();
    },
    showMore() {
      desk.shown = Infinity;
      update();
    },
    later() {
      void desk.later();
    },
    retry() {
      void people.reload();
    },
    retryTimes() {
      void times.reload();
    },
    other(route) {
      flow.take(route);
      host.focusOn('step');
    },
    addChild() {
      const { answers } = flow;
      flow.set({ ...answers, children: [...answers.children, { name: '', year: '' }] });
      host.focusOn(CSS.escape(`children/${String(answers.children.length)}/name`));
    },
    removeChild(index) {
      const { answers } = flow;
      flow.set({ ...answers, children: answers.children.filter((_, i) => i !== index) });
      host.focusOn('add-child');
    },
    sendNow() {
      void sending.sendNow();
    },
    extend() {
      void hold.extend();
    },
    again() {
      desk.again();
    },
    clear() {
      hold.release();
      flow.restart();
      host.focusOn('step');
    },
    copy() {
      void copy();
    },
    manage() {
      manager.open();
    },
    show(now) {
      sending.reset();
      manager.show(now);
    },
    find(event) {
      event.preventDefault();
      void manager.find();
    },
    change() {
      desk.change();
    },
    cancel() {
      desk.cancel();
    },
  };

  /** On plain http there is no clipboard; the link itself is on screen. */
  async function copy(): Promise<void> {
    const { outcome } = desk;
    if (!outcome) return;
    try {
      await navigator.clipboard.writeText(linkTo(location.href, outcome.reference, outcome.token));
      actions.copied = true;
      update();
    } catch (thrown) {
      console.info('Open Door: the browser does not copy here; the link can be copied by hand.', thrown);
    }
  }

  return actions;
}
