import type { LevelReading } from '../../domain/assessment/evidence.ts';
import type { Competency } from '../../domain/competency/dictionary.ts';
import type { Awaiting, Reading } from '../../domain/dialog/typed/reading.ts';
import type { Understanding } from '../../domain/ports.ts';
import type { OrderFinder } from '../evidence/orders.ts';
import { costly } from '../understanding/confidence.ts';
import type { Allow, Model } from './create.ts';
import { asData } from './prompt.ts';
import { type AnswerProposal, READ_ANSWER, READ_MESSAGE } from './proposals.ts';
import type { Pseudonymiser, Pseudonymous } from './pseudonyms.ts';

export interface WithModelParts {
  readonly model: Model;
  /** Asked for at the first question, not before. */
  readonly orders: () => OrderFinder;
  readonly pseudonyms: () => Pseudonymiser;
  /** Asked before anything leaves. */
  readonly allow: Allow;
}

/** Fewer words are too little to place for anybody. */
const LEAST_WORDS = 8;
/** Words of a quote that can hold an own act. */
const LEAST_QUOTED = 3;
/** Longer texts stay in the house. Characters. */
const LONGEST = 4_000;
const MOST_OTHERS = 3;

/**
 * Offline understanding that asks a model where it is unsure itself, and only there. The model proposes: what is out of
 * form, names an indicator that does not exist, or quotes what was not said is dropped, and the offline reading stands.
 * A text with an order to the machine in it is never sent: no wording of it can then lift a level.
 */
export function withModel(offline: Understanding, parts: WithModelParts): Understanding {
  const orders = once(parts.orders);
  const pseudonyms = once(parts.pseudonyms);
  const maySend = (texts: readonly string[]): boolean =>
    texts.join('').length <= LONGEST && texts.every((text) => orders()(text).length === 0);

  return {
    async readMessage(text, awaiting) {
      const reading = await offline.readMessage(text, awaiting);
      if (!reading.clarify || !isWish(awaiting) || !maySend([text])) return reading;
      const proposal = await parts.model.ask(
        READ_MESSAGE,
        { message: asData(pseudonyms()(text).text) },
        parts.allow,
      );
      return proposal?.sure === true ? decided(reading, proposal.intent) : reading;
    },

    async readAnswer(competency, text, earlier, required) {
      const reading = await offline.readAnswer(competency, text, earlier, required);
      const tellings = [earlier, text].filter((telling) => telling.trim() !== '');
      if (!unsure(reading, text) || !maySend(tellings)) return reading;
      const sent = tellings.map((telling) => pseudonyms()(telling));
      const inputs = {
        competency: `${competency.name}. ${competency.definition}`,
        indicators: indicatorsOf(competency)
          .map(({ level, n, text: behaviour }) => `${level}.${n} ${behaviour}`)
          .join('\n'),
        tellings: asData(sent.map(({ text: telling }) => telling)),
      };
      const proposal = await parts.model.ask(READ_ANSWER, inputs, parts.allow);
      return proposal === null ? reading : (placed(reading, competency, sent, proposal) ?? reading);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An example, a search or a code is taken as what it was asked for; only a free wish can need a second opinion. */
function isWish(awaiting: Awaiting): boolean {
  switch (awaiting) {
    case 'nothing':
    case 'choice':
      return true;
    case 'example':
    case 'query':
    case 'code':
      return false;
  }
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const unsure = ({ level, followUp }: LevelReading, text: string): boolean =>
  level === 0 && (followUp === 'detail' || followUp === 'example') && wordsIn(text) >= LEAST_WORDS;

const indicatorsOf = (competency: Competency) => competency.levels.flatMap(({ indicators }) => indicators);

/** The proposal as a reading, or null when one part of it does not hold. */
function placed(
  offline: LevelReading,
  competency: Competency,
  sent: readonly Pseudonymous[],
  { level, quote, indicator }: AnswerProposal,
): LevelReading | null {
  const indicators = indicatorsOf(competency);
  const met = indicators.find((each) => each.level === level && `${each.level}.${each.n}` === indicator);
  if (met === undefined || wordsIn(quote) < LEAST_QUOTED) return null;
  // The newest telling first: there the person answered the follow-up.
  const said = sent.map((telling) => telling.original(quote)).findLast((part) => part !== null);
  if (said === undefined || said === null) return null;
  const next = indicators.find((each) => each.level === met.level + 1);
  return {
    level: met.level,
    quote: said,
    met,
    ...(next === undefined ? {} : { next }),
    ...(offline.named === undefined ? {} : { named: offline.named }),
    // Whether the story belongs under this competency is judged in the house, whoever read the level.
    ...(offline.fit === undefined ? {} : { fit: offline.fit }),
    ...(offline.closer === undefined ? {} : { closer: offline.closer }),
  };
}

/**
 * Two readings that agree need no question. A wish that only the model sees is put first among the buttons, and one
 * that would cost something when wrong is asked in any case.
 */
function decided(offline: Reading, intent: Reading['intent']): Reading {
  const known = [offline.intent, ...offline.others];
  const others = known.filter((each) => each !== intent).slice(0, MOST_OTHERS);
  return {
    intent,
    confidence: offline.confidence,
    clarify: !known.includes(intent) || costly(intent),
    others,
    // They were read for the other intent.
    slots: intent === offline.intent ? offline.slots : {},
  };
}
