/**
 * The first question of the booking as one would write it by hand, without a library: the least that a custom element
 * with the same request and about the same fields can cost.
 */
const WAYS = ['Meet at school', 'By phone', 'By video', 'A visit at home', 'Ring me back'];

const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

class HandBooking extends HTMLElement {
  async connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'form { display: grid; gap: 1em } label { display: block; padding: 0.6em; border: 1px solid }',
    );
    root.adoptedStyleSheets = [sheet];
    const { items } = await (await fetch(`${this.getAttribute('backend')}/staff`)).json();
    const ways = WAYS.map((way, index) =>
      make('label', {}, make('input', { type: 'radio', name: 'how', value: String(index) }), way),
    );
    const people = items.map(({ id, name }) => make('option', { value: id, textContent: name }));
    const form = make(
      'form',
      {},
      make('fieldset', {}, make('legend', { textContent: 'How would you like to talk?' }), ...ways),
      make('label', {}, 'Who would you like to talk to?', make('select', { name: 'staff' }, ...people)),
      make('label', {}, 'What is it about?', make('textarea', { name: 'topic' })),
      make('button', { textContent: 'Continue' }),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    root.append(make('h2', { textContent: 'Talk to someone at school' }), form);
  }
}

customElements.define('hand-booking', HandBooking);
