import { type Check, fail, ok, warn } from './check.ts';
import { decisions, type Replaced, type Waiting } from './decisions.ts';

export interface ContentFacts {
  readonly dictionary: { readonly version: number; readonly competencies: number } | null;
  /** `fresh`: courses with a vector of the built-in embedding, made from the course as it is now. */
  readonly catalogue: {
    readonly courses: number;
    readonly fresh: number;
    readonly stale: number;
    /** Of the vectors that search compares. */
    readonly index: 'not needed' | 'there' | 'missing' | 'broken';
  };
  /** Courses with a current vector of the endpoint's model; null without one. */
  readonly outsideVectors: { readonly model: string; readonly fresh: number } | null;
  /** Holidays from today over 60 days, and the last day the calendar knows, 'YYYY-MM-DD'. */
  readonly holidays: {
    readonly official: number;
    readonly estimated: readonly { readonly day: string; readonly name: string }[];
    readonly lastDay: string | null;
  };
  /** What waits for a person's decision, and values that imports replaced. */
  readonly waiting: Waiting;
  readonly replaced: Replaced;
  readonly inbox: { readonly failed: number; readonly waiting: number };
  readonly outbox: { readonly refused: number; readonly unknown: number; readonly open: number };
}

/** What the database holds, judged. */
export function contentChecks(facts: ContentFacts): Check[] {
  return [
    facts.dictionary === null
      ? fail('dictionary', 'none is published', 'Run "sinau import dictionary FILE".')
      : ok(
          'dictionary',
          `version ${facts.dictionary.version}, ${facts.dictionary.competencies} competencies`,
        ),
    vectors(facts.catalogue),
    ...outsideVectors(facts),
    vectorIndex(facts.catalogue),
    holidays(facts.holidays),
    ...decisions(facts.waiting, facts.replaced),
    inbox(facts.inbox),
    outbox(facts.outbox),
  ];
}

function vectors({ courses, fresh, stale }: ContentFacts['catalogue']): Check {
  const name = 'catalogue';
  if (courses === 0) return fail(name, 'no course', 'Run "sinau import catalogue FILE".');
  if (fresh === courses) return ok(name, `${courses} courses, all with a current vector`);
  const detail = `${courses} courses: ${fresh} with a current vector, ${stale} with an outdated one, ${courses - fresh - stale} with none`;
  return fail(
    name,
    detail,
    'Import the catalogue again: it embeds what changed. Search misses these courses.',
  );
}

/** Not red: until all are there the built-in ones serve, so nobody's search is the worse for it. */
function outsideVectors({ catalogue, outsideVectors: outside }: ContentFacts): Check[] {
  const name = 'outside embedding';
  if (outside === null) return [];
  const { model, fresh } = outside;
  if (fresh === catalogue.courses) return [ok(name, `all courses have a current vector of ${model}`)];
  return [
    warn(
      name,
      `${fresh} of ${catalogue.courses} courses have a current vector of ${model}: search uses the built-in ones until all have one`,
      '"sinau start" and "sinau import catalogue" go on with the rest; the log tells what the endpoint answers.',
    ),
  ];
}

function vectorIndex({ index }: ContentFacts['catalogue']): Check {
  const name = 'vector index';
  switch (index) {
    case 'not needed':
      return ok(name, 'not needed: so few vectors are compared one by one');
    case 'there':
      return ok(name, 'there');
    case 'missing':
      return warn(
        name,
        'missing: every search compares all vectors',
        'Import the catalogue again: it makes the index, a minute or two for 100,000 courses.',
      );
    case 'broken':
      return warn(
        name,
        'there, but its build did not end: it is not used',
        'Drop it ("drop index", its name begins with course_vectors_) and import the catalogue again.',
      );
  }
}

function holidays({ official, estimated, lastDay }: ContentFacts['holidays']): Check {
  const name = 'holidays';
  const todo = 'Import the official days ("sinau import holidays FILE") once the joint decree is out.';
  if (lastDay === null) return fail(name, 'no holiday is known from today on', todo);
  if (estimated.length > 0) {
    const days = estimated.map(({ day, name: title }) => `${day} ${title}`).join(', ');
    return warn(name, `only estimated in the next 60 days: ${days}`, todo);
  }
  return ok(name, `${official} official in the next 60 days, known until ${lastDay}`);
}

function inbox({ failed, waiting }: ContentFacts['inbox']): Check {
  if (failed === 0) return ok('messages in', `${waiting} waiting`);
  return fail(
    'messages in',
    `${failed} could not be answered, ${waiting} waiting`,
    'Read their column "failure" in table inbox (docs/operating.md, "Failed deliveries").',
  );
}

function outbox({ refused, unknown, open }: ContentFacts['outbox']): Check {
  if (refused === 0 && unknown === 0) return ok('messages out', `${open} to send`);
  return fail(
    'messages out',
    `${refused} refused by the platform, ${unknown} of unknown fate, ${open} to send`,
    'Read their column "failure" in table outbox (docs/operating.md, "Failed deliveries").',
  );
}
