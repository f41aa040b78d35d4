/**
 * The booking for the person's own calendar. Others in the family may see it, so its title is neutral and it holds
 * neither a reason nor a child's name.
 * @see https://www.rfc-editor.org/rfc/rfc5545 iCalendar
 */
export interface CalendarEntry {
  reference: string;
  title: string;
  /** How often it was changed: a calendar takes a newer one for an older. */
  sequence?: number;
  /** ISO 8601 with an offset. */
  start: string;
  end: string;
  location?: string | undefined;
}

/** `20261124T154000Z` */
const utc = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Content lines are at most 75 octets long; the rest goes on after a line break and a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (encoder.encode(current + character).length > 74) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return [...lines, current].join('\r\n ');
}

/** One VEVENT as an iCalendar file. `stamp` is the time of making it. */
export function icsOf(
  { reference, title, sequence = 0, start, end, location }: CalendarEntry,
  stamp: string,
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Open Door//Booking//EN',
    'BEGIN:VEVENT',
    `UID:${reference}@open-door`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(title)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

const link = (page: string, params: Record<string, string>) =>
  `${page}?${new URLSearchParams(params).toString()}`;

export const googleLink = ({ title, start, end, location = '' }: CalendarEntry): string =>
  link('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: `${utc(start)}/${utc(end)}`,
    location,
  });

export const outlookLink = ({ title, start, end, location = '' }: CalendarEntry): string =>
  link('https://outlook.live.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: new Date(start).toISOString(),
    enddt: new Date(end).toISOString(),
    location,
  });

/** Hands the file to the person. */
export function download(entry: CalendarEntry): void {
  const url = URL.createObjectURL(
    new Blob([icsOf(entry, new Date().toISOString())], { type: 'text/calendar' }),
  );
  const anchor = Object.assign(document.createElement('a'), { href: url, download: 'appointment.ics' });
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
