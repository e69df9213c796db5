import {
  aliasOf,
  type CourseWord,
  LONGEST_ALIAS,
  type WordKind,
} from '../domain/recommendation/course-word.ts';
import type { AliasesFound } from '../knowledge/catalogue/suggest-aliases.ts';
import { courseWords, decideWord } from '../knowledge/catalogue/words.ts';
import { currentDictionaryVersion, loadDictionary } from '../storage/dictionary/dictionary.ts';
import type { App } from '../wire/app.ts';
import { aliasSuggestions } from '../wire/course-words.ts';
import { embedBuiltIn, tagSuggestions } from '../wire/courses.ts';
import { type Args, type Command, type ExitCode, type Io, Usage } from './command.ts';
import { refuse, writtenCount } from './written.ts';

const USAGE =
  '[list] [--kind alias|competency] [--all] | suggest [--model] [--most COURSES] | approve COURSE alias|competency "VALUE" | reject COURSE alias|competency "VALUE" [--operator NAME] [--json]';

/** What people call courses and what courses teach, beyond their file: suggested by what was searched and chosen and by the words of a course, decided by a person. */
export const courseWordsCommand: Command = {
  name: 'words',
  usage: USAGE,
  summary:
    'aliases and competency tags of courses: lists suggestions, makes tag suggestions, approves or rejects one; "export catalogue" holds what was approved',
  options: {
    model: { type: 'boolean' },
    most: { type: 'string' },
    kind: { type: 'string' },
    all: { type: 'boolean' },
    operator: { type: 'string' },
  },
  words: [0, 4],
  async run(args, io, app) {
    const [action = 'list', ...rest] = args.words;
    if (action === 'list' && rest.length === 0) return list(args, io, app);
    if (action === 'suggest' && rest.length === 0 && args.options['model'] === true)
      return byModel(args, io, app);
    if (action === 'suggest' && rest.length === 0) {
      const found = await tagSuggestions(app.db, app.clock.now());
      io.out(args.json ? JSON.stringify({ found }) : `${found} competency tags suggested.`);
      return 0;
    }
    if ((action === 'approve' || action === 'reject') && rest.length === 3)
      return decide(action === 'approve' ? 'approved' : 'rejected', rest, args, io, app);
    throw new Usage(`Usage: sinau words ${USAGE}`);
  },
};

/** Courses asked about in one go when nothing else is said. */
const USUALLY = 200;

const ENDED: Readonly<Record<NonNullable<AliasesFound['stopped']>, string>> = {
  budget: "It ended early: the day's questions are used up (AI_PER_DAY).",
  'no answer': 'It ended early: the model gave no usable answer, and the log says why.',
};

async function byModel({ options, json }: Args, io: Io, app: App): Promise<ExitCode> {
  const most = writtenCount(options['most'], 'most', [1, 9999], USUALLY);
  const now = app.clock.now();
  const found = await aliasSuggestions(
    { db: app.db, model: app.config.model, log: app.log },
    {
      now,
      today: app.office.dayOf(now),
      most,
      progress: (courses, of) => io.err(`${courses} of ${of} courses asked about`),
    },
  );
  if (found === null) return refuse(io, 'No model is configured (AI_BASE_URL in .env.example).');
  if (json) io.out(JSON.stringify(found));
  else {
    const held = found.withheld > 0 ? `, ${found.withheld} not sent because their text gives orders` : '';
    io.out(`${found.found} aliases suggested for ${found.courses} courses${held}. "sinau words" lists them.`);
    if (found.stopped !== null) io.err(`${ENDED[found.stopped]} The same command goes on from there.`);
  }
  return found.stopped === null ? 0 : 1;
}

const kindOf = (word: unknown): WordKind => {
  if (word === 'alias' || word === 'competency') return word;
  throw new Usage(`Usage: sinau words ${USAGE}`);
};

async function list({ options, json }: Args, io: Io, app: App): Promise<ExitCode> {
  const kind = options['kind'] === undefined ? null : kindOf(options['kind']);
  const verdicts =
    options['all'] === true ? (['suggested', 'approved', 'rejected'] as const) : (['suggested'] as const);
  const found: CourseWord[] = [];
  for (const verdict of verdicts) found.push(...(await courseWords(app.db, { kind, verdict })));
  if (json) io.out(JSON.stringify(found));
  else if (found.length === 0)
    io.out('Nothing waits for a decision. "sinau words suggest" looks for competency tags.');
  else
    for (const one of found)
      io.out(
        `${one.course}  ${one.kind} "${one.value}"  ${one.verdict} (${one.source}, ${one.score.toFixed(1)})  ${one.title}`,
      );
  return 0;
}

async function decide(
  verdict: 'approved' | 'rejected',
  [course = '', kindWord = '', written = '']: readonly string[],
  { options, json }: Args,
  io: Io,
  app: App,
): Promise<ExitCode> {
  const kind = kindOf(kindWord);
  const value = kind === 'alias' ? aliasOf(written) : written.trim().toUpperCase().slice(0, LONGEST_ALIAS);
  if (value === null || value === '')
    throw new Usage(
      `An alias is a phrase of 2 to ${LONGEST_ALIAS} characters, without long numbers or addresses.`,
    );
  if (kind === 'competency' && verdict === 'approved' && !(await isCompetency(app, value))) {
    io.err(`The dictionary in force has no competency "${value}".`);
    return 1;
  }
  const operator = typeof options['operator'] === 'string' ? options['operator'].trim().slice(0, 60) : '';
  const actor = operator === '' ? 'operator' : `operator:${operator}`;
  const id = course.toUpperCase();
  if (!(await decideWord(app.db, { course: id, kind, value, verdict }, actor, app.clock.now()))) {
    io.err(`There is no course ${id}.`);
    return 1;
  }
  await embedBuiltIn(app.db);
  await app.embedCatalogue();
  io.out(
    json ? JSON.stringify({ course: id, kind, value, verdict }) : `${id}: ${kind} "${value}" ${verdict}.`,
  );
  return 0;
}

async function isCompetency(app: App, code: string): Promise<boolean> {
  const version = await currentDictionaryVersion(app.db);
  const dictionary = version === null ? null : await loadDictionary(app.db, version);
  return dictionary?.competencies.has(code) === true;
}
