import type { Delivery, Sending } from '../domain/dialog/channel.ts';

/** What became of one call: what the outbox knows, and what the channel itself still makes something of. */
interface CallFate {
  readonly outcome: Delivery['outcome'] | 'missing' | 'same';
}

type Unsettled = Extract<Delivery, { outcome: 'wait' | 'later' | 'unknown' }>;

/** The row is tried again, and goes on behind the parts that arrived. */
export const keepsParts = <F extends CallFate>(fate: F): fate is F & Unsettled =>
  fate.outcome === 'wait' || fate.outcome === 'later' || fate.outcome === 'unknown';

/** What became of the message when its `n`-th part (from 0) was not sent. */
function atPart<F extends CallFate>(fate: F, n: number, of: number): F {
  const told = 'why' in fate ? { ...fate, why: `part ${n + 1} of ${of}: ${fate.why}` } : fate;
  return keepsParts(told) ? { ...told, parts: n } : told;
}

/**
 * A long text is several messages, and only the whole counts as sent: all parts in order, those that arrived in earlier
 * attempts left out, the first one marked when it may be a copy. Ends at the first that is not sent. The outbox keeps how
 * many arrived; after a crash nothing is known, and all go once more, as the marked copy. A refusal behind a part that
 * arrived says which part it was.
 */
export async function inParts<P, F extends CallFate>(
  sending: Pick<Sending, 'arrived' | 'maybeCopy'>,
  parts: readonly P[],
  mark: (part: P) => P,
  put: (part: P, last: boolean) => Promise<F>,
): Promise<F | Extract<Delivery, { outcome: 'sent' }>> {
  const first = Math.min(sending.arrived ?? 0, parts.length - 1);
  let fate: F | Extract<Delivery, { outcome: 'sent' }> = { outcome: 'sent' };
  for (const [n, part] of parts.entries()) {
    if (n < first) continue;
    fate = await put(sending.maybeCopy && n === first ? mark(part) : part, n + 1 === parts.length);
    if (fate.outcome !== 'sent') return parts.length === 1 ? fate : atPart(fate, n, parts.length);
  }
  return fate;
}
