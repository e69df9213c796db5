import type { CourseFilters } from '../../../domain/recommendation/course.ts';
import type { CriteriaContent } from './criteria-content.ts';
import {
  isRequest,
  numberAt,
  phraseAt,
  phraseBefore,
  type Span,
  type Word,
  wordsOf,
} from './criteria-words.ts';
import { timeIn } from './time-criteria.ts';

/** A request taken apart: what it is about, and under which conditions. */
export interface Criteria {
  /** The request without the words that were read as conditions. */
  readonly rest: string;
  readonly filters: CourseFilters;
  /** Topics the person does not want ("asal bukan politik"). */
  readonly unwanted: readonly string[];
}

/** Reads conditions out of a request in any register. `today` is the office date that "bulan depan" counts from. */
export function criteriaIn(
  query: string,
  today: string,
  content: CriteriaContent,
  spelling: ReadonlyMap<string, string>,
): Criteria {
  const words = wordsOf(query, spelling);
  const used = new Set<number>();
  const use = (span: Span | undefined): void => {
    for (let n = 0; n < (span?.length ?? 0); n++) used.add((span?.at ?? 0) + n);
  };
  const unwanted = unwantedIn(words, content, use);
  const filters: CourseFilters = {
    ...costIn(words, content, use),
    ...modesIn(words, content, use),
    ...formsIn(words, content, use),
    ...sizeIn(words, content, use),
  };
  const time = timeIn(words, today, content, Object.keys(filters).length > 0, use);
  for (const [at, word] of words.entries())
    if (used.size > 0 && content.connectives.includes(word.plain)) used.add(at);
  const rest = words
    .filter((_, at) => !used.has(at))
    .map(({ typed }) => typed)
    .join(' ');
  return { rest, filters: { ...filters, ...time }, unwanted };
}

type Use = (span: Span | undefined) => void;

function unwantedIn(words: readonly Word[], { unless }: CriteriaContent, use: Use): string[] {
  for (const at of words.keys()) {
    const cue = phraseAt(words, at, unless);
    const topic = words[at + (cue?.length ?? 0)];
    if (cue === undefined || topic === undefined || topic.clause !== words[at]?.clause) continue;
    use({ at, length: cue.length + 1 });
    return [topic.plain];
  }
  return [];
}

function costIn(words: readonly Word[], content: CriteriaContent, use: Use): Pick<CourseFilters, 'maxCost'> {
  for (const at of words.keys()) {
    const free = phraseAt(words, at, content.free);
    if (free !== undefined && phraseBefore(words, at, content.refused) === undefined) {
      use(free);
      return { maxCost: 0 };
    }
    const amount = numberAt(words, at, content);
    const unit = phraseAt(words, at + 1, [...content.thousand, ...content.million]);
    const limit = phraseBefore(words, at, content.atMost, 2);
    if (amount === undefined || unit === undefined || limit === undefined) continue;
    use({ at: limit.at, length: at + 2 - limit.at });
    return { maxCost: amount * (phraseAt(words, at + 1, content.million) === undefined ? 1000 : 1_000_000) };
  }
  return {};
}

const ALL_MODES = ['klasikal', 'blended', 'daring_sinkron', 'daring_asinkron', 'non_klasikal'];

/** A word like "daring" is a condition only in the company of a course or alone; "rapat daring" is a topic. */
function modesIn(words: readonly Word[], content: CriteriaContent, use: Use): Pick<CourseFilters, 'modes'> {
  const modes = new Set<string>();
  for (const at of words.keys()) {
    const said = phraseAt(words, at, Object.keys(content.modes));
    if (said === undefined) continue;
    const name = [
      words.slice(at, at + said.length).map(({ typed }) => typed),
      words.slice(at, at + said.length).map(({ plain }) => plain),
    ]
      .map((parts) => parts.join(' '))
      .find((phrase) => content.modes[phrase] !== undefined);
    const before = words[at - 1];
    const after = words[at + said.length];
    if (before !== undefined && content.notMode.includes(before.plain)) continue;
    const company =
      content.modeAlways.includes(name ?? '') ||
      [before, after].some(
        (word) =>
          word === undefined ||
          word.clause !== words[at]?.clause ||
          content.modeCompany.includes(word.plain) ||
          content.modeCompany.includes(word.typed) ||
          content.modes[word.plain] !== undefined ||
          content.free.includes(word.plain),
      );
    if (!company) continue;
    use(said);
    const meant = content.modes[name ?? ''] ?? [];
    const refused = phraseBefore(words, at, content.refused, 2) !== undefined;
    for (const mode of refused ? ALL_MODES.filter((one) => !meant.includes(one)) : meant) modes.add(mode);
  }
  return modes.size === 0 ? {} : { modes: [...modes] };
}

function formsIn(words: readonly Word[], content: CriteriaContent, use: Use): Pick<CourseFilters, 'forms'> {
  const forms = new Set<string>();
  for (const [at, word] of words.entries()) {
    const form = content.forms[word.typed] ?? content.forms[word.plain];
    if (form === undefined || phraseBefore(words, at, content.refused) !== undefined) continue;
    use({ at, length: 1 });
    forms.add(form);
  }
  return forms.size === 0 ? {} : { forms: [...forms] };
}

type Size = Pick<CourseFilters, 'maxJp' | 'maxDays'>;

/** Hours and days: "maks 40 JP", "satu hari", "paling lama 3 hari". */
function sizeIn(words: readonly Word[], content: CriteriaContent, use: Use): Size {
  let found: Size = {};
  for (const at of words.keys())
    found = { ...found, ...(hoursAt(words, at, content, use) ?? daysAt(words, at, content, use)) };
  return found;
}

function hoursAt(words: readonly Word[], at: number, content: CriteriaContent, use: Use): Size | undefined {
  const maxJp = numberAt(words, at, content);
  const limit = phraseBefore(words, at, content.atMost, 1);
  const unit = phraseAt(words, at + 1, ['jp', 'jam pelajaran']);
  if (maxJp === undefined || unit === undefined) return undefined;
  const after = phraseAt(words, at + 1 + unit.length, content.atMostAfter);
  // "butuh 20 JP" tells what is missing, it limits nothing.
  if (limit === undefined && after === undefined) return undefined;
  use(between(limit?.at ?? at, at + 1 + unit.length + (after?.length ?? 0)));
  return { maxJp };
}

function daysAt(words: readonly Word[], at: number, content: CriteriaContent, use: Use): Size | undefined {
  const alone = phraseAt(words, at, content.oneDay);
  const maxDays = alone === undefined ? numberAt(words, at, content) : 1;
  const length = alone?.length ?? (phraseAt(words, at + 1, content.day) === undefined ? 0 : 2);
  if (maxDays === undefined || length === 0) return undefined;
  const limit = phraseBefore(words, at, content.atMost, 1);
  if (limit === undefined && !isRequest(words, at, content)) return undefined;
  const next = words[at + length]?.plain ?? '';
  if ([...content.past, 'sekali', 'lagi'].includes(next)) return undefined;
  use(between(limit?.at ?? at, at + length));
  return { maxDays };
}

const between = (at: number, end: number): Span => ({ at, length: end - at });
