import { z } from 'zod';
import {
  INTENTS,
  type Intent,
  type Reading,
  SLOTS,
  type SlotName,
} from '../../domain/dialog/typed/reading.ts';
import { type Interval, intervalBy, intervalOf } from './bootstrap.ts';
import { slotsAgree } from './slots.ts';

const intent = z.enum(INTENTS);
const items = z
  .array(
    z.object({
      id: z.string(),
      text: z.string(),
      intent,
      acceptable: z.array(intent).default([]),
      slots: z.partialRecord(z.enum(SLOTS), z.string()).default({}),
    }),
  )
  .min(1);

export interface IntentFigures {
  readonly n: number;
  /** Share whose best reading is the intent or an acceptable one, whether or not it asks first. */
  readonly accuracy: number;
  /** Mean F1 over the intents that occur in the file. */
  readonly macroF1: number;
  /** F1 over all slots of all items: a slot is found when its name and its meaning agree. */
  readonly slotF1: number;
  /** Share answered with a question instead of an act. */
  readonly clarifying: number;
  /** 95 %, by drawing items again and again. */
  readonly intervals: Readonly<Record<'accuracy' | 'slotF1', Interval>>;
  readonly perIntent: Readonly<
    Partial<
      Record<
        Intent,
        { readonly n: number; readonly precision: number; readonly recall: number; readonly f1: number }
      >
    >
  >;
}
/** The raw outcome of one item, before any scoring. */
export interface IntentOutcome {
  readonly id: string;
  readonly intent: Intent;
  readonly slots: Readonly<Partial<Record<SlotName, string>>>;
  readonly clarify: boolean;
}

/**
 * Reads every message of a file in the form of the intent sets and scores the readings. `file` is parsed JSON; a
 * ZodError names the field that is wrong. `read` is the way of the chat: `messageReader(content)(text, 'nothing')`.
 * `today` (`YYYY-MM-DD`, office date) is what days like "besok" count from.
 */
export function evaluateIntents(
  file: unknown,
  read: (text: string) => Reading,
  today: string,
): { readonly figures: IntentFigures; readonly items: readonly IntentOutcome[] } {
  const wanted = items.parse(file);
  const outcomes = wanted.map(({ id, text }) => {
    const { intent: found, slots, clarify } = read(text);
    return { id, intent: found, slots, clarify };
  });
  const pairs = wanted.map((item, at) => {
    const found = outcomes[at]?.intent ?? item.intent;
    // An acceptable reading is as right as the first one, so it counts for the intent that was asked for.
    return { gold: item.intent, found: item.acceptable.includes(found) ? item.intent : found };
  });
  const perIntent = Object.fromEntries(
    INTENTS.filter((name) => pairs.some(({ gold }) => gold === name)).map((name) => [
      name,
      scoreOf(name, pairs),
    ]),
  );
  const scores = Object.values(perIntent);
  const slots = wanted.map((item, at): SlotCount => {
    const found = outcomes[at]?.slots ?? {};
    return {
      said: Object.keys(found).length,
      asked: Object.keys(item.slots).length,
      hits: SLOTS.filter((name) => slotsAgree(name, item.slots[name], found[name], today)).length,
    };
  });
  const right = pairs.map(({ gold, found }) => (gold === found ? 1 : 0));
  return {
    figures: {
      n: wanted.length,
      accuracy: right.filter((one) => one === 1).length / wanted.length,
      macroF1: scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length,
      slotF1: f1Of(slots),
      clarifying: outcomes.filter(({ clarify }) => clarify).length / wanted.length,
      intervals: { accuracy: intervalOf(right), slotF1: intervalBy(slots, f1Of) },
      perIntent,
    },
    items: outcomes,
  };
}

interface SlotCount {
  readonly said: number;
  readonly asked: number;
  readonly hits: number;
}

function f1Of(counts: readonly SlotCount[]): number {
  let [hits, all] = [0, 0];
  for (const { said, asked, hits: found } of counts) {
    hits += found;
    all += said + asked;
  }
  return all === 0 ? 1 : (2 * hits) / all;
}

function scoreOf(
  name: Intent,
  pairs: readonly { readonly gold: Intent; readonly found: Intent }[],
): { readonly n: number; readonly precision: number; readonly recall: number; readonly f1: number } {
  const n = pairs.filter(({ gold }) => gold === name).length;
  const named = pairs.filter(({ found }) => found === name).length;
  const right = pairs.filter(({ gold, found }) => gold === name && found === name).length;
  return {
    n,
    precision: named === 0 ? 0 : right / named,
    recall: n === 0 ? 0 : right / n,
    f1: n + named === 0 ? 0 : (2 * right) / (n + named),
  };
}
