import { afterColon } from '../../domain/dialog/typed/command-of.ts';
import type { Intent, SlotName } from '../../domain/dialog/typed/reading.ts';
import { UNITS_OF_TEN } from '../../domain/time/words.ts';
import type { UnderstandingContent } from './content.ts';
import { DAY_NAMES, timeGrammar, timeSlots } from './time-slots.ts';
import { longestOf, phraseAfter, phraseBefore, refusalFinder, type Token, tokensOf } from './tokens.ts';

type Slots = Partial<Record<SlotName, string>>;

/** Reads what a message names, by grammar: only slots that belong to its intent (`slots.json`). */
export function slotReader(
  content: Pick<UnderstandingContent, 'slots' | 'time' | 'competencies' | 'agencies'>,
): (text: string, intent: Intent) => Slots {
  const { slots: words, competencies, agencies } = content;
  const grammar = timeGrammar(content.time, words);
  const skip = new Set(words.skip);
  // A day ends every phrase: "MGMP IPA sesuk" is a forum and a day.
  const ends = new Set([...words.ends, ...DAY_NAMES]);
  const cues = new Map(Object.entries(words.cues).map(([intent, list]) => [intent, new Set(list)]));
  const notInForum = new Set([...ends, ...words.noForum]);
  const notInUnit = new Set([...ends, ...agencies.keys()]);
  const courseCues = new Set(words.courseCues);
  const askedOf = new Set(words.askedOf);
  const codes = new Map([...competencies].flatMap(([code, names]) => names.map((name) => [name, code])));

  const forms = Object.keys(words.forms);
  const modes = Object.keys(words.modes);
  const formsApart = refusalFinder(forms, words.refused);
  const modesApart = refusalFinder(modes, words.refused);
  const empty = new Set(words.empty);
  const which = { people: new Set(words.which.people), relative: new Set(words.which.relative) };
  const phrase = (
    tokens: readonly Token[],
    cues: ReadonlySet<string>,
    most: number,
    through?: ReadonlySet<string>,
  ): string | undefined =>
    phraseAfter(tokens, {
      cues,
      skip,
      ends,
      most,
      empty,
      which,
      ...(through === undefined ? {} : { through }),
    })
      ?.map((token) => token.said)
      .join(' ');

  const broughtUp = (tokens: readonly Token[]): string | undefined =>
    phraseBefore(tokens, {
      cues: new Set(words.broughtUp.verbs),
      skip: new Set(words.broughtUp.between),
      ends,
      most: 6,
      empty,
    })
      ?.map(({ said }) => said)
      .join(' ');

  /** "latsar itu berapa jp": what a question begins with and then asks about. */
  const askedAbout = (tokens: readonly Token[]): string | undefined => {
    const named = phraseBefore(tokens, { cues: askedOf, ends, most: 4, empty });
    return named?.[0] === tokens[0] ? named?.map(({ said }) => said).join(' ') : undefined;
  };

  const course = (text: string, tokens: readonly Token[], intent: Intent): string | undefined => {
    const id = /\bkrs[\s-]?(\d{1,4})\b/i.exec(text)?.[1];
    if (id !== undefined) return `KRS-${id.padStart(3, '0')}`;
    return phrase(tokens, courseCues, 8) ?? (intent === 'detail_kursus' ? askedAbout(tokens) : undefined);
  };

  const unit = (tokens: readonly Token[]): string | undefined => {
    const named = phraseAfter(tokens, { cues: new Set(words.units), ends: notInUnit, most: 4 });
    if (named?.[0] === undefined) return undefined;
    const before = tokens[tokens.indexOf(named[0]) - 1]?.said ?? '';
    const name = named.map((token) => words.unitShort[token.word] ?? token.said).join(' ');
    return `${before.charAt(0).toUpperCase()}${before.slice(1)} ${name}`;
  };

  const unpaid = new RegExp(
    `(?<!\\p{L})(?:${words.unpaid.not.join('|')})(?: (?:${words.unpaid.between.join('|')}))* (?:${words.unpaid.pay.join('|')})(?!\\p{L})`,
    'iu',
  );

  const find: Readonly<
    Record<SlotName, (text: string, tokens: readonly Token[], intent: Intent) => string | undefined>
  > = {
    topic: (text, tokens, intent) => {
      if (intent === 'berhenti_pengingat') {
        // "pengingat forum saja, penilaian boleh": the first one named is the one meant.
        return tokens.map(({ word }) => words.muted[word]).find((muted) => muted !== undefined);
      }
      const opened = cues.get(intent) ?? new Set();
      const through = words.through[intent];
      if (through === undefined) return phrase(tokens, opened, 5);
      return phrase(tokens, opened, 8, new Set(through)) ?? afterColon(text) ?? broughtUp(tokens);
    },
    competency: (text) =>
      /\b(?:M\.0[1-8]|SK\.01|T\.[A-Z]{3,5}\.01)\b/i.exec(text)?.[0].toUpperCase() ??
      // The longest name wins: "komunikasi pelayanan publik" is not "komunikasi".
      codes.get(longestOf(text, codes.keys()) ?? ''),
    course,
    item: (_, tokens) => itemIn(tokens, words.items, content.time),
    jp: (text, tokens) => (most(text, words.atMost) === undefined ? hours(tokens) : undefined),
    maxJp: (text) => most(text, words.atMost),
    form: (text, _, intent) => {
      const form = words.forms[longestOf(formsApart(text).rest, forms) ?? ''];
      // Who looks for a "diklat" looks for any kind of course; who claims one has been to one.
      return intent === 'rekomendasi' && words.anyForm.includes(form ?? '') ? undefined : form;
    },
    mode: (text) => {
      const { rest, refused } = modesApart(text);
      const meant = words.modes[longestOf(rest, modes) ?? ''];
      // Who wants it not online wants it in a room, and the other way round.
      return meant ?? (refused === undefined ? undefined : words.otherMode[words.modes[refused] ?? '']);
    },
    cost: (text) => (longestOf(text, words.free) === undefined && !unpaid.test(text) ? undefined : 'gratis'),
    number: (_, tokens, intent) => numberIn(tokens, intent, words, content.time),
    opd: (text) => agencies.get(longestOf(text, agencies.keys()) ?? ''),
    unit: (_, tokens) => unit(tokens),
    forum: (_, tokens) => {
      const at = tokens.findIndex((token) => words.forums.includes(token.word));
      const first = tokens[at];
      const named = phraseAfter(tokens.slice(Math.max(at, 0)), {
        cues: new Set(first === undefined ? words.forumCues : [first.word]),
        ends: first === undefined ? notInForum : ends,
        most: 3,
      });
      const found = [...(first === undefined ? [] : [first]), ...(named ?? [])];
      return found.length === 0 ? undefined : found.map((token) => token.said).join(' ');
    },
    format: (text) => words.formats[longestOf(text, Object.keys(words.formats)) ?? ''],
    level: levelIn,
    when: () => undefined,
    time: () => undefined,
    offset: () => undefined,
    repeat: () => undefined,
    period: () => undefined,
  };

  return (text, intent) => {
    const tokens = tokensOf(text);
    const timed = timeSlots(text, grammar, intent);
    const slots: Slots = {};
    for (const name of words.byIntent[intent]) {
      const value = timed[name] ?? find[name](text, tokens, intent);
      if (value !== undefined && !(name === 'course' && slots.item !== undefined)) slots[name] = value;
    }
    return slots;
  };
}

