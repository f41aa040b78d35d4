/**
 * A person as a contact file. It is the only file that knows ical.js, and is loaded when somebody asks for it.
 * @see https://www.rfc-editor.org/rfc/rfc6350 vCard 4
 */
import ICAL from 'ical.js';
import type { Person } from '../../backend/contract/contact.ts';

/** The name, the job, and how to reach them; no picture, which would have to be fetched. */
export function vcardOf({ id, name, role, phone, email, languages }: Person): string {
  const card = new ICAL.Component('vcard');
  const add = (property: string, value: string | undefined) => {
    if (value) card.addPropertyWithValue(property, value);
  };
  add('version', '4.0');
  add('kind', 'individual');
  add('uid', `urn:open-door:staff:${encodeURIComponent(id)}`);
  add('fn', name);
  add('title', role);
  add('tel', phone);
  add('email', email);
  for (const language of languages) add('lang', language);
  return `${card.toString()}\r\n`;
}

/** Hands the file to the person. */
export function download(person: Person): void {
  const url = URL.createObjectURL(new Blob([vcardOf(person)], { type: 'text/vcard' }));
  Object.assign(document.createElement('a'), { href: url, download: 'contact.vcf' }).click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
