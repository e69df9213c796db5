import type { Level } from '../../domain/competency/dictionary.ts';
import { LEVELS } from '../../domain/competency/dictionary.ts';

const WORDS: Readonly<Record<string, number>> = {
  satu: 1,
  siji: 1,
  setunggal: 1,
  dua: 2,
  loro: 2,
  kalih: 2,
  tiga: 3,
  telu: 3,
  empat: 4,
  papat: 4,
  sekawan: 4,
  lima: 5,
  gangsal: 5,
};
const NUMBER = '([1-5]|satu|siji|setunggal|dua|loro|kalih|tiga|telu|empat|papat|sekawan|lima|gangsal)';
const BARE = new RegExp(
  `^\\W*(?:(?:saya|sy|aku|kula|ya|kayak?nya|kira-kira|mungkin|pilih|paling|level|lvl|tingkat|nilai|angka|di|deh|aja|saja|sih|mas|mbak|kak|pak|bu|min|nggih|ya)\\W+)*${NUMBER}(?:\\W+(?:deh|aja|saja|sih|ya|mas|mbak|kak|pak|bu|min|mawon|wae|kayaknya|dong|nggih|cukup|lah))*\\W*$`,
  'i',
);
const LEVELLED = new RegExp(
  `\\b(?:level|lvl|tingkat)\\s*(?:saya|aku|sy)?\\s*(?:itu|di|ke|=|:)?\\s*${NUMBER}\\b`,
  'i',
);

/** The level a person names for herself, with or without the word: "3", "kayanya level 5 deh", "tingkat papat". */
export function namedLevel(text: string): Level | undefined {
  const said = (BARE.exec(text.trim()) ?? LEVELLED.exec(text))?.[1]?.toLowerCase();
  if (said === undefined) return undefined;
  const number = WORDS[said] ?? Number(said);
  return LEVELS.find((level) => level === number);
}
