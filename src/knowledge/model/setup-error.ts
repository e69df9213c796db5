/** Something the operator must put right; its message may be logged, because no person's words are in it. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
