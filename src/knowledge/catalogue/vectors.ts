import { type Database, json } from '../../database/database.ts';
import { vectorText } from '../../database/vector.ts';
import type { Embed } from '../embedding/embed.ts';
import { ensureVectorIndex, LARGE } from '../retrieval/index/nearby.ts';

/** Texts that are embedded and vectors that are held at once. */
const BATCH = 200;

/**
 * Embeds every course whose vector of this model is missing or belongs to older words; returns how many. Batch by
 * batch, each saved at once: what was done stays done when the process ends, and another run goes on from there.
 */
export async function embedStale(
  db: Database,
  embed: Embed,
  progress?: (done: number) => void,
): Promise<number> {
  let done = 0;
  for (let after = ''; ; ) {
    const part = await db.query<{ id: string; text_hash: string; text: string }>(
      `select c.id, c.text_hash, c.title || '. ' || c.description || ' ' || c.alias_text as text
         from courses c left join course_vectors v on v.course_id = c.id and v.model = $1
        where c.id > $2 and v.content_hash is distinct from c.text_hash order by c.id limit $3`,
      [embed.model, after, BATCH],
    );
    const last = part.at(-1);
    if (last === undefined) {
      await ensureVectorIndex(db, embed.model, embed.dimension);
      return done;
    }
    const vectors = await embed.embed(part.map(({ text }) => text));
    await db.query(
      `insert into course_vectors (course_id, model, dimension, content_hash, embedding)
       select r.id, $2, $3, r.hash, r.embedding::vector
       from jsonb_to_recordset($1::jsonb) as r(id text, hash text, embedding text)
       join courses c on c.id = r.id
       on conflict (course_id, model) do update
         set dimension = excluded.dimension, content_hash = excluded.content_hash, embedding = excluded.embedding`,
      [
        json(
          part.map(({ id, text_hash: hash }, index) => ({
            id,
            hash,
            embedding: vectorText(vectors[index] ?? new Float32Array(embed.dimension)),
          })),
        ),
        embed.model,
        embed.dimension,
      ],
    );
    done += part.length;
    // Made as soon as it is wanted, and filled from there on: of a hundred thousand at once it takes longer than a
    // statement may.
    if (done % LARGE < part.length) await ensureVectorIndex(db, embed.model, embed.dimension);
    progress?.(done);
    after = last.id;
  }
}
