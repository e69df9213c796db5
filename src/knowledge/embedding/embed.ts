/** Turns texts into vectors of one model. Vectors of two models are never compared. */
export interface Embed {
  /** Stored with each vector. */
  readonly model: string;
  readonly dimension: number;
  /** One vector a text, in order, unit length; all zeros when the model knows none of the words: never query with that. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
