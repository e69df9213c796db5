import { plainWords, stem } from '../understanding/plain-words.ts';

/** Two words together say little more than the two. */
const NEIGHBOURS = 0.5;

/**
 * How much a message sounds like a question about rules rather than a wish: the mean log odds of its words and
 * neighbouring words between the passages' questions and our own example wishes. Above 0 it does, below it does not.
 * Small words decide here ("JP saya berapa" is a wish, "JP itu apa" a question), so none is left out.
 */
export function questionGate(
  questions: readonly string[],
  wishes: readonly string[],
  spelling: ReadonlyMap<string, string>,
): (text: string) => number {
  const features = (text: string): ReadonlySet<string> => featuresOf(plainWords(text, spelling));
  const asked = counted(questions, features);
  const wished = counted(wishes, features);
  return (text) => {
    let [sum, known] = [0, 0];
    for (const feature of features(text)) {
      const [yes, no] = [asked.get(feature) ?? 0, wished.get(feature) ?? 0];
      if (yes + no === 0) continue;
      const odds = Math.log(((yes + 0.5) * (wishes.length + 1)) / ((no + 0.5) * (questions.length + 1)));
      sum += feature.includes(' ') ? NEIGHBOURS * odds : odds;
      known += 1;
    }
    return known === 0 ? 0 : sum / Math.sqrt(known);
  };
}

function featuresOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  let before = '^';
  for (const word of words) {
    const root = stem(word);
    found.add(word);
    found.add(`${before} ${root}`);
    before = root;
  }
  return found.add(`${before} $`);
}

function counted(
  texts: readonly string[],
  features: (text: string) => ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const one of features(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