const most = (text: string, words: readonly string[]): string | undefined => {
  const limit = new RegExp(`(?:${words.join('|')})\\s*(\\d{1,3})\\s*(?:jp|jam pelajaran)\\b`, 'i');
  return limit.exec(text)?.[1];
};

/** "8 jp", "8jp", "JP 8", "delapan jp". "3 jam" is none: how many learning hours that makes is asked for. */
function hours(tokens: readonly Token[]): string | undefined {
  const number = (word = ''): string | undefined =>
    /^\d{1,3}$/.test(word) ? word : UNITS_OF_TEN[word]?.toString();
  for (const [at, { word }] of tokens.entries()) {
    const glued = /^(\d{1,3})jp$/.exec(word)?.[1];
    if (glued !== undefined) return glued;
    const beside = number(tokens[at - 1]?.word) ?? number(tokens[at + 1]?.word);
    if (word === 'jp' && beside !== undefined) return beside;
  }
  return undefined;
}

const LEVEL = `([1-5]|${Object.keys(UNITS_OF_TEN).join('|')})`;
const LEVELLED = [
  `level(?:nya|e)?\\s*(?:ke\\s*)?${LEVEL}`,
  `(?:harus(?:e|nya)|(?:men)?jadi(?:kan|in)?|da(?:di|dos)|ke)\\s*(?:level\\s*)?${LEVEL}`,
].map((pattern) => new RegExp(`\\b${pattern}\\b`, 'i'));

/** "level 3", "harusnya dua", "diturunkan menjadi 2". */
function levelIn(text: string): string | undefined {
  for (const pattern of LEVELLED) {
    const said = pattern.exec(text)?.[1]?.toLowerCase();
    const level = said === undefined ? Number.NaN : (UNITS_OF_TEN[said] ?? Number(said));
    if (level >= 1 && level <= 5) return String(level);
  }
  return undefined;
}

function itemIn(
  tokens: readonly Token[],
  cues: readonly string[],
  time: UnderstandingContent['time'],
): string | undefined {
  for (const [at, { word }] of tokens.entries()) {
    const ordinal = time.ordinals[word];
    if (ordinal !== undefined) return String(ordinal);
    const next = tokens[at + 1]?.word ?? '';
    if (!cues.includes(word)) continue;
    const number = /^\d{1,2}$/.test(next) ? Number(next) : UNITS_OF_TEN[next];
    if (number !== undefined) return String(number);
  }
  return undefined;
}

/** How many: people who come ("bersama 1 staf" is two with the speaker), places of a list ("top 5"). */
function numberIn(
  tokens: readonly Token[],
  intent: Intent,
  words: UnderstandingContent['slots'],
  time: UnderstandingContent['time'],
): string | undefined {
  const listed = tokens.some(({ word }) => words.topCues.includes(word));
  for (const [at, { word }] of tokens.entries()) {
    const together = intent === 'ikut_forum' ? time.together[word] : undefined;
    if (together !== undefined) return String(together);
    const number = /^\d{1,2}$/.test(word) ? Number(word) : UNITS_OF_TEN[word];
    if (number === undefined) continue;
    if (intent === 'tren_instansi' && listed) return String(number);
    if (!words.company.includes(tokens[at + 1]?.word ?? '')) continue;
    const beside = intent === 'ikut_forum' && words.with.includes(tokens[at - 1]?.word ?? '');
    return String(beside ? number + 1 : number);
  }
  return undefined;
}
