/** The rules of a conversation: who gets it, what is promised, and what may happen next. */
import type * as z from 'zod/mini';
import type {
  enquiryClosure,
  enquiryEscalation,
  enquiryMessage,
  EnquiryRequest,
  handover,
  Person,
  reply,
} from '../../../src/backend/contract/contact.ts';
import { dayInWords, dayOf, toIso } from '../core/zoned.ts';
import type { Sql } from '../db/port.ts';
import { Problem } from '../http/problem.ts';
import { fault, invalid } from '../http/validate.ts';
import { personColumns } from '../people/person.ts';
import { insertWithReference } from '../people/reference.ts';
import { findSpans } from '../schools/calendar.ts';
import type { School } from '../schools/school.ts';
import { findPeople, type PersonFilter } from '../staff/people.ts';
import { choose, somebodyElse, type Choice } from './choose.ts';
import { add, holders, write, type EnquiryRow, type News, type Point, type Somebody } from './history.ts';
import { answerBy } from './promise.ts';

/** School days until somebody answers who has not said. */
const USUAL_REPLY = 3;

/** What every rule is given. */
export interface Scene {
  sql: Sql;
  school: School;
  now: number;
}

/** What is sent about a conversation that is there already. */
export type Act<T> = (scene: Scene, row: EnquiryRow, sent: T) => Promise<Point>;

export async function createEnquiry(scene: Scene, wish: EnquiryRequest): Promise<Point> {
  const { sql, school, now } = scene;
  const people = await findPeople(sql, school, now);
  const choice = choose(people, wish);
  if (!choice && wish.staff !== undefined) throw invalid([fault(['staff'], 'invalid')]);
  if (!choice) throw nobody();
  const promised = await promise(scene, choice.person);
  const version = 1;
  const reference = await insertWithReference(sql, 'enquiries', school.id, {
    ...{ version, status: 'open', staff: choice.person.id, answer_by: promised ?? null },
    ...{ created: now, changed: now, year: wish.year ?? null },
    ...{ reply_by: wish.replyBy, may_pass_on: wish.mayPassOn ? 1 : 0 },
    ...personColumns(wish),
  });
  await write(sql, school.id, { reference, version }, now, {
    ...{ kind: 'sent', to: toSomebody(choice.person), reason: reasonFor(choice) },
    ...{ text: wish.message, answerBy: promised },
  });
  return { reference, version };
}

/** More from the family. It opens a closed conversation again, and renews the promise. */
export const addMessage: Act<z.output<typeof enquiryMessage>> = async (scene, row, { text }) =>
  happen(scene, row, { kind: 'added', text, answerBy: await promiseOf(scene, row) });

/** The family has what it needs. Closing twice is fine; words that come with it are kept each time. */
export const close: Act<z.output<typeof enquiryClosure>> = async (scene, row, { text }) => {
  const { reference, version } = row;
  if (row.status === 'closed' && text === undefined) return { reference, version };
  return happen(scene, row, { kind: 'closed', text, answerBy: undefined });
};

/** It did not help: somebody else gets all of it, whoever it may be passed on to otherwise. */
export const escalate: Act<z.output<typeof enquiryEscalation>> = async (scene, row, { text }) => {
  const { sql, school, now } = scene;
  const had = (await holders(sql, school.id, row.reference)).map(({ id }) => id);
  const person = somebodyElse(await findPeople(sql, school, now), had, wishOf(row));
  if (!person) throw nobody();
  const to = toSomebody(person);
  return happen(scene, row, { kind: 'not-helped', to, text, answerBy: await promise(scene, person) });
};

/** Whoever has it passes it on. What was promised to the family stays promised. */
export const handOver: Act<z.output<typeof handover>> = async (scene, row, { to, reason }) => {
  checkOpen(row);
  const person = (await findPeople(scene.sql, scene.school, scene.now)).find(({ id }) => id === to);
  if (!person || person.id === row.staff) throw invalid([fault(['to'], 'invalid')]);
  if (!row.may_pass_on) {
    throw new Problem(
      'may-not-pass-on',
      'The family asked not to pass this on. Answer it yourself, or ask them first.',
    );
  }
  const by = await whoHasIt(scene, row);
  const answerBy = row.answer_by ?? (await promise(scene, person));
  return happen(scene, row, { kind: 'handed-over', by, to: toSomebody(person), reason, answerBy });
};

/** An answer, from whoever has it unless it says from whom. Nothing is left to be promised after it. */
export const answer: Act<z.output<typeof reply>> = async (scene, row, { from, text }) => {
  checkOpen(row);
  const people = await findPeople(scene.sql, scene.school, scene.now);
  const person = people.find(({ id }) => id === from);
  if (from !== undefined && !person) throw invalid([fault(['from'], 'invalid')]);
  const by = person ? toSomebody(person) : await whoHasIt(scene, row);
  return happen(scene, row, { kind: 'replied', by, text, answerBy: undefined });
};

const happen = ({ sql, school, now }: Scene, row: EnquiryRow, news: News): Promise<Point> =>
  add(sql, school.id, now, row, news);

const nobody = (): Problem =>
  new Problem('nobody', 'There is nobody else to ask here. Please ring the school.');

function checkOpen({ status }: EnquiryRow): void {
  if (status === 'open') return;
  throw new Problem('closed', 'The family has closed this. It opens again when they write once more.');
}

function toSomebody({ id, name, role }: Person): Somebody {
  return { id, name, ...(role !== undefined && { role }) };
}

async function whoHasIt({ sql, school }: Scene, row: EnquiryRow): Promise<Somebody> {
  const last = (await holders(sql, school.id, row.reference)).at(-1);
  return last ?? { id: row.staff, name: '' };
}

/** What somebody can be found by who suits the conversation. */
function wishOf({ topic, year, language }: EnquiryRow): PersonFilter {
  return {
    ...(topic !== null && { topic }),
    ...(year !== null && { year }),
    ...(language !== null && { language }),
  };
}

/** What the family is told when it does not go to whom they asked for, or waits. */
function reasonFor({ person, insteadOf }: Choice): string | undefined {
  const away = insteadOf ?? person;
  if (away.available) return undefined;
  const until = away.awayUntil === undefined ? '' : ` until ${dayInWords(away.awayUntil)}`;
  const then = insteadOf ? `${person.name} covers for them.` : 'They will read this when they are back.';
  return `${away.name} is away${until}. ${then}`;
}

/** The promise of whoever has it now. Somebody who has left the school has none of their own. */
async function promiseOf(scene: Scene, row: EnquiryRow): Promise<string | undefined> {
  const people = await findPeople(scene.sql, scene.school, scene.now);
  return promise(
    scene,
    people.find(({ id }) => id === row.staff),
  );
}

/** For somebody who is away it counts from when they are back, if that is known. */
async function promise({ sql, school, now }: Scene, person?: Person): Promise<string | undefined> {
  const day = dayOf(now, school.timeZone);
  const late = toIso(now, school.timeZone).slice(11, 16) >= school.closes;
  const back = person?.available === false ? person.awayUntil : undefined;
  return answerBy(
    back === undefined ? { day, late } : { day: back, late: true },
    person?.replyWithin ?? USUAL_REPLY,
    {
      closures: await findSpans(sql, 'closures', school.id, { from: day }),
      terms: await findSpans(sql, 'terms', school.id),
    },
  );
}
