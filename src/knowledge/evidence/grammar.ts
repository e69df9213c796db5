import type { EvidenceContent, Signs } from './content.ts';
import { speller } from './speller.ts';
import { type Verbs, verbsOf } from './verbs.ts';
import type { Speller } from './words.ts';

/** What of a language is rule rather than list: how its words are bent, its verbs told, its sentences parted. */
export interface Grammar {
  readonly speller: (content: EvidenceContent) => Speller;
  readonly verbs: (signs: Signs) => Verbs;
  /** Grammar and office words that every level shares. */
  readonly empty: ReadonlySet<string>;
  /** Where a new agent may begin. Longer phrases are joined again when the next part has no own verb. */
  readonly breaks: RegExp;
  /** The first word of a part that does not carry on what was only wished or denied. */
  readonly contrast: RegExp;
  /** A clause that asks who did it before it says so. */
  readonly who: RegExp;
  /** And says that it was the person herself. */
  readonly itself: RegExp;
  /** "Kalau memutuskan itu …" names a topic. */
  readonly topic: RegExp;
  readonly preposition: RegExp;
  /** Between the own subject and those it acted with. */
  readonly company: RegExp;
  /** Opens a title: "sebagai kepala bidang saya …". */
  readonly asTitle: RegExp;
}

/** Indonesian, with the chat spelling and the Javanese of the office. */
export const INDONESIAN: Grammar = {
  speller,
  verbs: verbsOf,
  empty: new Set(
    'yang dan atau di ke dari untuk dengan pada agar oleh dalam secara serta bagi itu ini ada lebih sudah bila walau lewat saat satu saya jadi juga kalau tidak tiap setiap'.split(
      ' ',
    ),
  ),
  breaks:
    /,|:|\p{Extended_Pictographic}+|\s+[-–—]\s+|(?<=\s)(?=(?:tapi|tetapi|namun|nanging|ning|padahal|sedangkan|sementara|terus|trus|trs|lalu|lajeng|banjur|kemudian|soalnya|soale|karena|krn|karna|amargi|amarga|mergo|sehingga|makanya|mknya|jadi|dadi|dados|walau|walaupun|meski|meskipun|sampai|agar|supaya|biar|ben|akhirnya|akhire|yaudah|baru|sebab|setelah|sesudah|sewaktu|ketika|waktu|pas|bar|sambil|sembari|seraya|sinambi|sekaligus|selain itu)\s)|(?<=\s)(?<!\b(?:saya|aku|sy|kula)\s)(?=(?:dan|serta|lan|kaliyan)\s[^,:.!?;\n]*\b(?:saya|aku|sy|kula)\b)/giu,
  contrast:
    /^(?:tapi|tetapi|namun|nanging|ning|padahal|cuma|cuman|hanya|mung|namung|paling|tugas\S*|yang|sing|selain|selebihnya)$/,
  who: /^(?:tapi |dan |lalu )?(?:yang|orang yang) /,
  itself: /\b(?:itu|adalah|ya|ini) saya\b|\bsaya sendiri\b/,
  topic: /^(?:\S+ )?(?:kalau|soal|yen) /,
  preposition:
    /^(?:di|ke|dari|kepada|pada|dengan|karo|untuk|bagi|depan|bersama|bareng|oleh|kaliyan|dhateng|marang)$/,
  company: /^(?:dan|lan|karo|bersama|dengan|sak)$/,
  asTitle: /^(?:sebagai|selaku|minangka|dados)$/,
};
