/** People that families can talk to. */
import * as z from 'zod/mini';
import { MODES } from './vocabulary.ts';

export const mode = z.enum(MODES);

export const staff = z.object({
  id: z.string(),
  name: z.string(),
  /** In plain words: "Class teacher, Year 2". */
  role: z.optional(z.string()),
  /** BCP 47. */
  languages: z._default(z.array(z.string()), []),
  /** Languages, spoken or signed, for which an interpreter can be arranged. */
  interpreters: z._default(z.array(z.string()), []),
  modes: z._default(z.array(mode), []),
});
export type Staff = z.output<typeof staff>;
