/** Codes that people say on the phone and write on paper. */

/** No vowels, so that no code is a word; no Y and none of I, L, O, which look like something else. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ';
const DIGITS = '23456789';
/** Letters and digits together: without S and Z as well, which look like 5 and 2 beside digits. */
const TOKEN_SYMBOLS = '23456789BCDFGHJKMNPQRTVWXY';
const TOKEN_LENGTH = 8;

/** Three letters and three digits: `BKD472`. 3.5 million of them; the caller checks that it is free. */
export function newReference(): string {
  const random = crypto.getRandomValues(new Uint32Array(6));
  return Array.from(random, (value, index) => symbol(index < 3 ? LETTERS : DIGITS, value)).join('');
}

/** An unguessable name of 128 bits. */
export function newId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** A code for paper that nothing is derived from: eight letters and digits. */
export function newCode(): string {
  const random = crypto.getRandomValues(new Uint32Array(TOKEN_LENGTH));
  return Array.from(random, (value) => symbol(TOKEN_SYMBOLS, value)).join('');
}

/** A secret of 256 bits to derive tokens from. */
export function newSecret(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

/** What a person typed, as it is stored: capitals, without spaces and hyphens. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
}

/**
 * The token that goes with a reference. It is derived and never stored, so that a lost answer can be given again
 * and a stolen database copy without its secret opens nothing.
 *
 * @param kind what the reference is of, other than a booking: a booking and an enquiry may have the same one, and
 *   the code of one family must not open what another wrote
 */
export async function tokenFor(
  secret: string,
  school: string,
  reference: string,
  kind?: 'enquiry',
): Promise<string> {
  const bytes = await hmac(secret, ['token', school, reference, ...(kind ? [kind] : [])].join('\n'));
  const view = new DataView(bytes);
  return Array.from({ length: TOKEN_LENGTH }, (_, index) =>
    symbol(TOKEN_SYMBOLS, view.getUint16(index * 2)),
  ).join('');
}

/** Tells one content from another without keeping the content. */
export async function fingerprint(secret: string, content: string): Promise<string> {
  return hex(new Uint8Array(await hmac(secret, `content\n${content}`)));
}

/** Compares in a time that does not depend on where two texts differ. */
export function sameText(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < other.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}

/** SHA-256 in hexadecimal. */
export async function digest(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

const algorithm = { name: 'HMAC', hash: 'SHA-256' };
const keys = new Map<string, ReturnType<typeof crypto.subtle.importKey>>();

function hmac(secret: string, text: string): Promise<ArrayBuffer> {
  let key = keys.get(secret);
  if (!key) {
    key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign']);
    keys.set(secret, key);
  }
  return key.then((imported) => crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text)));
}

function symbol(alphabet: string, random: number): string {
  return alphabet.charAt(random % alphabet.length);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
