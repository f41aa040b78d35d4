import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fill, type Messages, type Variables } from '../core/text.ts';
import { locales, type LocaleFile } from '../locales/index.ts';

export type Translate<K extends string> = (key: K, variables?: Variables) => string;

/** `ui.back`, `booking.title`: the name of the part, a dot, the name of the word. */
export type Keys<Parts extends Record<string, Messages>> = {
  [K in keyof Parts & string]: `${K}.${keyof Parts[K] & string}`;
}[keyof Parts & string];

/** The element around `node` that carries an attribute, across shadow roots and slots. */
function nearest(node: Element, attribute: string): string {
  let current: Element | null = node;
  while (current) {
    const found: Element | null = current.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute) ?? '';
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/** A language tag as `Intl` writes it: HTML does not mind capitals. What is no tag is English. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-GB';
  } catch {
    return 'en-GB'; // a RangeError is the only way that Intl says "no language tag"
  }
}

/** Letters that are written from right to left: Hebrew, Arabic, and the scripts between them in Unicode. */
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A name or a number of the other direction must not pull the words around it along (Unicode TR 9, FSI and PDI). */
const isolated = (dir: 'ltr' | 'rtl', variables: Variables = {}): Variables =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' && (dir === 'rtl' || RTL_LETTER.test(value)) ? `\u2068${value}\u2069` : value,
    ]),
  );

const RTL = /^(ar|fa|he|ps|sd|ug|ur|yi|ckb|dv)\b/;
const loaded = new Map<string, LocaleFile>();
const warned = new Set<string>();

/**
 * The words and formats of a widget, in the language of the page around it. It follows `lang` when that changes;
 * languages other than English are loaded when needed; a missing word is English, and says so once.
 *
 * `parts` names the groups of words that a widget uses: `{ ui: uiStrings, booking: bookingStrings }`.
 */
export class Locale<Parts extends Record<string, Messages>> implements ReactiveController {
  /** False until the words of the page's language are here. */
  ready = true;
  /** The language of the words that are shown: BCP 47, with the page's region. */
  lang = 'en-GB';
  /** The language of the page, for texts that come in several: also one in which there are no words of ours. */
  wanted = 'en-GB';
  #host: ReactiveControllerHost & HTMLElement;
  #parts: Record<string, Messages>;
  #words: LocaleFile = {};
  #observers: MutationObserver[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  get dir(): 'ltr' | 'rtl' {
    return RTL.test(this.lang) ? 'rtl' : 'ltr';
  }

  hostConnected(): void {
    let node: Node = this.#host;
    do {
      node = node.getRootNode();
      const observer = new MutationObserver(() => {
        this.#follow();
      });
      observer.observe(node, { attributes: true, subtree: true, attributeFilter: ['lang'] });
      this.#observers.push(observer);
      node = node instanceof ShadowRoot ? node.host : node;
    } while (node.getRootNode() !== node);
    this.#follow();
  }

  hostDisconnected(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
  }

  /** More words, that arrive later: of a part that is there already, or of a new one. */
  add(part: string, words: Messages): void {
    this.#parts = { ...this.#parts, [part]: { ...this.#parts[part], ...words } };
  }

  /** Whether there is such a word. */
  readonly has = (key: string): boolean => {
    const [part, name] = key.split(/\.(.*)/) as [string, string];
    return this.#parts[part]?.[name] !== undefined;
  };

  /** A word by its key, with its gaps filled. */
  readonly t: Translate<Keys<Parts>> = (key, variables) => {
    const [part, name] = key.split(/\.(.*)/) as [string, string];
    const own = this.#words[part]?.[name];
    const gaps = isolated(this.dir, variables);
    if (own !== undefined) return fill(own, this.lang, gaps);
    const id = `${this.lang} ${key}`;
    if (!this.lang.startsWith('en') && !warned.has(id)) {
      warned.add(id);
      console.warn(`Open Door has no words in "${this.lang}" for ${key}: English is shown.`);
    }
    return fill(this.#parts[part]![name]!, 'en', gaps);
  };

  #follow(): void {
    const wanted = canonical(nearest(this.#host, 'lang'));
    if (wanted !== this.wanted) this.#host.requestUpdate();
    this.wanted = wanted;
    const base = wanted.split('-')[0]!;
    const words = loaded.get(base);
    if (words) this.#use(wanted, words);
    else if (locales[base]) void this.#load(base);
    else this.#use(base === 'en' ? (wanted === 'en' ? 'en-GB' : wanted) : 'en-GB', {});
  }

  async #load(base: string): Promise<void> {
    this.ready = false;
    this.#host.requestUpdate();
    try {
      loaded.set(base, (await locales[base]!()).default);
    } catch (thrown) {
      console.warn(`Open Door could not load its words in "${base}": English is shown.`, thrown);
      this.#use('en-GB', {});
      return;
    }
    this.#follow();
  }

  #use(lang: string, words: LocaleFile): void {
    if (this.ready && lang === this.lang && words === this.#words) return;
    this.ready = true;
    this.lang = lang;
    this.#words = words;
    this.#host.requestUpdate();
  }
}
