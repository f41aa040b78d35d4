import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { checkbox, checkboxes, radios, read, selectField, textArea } from '../../src/ui/fields.ts';
import { textField } from '../../src/ui/text-field.ts';
import { allBy, by, descriptionOf, nameOf } from '../support/accessible.ts';
import { drawn, t } from '../support/drawn.ts';
import { click, pick, type } from '../support/hands.ts';
import { say } from '../support/words.ts';

const colours = [
  { value: 'r', label: 'Red' },
  { value: 'g', label: 'Green', hint: 'as grass' },
];
const field = { name: 'thing', label: 'A thing', hint: 'Any will do.', error: 'Name a thing' };

const everyField = {
  'a text field': () => textField(t, { ...field, value: '' }),
  'a text area': () => textArea(t, { ...field, value: '' }),
  'a list': () => selectField(t, { ...field, value: '', choices: colours }),
  'radio buttons': () => radios(t, { ...field, value: '', choices: colours }),
  checkboxes: () => checkboxes(t, { ...field, value: [], choices: colours }),
};

for (const [kind, draw] of Object.entries(everyField))
  describe(kind, () => {
    it('has a label, and a hint and an error that are read with it', async () => {
      const element = await drawn(draw);
      const role =
        { 'a text field': 'textbox', 'a text area': 'textbox', 'a list': 'combobox' }[kind] ?? 'group';
      const control = by(element, role as 'textbox', 'A thing');
      expect(descriptionOf(control)).to.equal(`Any will do. ${say('errorPrefix')} Name a thing`);
      await expect(element).to.be.accessible();
    });

    it('can be found by the error summary: its id is its name', async () => {
      const element = await drawn(draw);
      expect(element.shadowRoot.getElementById('thing')).to.be.instanceOf(HTMLElement);
    });
  });

describe('a field without a mistake', () => {
  it('is not called invalid, and points at nothing that is not there', async () => {
    const element = await drawn(() => textField(t, { name: 'thing', label: 'A thing', value: 'x' }));
    const input = by(element, 'textbox', 'A thing');
    expect(input.getAttribute('aria-invalid')).to.equal(null);
    expect(input.getAttribute('aria-describedby')).to.equal(null);
  });

  it('with one is called invalid', async () => {
    for (const draw of [everyField['a text field'], everyField['a text area'], everyField['a list']]) {
      const element = await drawn(draw);
      expect(element.shadowRoot.getElementById('thing')!.getAttribute('aria-invalid')).to.equal('true');
    }
  });
});

describe('a field for text', () => {
  it('shows its value, and takes a new one', async () => {
    const element = await drawn(() => textField(t, { ...field, value: 'old' }));
    const input = by(element, 'textbox', 'A thing') as HTMLInputElement;
    expect(input.value).to.equal('old');
    await type(input, 'new');
    expect(input.value).to.equal('new');
  });

  it('tells browsers what it is for, and how it is typed', async () => {
    const element = await drawn(
      () =>
        html`${textField(t, {
          name: 'phone',
          label: 'Phone',
          value: '',
          type: 'tel',
          autocomplete: 'tel',
          dir: 'ltr',
          maxlength: 9,
        })}${textField(t, { name: 'code', label: 'Code', value: '', capitals: true })}`,
    );
    const phone = by(element, 'textbox', 'Phone') as HTMLInputElement;
    expect(phone).to.include({ type: 'tel', autocomplete: 'tel', dir: 'ltr', maxLength: 9 });
    const code = by(element, 'textbox', 'Code') as HTMLInputElement;
    expect(code).to.include({ type: 'text', autocomplete: 'off', autocapitalize: 'characters' });
  });
});

describe('choices', () => {
  it('are called by their label and hint, and the chosen one is chosen', async () => {
    const element = await drawn(() => radios(t, { ...field, value: 'g', choices: colours }));
    const names = allBy(element, 'radio').map(nameOf);
    expect(names).to.deep.equal(['Red', 'Green as grass']);
    expect(allBy(element, 'radio').map((radio) => (radio as HTMLInputElement).checked)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('may be in a language of their own', async () => {
    const choices = [{ value: 'pl', label: 'po polsku', lang: 'pl' }];
    const element = await drawn(() => radios(t, { ...field, value: '', choices }));
    expect(element.shadowRoot.querySelector('[lang=pl]')!.textContent.trim()).to.equal('po polsku');
  });

  it('reveal what is asked only then', async () => {
    let checked = false;
    const reveal = textField(t, { name: 'who', label: 'Who?', value: '' });
    const element = await drawn(() => checkbox({ name: 'more', label: 'Somebody else', checked, reveal }));
    expect(allBy(element, 'textbox')).to.deep.equal([]);
    checked = true;
    element.requestUpdate();
    await element.updateComplete;
    by(element, 'textbox', 'Who?');
    await expect(element).to.be.accessible();
  });

  it('of a list have one that is chosen', async () => {
    const element = await drawn(() => selectField(t, { ...field, value: 'g', choices: colours }));
    expect((by(element, 'combobox', 'A thing') as HTMLSelectElement).value).to.equal('g');
  });
});

describe('what a form hears of its fields', () => {
  async function form() {
    const heard: ReturnType<typeof read>[] = [];
    const element = await drawn(
      () =>
        html`<form
          @input=${(event: Event) => {
            heard.push(read(event));
          }}
        >
          ${textField(t, { name: 'name', label: 'Name', value: '' })}
          ${radios(t, { name: 'colour', label: 'Colour', value: '', choices: colours })}
          ${checkboxes(t, { name: 'days', label: 'Days', value: ['g'], choices: colours })}
          ${checkbox({ name: 'agree', label: 'I agree', checked: false })}
          ${selectField(t, { name: 'list', label: 'List', value: '', choices: colours })}
          <input type="text" aria-label="Nameless" />
        </form>`,
    );
    return { element, heard };
  }

  it('is the name and the value', async () => {
    const { element, heard } = await form();
    await type(by(element, 'textbox', 'Name') as HTMLInputElement, 'Zo');
    expect(heard).to.deep.equal([
      { name: 'name', value: 'Z' },
      { name: 'name', value: 'Zo' },
    ]);
  });

  it('is the chosen one of radio buttons and of a list', async () => {
    const { element, heard } = await form();
    await click(allBy(element, 'radio', 'Green')[0]!);
    pick(by(element, 'combobox', 'List') as HTMLSelectElement, 'Green');
    expect(heard).to.deep.equal([
      { name: 'colour', value: 'g' },
      { name: 'list', value: 'g' },
    ]);
  });

  it('is all that are ticked of a group of checkboxes, and yes or nothing of a single one', async () => {
    const { element, heard } = await form();
    const [red, green] = allBy(by(element, 'group', 'Days'), 'checkbox') as [HTMLElement, HTMLElement];
    await click(red);
    await click(green);
    await click(by(element, 'checkbox', 'I agree'));
    await click(by(element, 'checkbox', 'I agree'));
    expect(heard).to.deep.equal([
      { name: 'days', value: ['r', 'g'] },
      { name: 'days', value: ['r'] },
      { name: 'agree', value: 'yes' },
      { name: 'agree', value: '' },
    ]);
  });

  it('is nothing of a control without a name', async () => {
    const { element, heard } = await form();
    await type(by(element, 'textbox', 'Nameless') as HTMLInputElement, 'x');
    expect(heard).to.deep.equal([undefined]);
  });
});
