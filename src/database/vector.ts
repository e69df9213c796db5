import { toSql } from 'pgvector';

/** A vector as text for a parameter that is cast to `vector`, the same for both drivers. */
export function vectorText(vector: Float32Array): string {
  const text = toSql([...vector]);
  if (text === null) throw new Error('a vector has no text');
  return text;
}
