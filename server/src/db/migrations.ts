/**
 * The tables, as a list of steps that only ever grows: a step that has been released is never edited.
 *
 * Every key starts with `school`, so that the rows of one school lie together and a cluster can spread schools
 * over machines. Instants are epoch milliseconds. Lists of words (modes, languages) are joined by spaces; lists of
 * phrases (topics, years) are JSON. `without rowid` stands where the order of arrival must not remain; engines
 * other than SQLite leave it out.
 */

/** What a person tells about themselves and their wish: the same columns wherever a person asks for something. */
const PERSON = `
  name text not null, phone text, email text, voicemail text, topic text, wished_staff text, language text,
  interpreter text, children text, access text, accompanied text, on_behalf_of text`;

/** When it is safe to ring. */
const SAFE_TIMES = 'days text not null, times text not null, note text';

export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table schools (
      school text not null primary key, name text not null, time_zone text not null,
      notice_minutes integer not null, hold_minutes integer not null, hold_limit_minutes integer not null,
      secret text not null)`,
    `create table staff (
      school text not null, id text not null, name text not null, role text, languages text not null,
      interpreters text not null, modes text not null, buffer_minutes integer not null, position integer not null,
      primary key (school, id))`,
    `create table closures (
      school text not null, valid_from text not null, valid_through text not null, name text not null,
      primary key (school, valid_from, name))`,
    `create table slots (
      school text not null, id text not null, staff text not null, starts bigint not null, ends bigint not null,
      modes text not null, interpreters text not null, location text, capacity integer not null,
      booked integer not null check (booked >= 0),
      primary key (school, id), check (starts < ends))`,
    'create index slots_by_start on slots (school, starts, id)',
    'create index slots_by_staff on slots (school, staff, starts)',
    `create table holds (
      school text not null, id text not null, slot text not null, created bigint not null, expires bigint not null,
      primary key (school, id))`,
    'create index holds_by_slot on holds (school, slot, expires)',
    `create table bookings (
      school text not null, reference text not null, version integer not null, status text not null,
      slot text not null, mode text not null, created bigint not null, changed bigint not null, ${PERSON},
      primary key (school, reference))`,
    'create index bookings_by_slot on bookings (school, slot)',
    `create table callbacks (
      school text not null, reference text not null, created bigint not null, ${PERSON}, ${SAFE_TIMES},
      primary key (school, reference))`,
    `create table waitlist (
      school text not null, reference text not null, created bigint not null, mode text not null,
      ${PERSON}, ${SAFE_TIMES}, primary key (school, reference))`,
    `create table answers (
      school text not null, key text not null, fingerprint text not null, status integer not null,
      body text not null, created bigint not null, primary key (school, key))`,
  ],
  [
    `alter table schools add column closes text not null default '16:00'`,
    'alter table staff add column phonetic text',
    'alter table staff add column photo text',
    `alter table staff add column topics text not null default '[]'`,
    `alter table staff add column years text not null default '[]'`,
    `alter table staff add column days text not null default ''`,
    'alter table staff add column phone text',
    'alter table staff add column email text',
    'alter table staff add column reply_within integer',
    'alter table staff add column away_from text',
    'alter table staff add column away_until text',
    'alter table staff add column deputy text',
    `create table terms (
      school text not null, valid_from text not null, valid_through text not null, name text not null,
      primary key (school, valid_from, name))`,
    // What an enquiry has come to stands here too, so that the school's own system can look for it.
    `create table enquiries (
      school text not null, reference text not null, version integer not null, status text not null,
      staff text not null, answer_by text, created bigint not null, changed bigint not null,
      year text, reply_by text not null, may_pass_on integer not null, ${PERSON},
      primary key (school, reference))`,
    // One row for each thing that happened, numbered from 1: added, and never changed.
    `create table happenings (
      school text not null, reference text not null, number integer not null, at bigint not null,
      kind text not null, by_id text, by_name text, by_role text, to_id text, to_name text, to_role text,
      reason text, text text, answer_by text,
      primary key (school, reference, number))`,
  ],
  [
    // What families are asked is one JSON text; what is looked for has a column.
    `create table polls (
      school text not null, id text not null, definition text not null, opens bigint, closes bigint,
      kept_until text, outcome text, withdrawn integer not null, settled integer not null,
      mixed integer not null, final text,
      primary key (school, id))`,
    // Who may vote, who has voted and what was voted share no column but the poll. Nothing says when or in which
    // order: rows lie by keys that are random. See docs/decisions/a-vote-belongs-to-nobody.md.
    `create table poll_codes (
      school text not null, poll text not null, voter text not null,
      primary key (school, poll, voter)) without rowid`,
    `create table poll_voters (
      school text not null, poll text not null, voter text not null,
      primary key (school, poll, voter)) without rowid`,
    `create table poll_ballots (
      school text not null, poll text not null, id text not null, answers text not null,
      primary key (school, poll, id)) without rowid`,
    `create table poll_comments (
      school text not null, poll text not null, id text not null, question text not null, text text not null,
      released integer not null,
      primary key (school, poll, id)) without rowid`,
    // Keys of sent ballots, until the close. Neither the key nor the content can be read or guessed from it.
    `create table poll_receipts (
      school text not null, key text not null, poll text not null, fingerprint text not null,
      status integer not null, body text not null,
      primary key (school, key)) without rowid`,
    // What is shown of a poll that is open, and at how many ballots it was last looked whether more can be.
    `create table poll_steps (
      school text not null, poll text not null, ballots integer not null, steps text not null,
      primary key (school, poll))`,
  ],
];
