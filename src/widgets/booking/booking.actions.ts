import { read } from '../../ui/fields.ts';
import type { BookingDesk, BookingHost } from './booking.desk.ts';
import { PAGE } from './booking.slots.ts';
import type { Actions } from './booking.view.ts';
import type { StepsActions } from './booking.steps.view.ts';

/** What the templates of the later steps can ask for, as functions that need no `this`. */
export function stepsActions(host: BookingHost, desk: BookingDesk, first: Actions): StepsActions {
  const { flow, hold, manager, sending, times } = desk;
  return {
    ...first,
    next(event) {
      event.preventDefault();
      void desk.next();
    },
    input(event) {
      const field = read(event);
      // times and days are chosen as what they are, not as text
      if (!field || field.name === 'slot' || field.name === 'day') return;
      if (field.name === 'reference' || field.name === 'token') manager.type(field.name, String(field.value));
      else flow.answer(field.name, field.value);
    },
    back() {
      if (manager.now.state === 'choosing') manager.show({ state: 'shown' });
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
      host.requestUpdate();
    },
    showMore() {
      desk.shown = Infinity;
      host.requestUpdate();
    },
    later() {
      void desk.later();
    },
    retryTimes() {
      void times.reload();
    },
    other(route) {
      flow.take(route);
    },
    addChild() {
      const { answers } = flow;
      flow.set({ ...answers, children: [...answers.children, { name: '', year: '' }] });
      host.focusOn(`children/${String(answers.children.length)}/name`);
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
      void desk.copy();
    },
    show(task) {
      sending.reset();
      manager.show(task);
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
}
