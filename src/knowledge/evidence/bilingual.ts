import type { Competency, Indicator } from '../../domain/competency/dictionary.ts';
import { competencyInEnglish } from '../../domain/competency/in-english.ts';
import { type AnswerReader, answerReader } from './answer-reader.ts';
import { englishIn, loadEvidenceContent, loadTranslations } from './content.ts';
import { ENGLISH } from './english.ts';
import { blank, type OrderFinder, orderFinder } from './orders.ts';
import { type StoryReader, storyReader } from './story.ts';

const ENGLISH_WORDS =
  /\b(?:the|and|of|my|was|were|with|that|they|their|from|but|because|when|who|had|have|been|not|this|it|its|for|our|by|is|are|at|which|we|she|he|them|him|until|then|after|before|so|in|on|to|as|all|what)\b/giu;
const INDONESIAN_WORDS =
  /\b(?:yang|yg|dan|di|ke|dari|untuk|utk|dengan|dgn|saya|sy|aku|kami|itu|ini|tidak|gak|ga|sudah|udah|ada|pada|karena|krn|lalu|terus|trs|biar|supaya|kula|sing|lan|ora|wis|neng|karo|tak|ku|juga|jadi|agar|saat|tapi|sama|satu|para|oleh|akan|bisa|nggak|ndak|pak|bu|mbak|mas|warga)\b/giu;

/** Which of the two languages a text is told in: by the small words that no sentence of either goes without. */
export function isEnglish(text: string): boolean {
  const english = text.match(ENGLISH_WORDS)?.length ?? 0;
  return english >= 2 && english > 2 * (text.match(INDONESIAN_WORDS)?.length ?? 0);
}

/** Reads examples in Indonesian and in English, each by its own lists; what is met is named in the competency given. */
export function bilingualReader(folder: string): AnswerReader {
  const content = loadEvidenceContent(folder);
  const indonesian = answerReader(content);
  const orders = orderFinder(content.signs);
  const english = once(() => answerReader(loadEvidenceContent(englishIn(folder)), ENGLISH));
  const translated = once(() => {
    const texts = loadTranslations(folder);
    const known = new WeakMap<Competency, Competency>();
    return (competency: Competency): Competency => {
      const before = known.get(competency) ?? competencyInEnglish(competency, texts);
      known.set(competency, before);
      return before;
    };
  });
  return (competency, text, earlier, required) => {
    const told = `${earlier}\n${text}`;
    // An order in English beside an own act in Indonesian must not change what the act is read as.
    if (!isEnglish(blank(told, orders(told)))) return indonesian(competency, text, earlier, required);
    const { met, next, ...reading } = english()(translated()(competency), text, earlier, required);
    const own = (one: Indicator): Indicator =>
      competency.levels.find(({ level }) => level === one.level)?.indicators.find(({ n }) => n === one.n) ??
      one;
    return {
      ...reading,
      ...(met === undefined ? {} : { met: own(met) }),
      ...(next === undefined ? {} : { next: own(next) }),
    };
  };
}

/** Tells a story of work from a wish, in either language. */
export function bilingualStories(folder: string): StoryReader {
  const indonesian = storyReader(loadEvidenceContent(folder));
  const english = once(() => storyReader(loadEvidenceContent(englishIn(folder)), ENGLISH));
  return (text) => (isEnglish(text) ? english()(text) : indonesian(text));
}

/** Orders to the machine in any of the languages. */
export function bilingualOrders(folder: string): OrderFinder {
  const finders = [folder, englishIn(folder)].map((each) => orderFinder(loadEvidenceContent(each).signs));
  return (text) => finders.flatMap((find) => find(text));
}

/** Lists of the other language are loaded when the first text in it comes: most processes never meet one. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
