/** Dates, times and names of languages as people read them. Each formatter is made at its first use, and kept. */
import { complain, readingFor } from '../core/attributes.ts';
import { isZone, localTime } from '../core/dates.ts';

const afterPaint: (work: () => void) => void = (work) =>
  requestAnimationFrame(() =>
    setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(work) : work())),
  );

const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

export class Formats {
  #day: Intl.DateTimeFormat | undefined;
  #shortDay: Intl.DateTimeFormat | undefined;
  #date: Intl.DateTimeFormat | undefined;
  #weekday: Intl.DateTimeFormat | undefined;
  #time: Intl.DateTimeFormat | undefined;
  #dayAndTime: Intl.DateTimeFormat | undefined;
  #languages: Intl.DisplayNames | undefined;
  #shown: string | undefined;
  #unknown: () => void;
  #list: Intl.ListFormat | undefined;

  /**
   * @param lang BCP 47 language of the words around
   * @param zone the zone as the page asked for it: what tells one set of formats from another
   * @param unknown told when no browser knows that zone
   */
  constructor(
    readonly lang: string,
    readonly zone: string,
    unknown: () => void = () => undefined,
  ) {
    this.#unknown = unknown;
  }

  /** The IANA zone in which times are shown. Looked at late: to ask whether there is such a zone costs a formatter. */
  get shown(): string {
    if (this.#shown === undefined) {
      const known = isZone(this.zone);
      this.#shown = known ? this.zone : 'Europe/London';
      if (!known) this.#unknown();
    }
    return this.#shown;
  }

  /** The first formatter costs more than a whole widget: make them one by one, when nobody waits for them. */
  warm(): void {
    const now = new Date().toISOString();
    const day = now.slice(0, 10);
    const one = [
      () => this.day(day),
      () => localTime(now, this.shown),
      () => this.shortDay(day),
      () => this.dayAndTime(now),
      () => this.time(now),
      () => this.language('en'),
    ];
    const next = () => {
      one.shift()?.();
      if (one.length) afterPaint(next);
    };
    afterPaint(next);
  }

  /** `2026-11-24` as "Tuesday 24 November" */
  day(day: string): string {
    this.#day ??= new Intl.DateTimeFormat(this.lang, {
      ...LONG_DAY,
      timeZone: 'UTC',
    });
    return this.#tidy(this.#day.format(new Date(`${day}T12:00:00Z`)));
  }

  /** `2026-11-24` as "Tue 24 Nov" */
  shortDay(day: string): string {
    this.#shortDay ??= new Intl.DateTimeFormat(this.lang, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return this.#tidy(this.#shortDay.format(new Date(`${day}T12:00:00Z`)));
  }

  /** `2026-11-24` as "24 November 2026": for what may be years away. */
  date(day: string): string {
    this.#date ??= new Intl.DateTimeFormat(this.lang, { dateStyle: 'long', timeZone: 'UTC' });
    return this.#date.format(new Date(`${day}T12:00:00Z`));
  }

  /** The name of a weekday, Sunday being 0. */
  weekday(index: number): string {
    this.#weekday ??= new Intl.DateTimeFormat(this.lang, { weekday: 'long', timeZone: 'UTC' });
    return this.#weekday.format(Date.UTC(2023, 0, 1 + index)); // 1 January 2023 was a Sunday
  }

  /** An instant as "3:40pm", in the school's zone. */
  time(instant: string | number): string {
    return this.#clock(this.#times().format(new Date(instant)));
  }

  /** Two instants of one day as "3:40 – 4:00pm". */
  times(start: string, end: string): string {
    return this.#clock(this.#times().formatRange(new Date(start), new Date(end)));
  }

  /** An instant as "Tuesday 24 November, 3:40pm". */
  dayAndTime(instant: string): string {
    if (this.#english) return `${this.day(localTime(instant, this.shown).day)}, ${this.time(instant)}`;
    this.#dayAndTime ??= new Intl.DateTimeFormat(this.lang, {
      ...LONG_DAY,
      ...TIME,
      dayPeriod: 'short',
      timeZone: this.shown,
    });
    return this.#dayAndTime.format(new Date(instant));
  }

  /** A BCP 47 tag as "Polish", or as it came where the browser has no name for it. */
  language(tag: string): string {
    this.#languages ??= new Intl.DisplayNames(this.lang, { type: 'language' });
    try {
      return this.#languages.of(tag) ?? tag;
    } catch {
      return tag; // `Intl` knows fewer kinds of tags than BCP 47, and says so by a RangeError
    }
  }

  /** "Football, Chess and Drama" */
  list(words: readonly string[]): string {
    this.#list ??= new Intl.ListFormat(this.lang);
    return this.#list.format(words);
  }

  /** True when the device shows other times than the school's clock at that instant. */
  differs(instant: string): boolean {
    const device = new Date(instant);
    const school = localTime(instant, this.shown);
    return device.getHours() !== school.hour || device.getMinutes() !== school.minute;
  }

  get #english(): boolean {
    return this.lang.startsWith('en');
  }

  #times(): Intl.DateTimeFormat {
    const { lang, shown: timeZone } = this;
    const words = this.#english ? { hour12: true } : { dayPeriod: 'short' as const };
    return (this.#time ??= new Intl.DateTimeFormat(lang, { ...TIME, ...words, timeZone }));
  }

  /** House style of English: "3:40pm", without the space. */
  #clock(time: string): string {
    return this.#english ? time.replace(/\s(?=[ap]m)/gi, '').toLowerCase() : time;
  }

  /** House style of English: no comma after the weekday. */
  #tidy(date: string): string {
    return this.#english ? date.replace(',', '') : date;
  }
}

const made = new WeakMap<object, Formats>();

/** Formats in the language of a locale and the zone of a school, made once and kept. `tag` is who asks for them. */
export function formatsOf(locale: { readonly lang: string }, zone: string, tag: string): Formats {
  const known = made.get(locale);
  if (known?.zone === zone && known.lang === locale.lang) return known;
  const formats = new Formats(locale.lang, zone, () => {
    readingFor(tag, () => {
      complain('time-zone', zone, 'Use a name such as Europe/London (IANA time zone).');
    });
  });
  made.set(locale, formats);
  return formats;
}
