import { expect, fixture, html } from '@open-wc/testing';

/** Nothing on this page needs a backend: the widget says that there is none, and keeps what is inside. */
describe('the autoloader', () => {
  const tag = 'open-door-booking';

  it('loads nothing on a page without tags', async () => {
    await import('../src/autoload.ts');
    expect(customElements.get(tag)).to.equal(undefined);
  });

  it('registers a tag that is added later, inside something else', async () => {
    await fixture(
      html`<section>
        <p><open-door-booking>Call us</open-door-booking></p>
      </section>`,
    );
    await customElements.whenDefined(tag);
    expect(document.querySelector(tag)?.matches(':defined')).to.equal(true);
  });

  it('takes text and comments in its stride', async () => {
    const place = await fixture(html`<div></div>`);
    place.append('words', document.createComment('a comment'), document.createElement('p'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(place.textContent).to.equal('words');
  });
});
