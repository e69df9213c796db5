import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const both = z.object({ id: z.string().min(1), en: z.string().min(1) });
const passage = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,24}$/),
  status: z.enum(['menunggu', 'dikonfirmasi']),
  asOf: z.iso.date(),
  ask: z.enum(['bkpp', 'umpeg']),
  source: both,
  /** For those who write passages: how sure the source is. Never shown. */
  note: z.string().optional(),
  title: both,
  text: both,
  questions: z.array(z.string().min(3)).min(3),
});
const file = z.object({
  /** Ways to ask what is near a passage by its words and answered by none: "cuti melahirkan berapa bulan". */
  unanswered: z.array(z.string().min(3)),
  /** What sounds like a question about rules and is a wish about one's own things: "jp saya udah berapa ya". */
  wishes: z.array(z.string().min(3)),
  passages: z.array(passage).min(1),
});

export type PassageEntry = z.infer<typeof passage>;

/** What may be told about rules, and what is asked like it and may not. */
export interface PassageFile {
  readonly passages: readonly PassageEntry[];
  readonly unanswered: readonly string[];
  readonly wishes: readonly string[];
}

/** Reads `content/questions/passages.json`. Throws with the field's path when it is out of form or an id comes twice. */
export function loadPassages(content: string): PassageFile {
  const { passages, unanswered, wishes } = file.parse(
    JSON.parse(readFileSync(join(content, 'questions/passages.json'), 'utf8')),
  );
  const twice = passages.find(({ id }, n) => passages.findIndex((one) => one.id === id) !== n);
  if (twice !== undefined) throw new Error(`content/questions/passages.json: ${twice.id} stands there twice`);
  return { passages, unanswered, wishes };
}
