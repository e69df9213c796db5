import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { About } from '../domain/insight/demand.ts';
import type { Courses } from '../domain/ports.ts';
import type { Course } from '../domain/recommendation/course.ts';
import { OPERATOR_TABLE } from '../domain/tables/file.ts';
import { CATALOGUE_COLUMNS, readCourse } from '../knowledge/catalogue/columns.ts';
import { catalogueHealth } from '../knowledge/catalogue/health.ts';
import { fillCourses } from '../knowledge/catalogue/import.ts';
import { suggestTags } from '../knowledge/catalogue/suggest-tags.ts';
import { embedStale } from '../knowledge/catalogue/vectors.ts';
import type { Embed } from '../knowledge/embedding/embed.ts';
import type { EndpointEmbeds } from '../knowledge/embedding/endpoint.ts';
import { offlineEmbed } from '../knowledge/embedding/offline.ts';
import { outsideCourses } from '../knowledge/embedding/outside-courses.ts';
import type { Language } from '../knowledge/language/terms.ts';
import { type ClosingRequest, closingCourses } from '../knowledge/retrieval/closing.ts';
import { loadRetrievalContent, type RetrievalContent } from '../knowledge/retrieval/content.ts';
import { createCourses } from '../knowledge/retrieval/courses.ts';
import { criteriaIn } from '../knowledge/retrieval/criteria/criteria.ts';
import { needReader } from '../knowledge/retrieval/need.ts';
import { tableRows } from '../tables/read.ts';
import { CONTENT } from './content.ts';
import { elapsed, type OutsideLog, pseudonymous } from './outside.ts';

/** Words and vectors are the same for every database of this process, and are read when first needed. */
let content: RetrievalContent | undefined;

const words = (): RetrievalContent => {
  content ??= loadRetrievalContent(CONTENT);
  return content;
};

/** Words and vectors of retrieval, for what else compares words. */
export const language = (): Language => words().language();

/** The built-in embedding, read when first needed. */
const builtIn = (): Embed => offlineEmbed(words().language);

/**
 * What a shipped course is called in `content/`. By its title too, not only by its number: in another city's catalogue
 * KRS-083 is another course, and would be found under strange names.
 */
export async function shippedAliases(): Promise<(course: Course) => readonly string[]> {
  const titles = new Map((await shippedCatalogue()).map(({ id, title }) => [id, title]));
  return ({ id, title }) => (titles.get(id) === title ? (words().aliases.get(id) ?? []) : []);
}

/** Courses of this database by meaning. Nothing is read before the first question. */
export const coursesOf = (db: Database): Courses => lazily(() => createCourses({ db, content: words() }));

/** The same by an endpoint's embedding where that can be used. */
export function coursesOver(db: Database, embeds: EndpointEmbeds, log: OutsideLog): Courses {
  const { query: embed } = embeds;
  return outsideCourses({
    inside: coursesOf(db),
    outside: lazily(() => createCourses({ db, content: words(), embed })),
    maySend: (query) => !pseudonymous(query).changed,
    complete: async () => {
      const { courses, vectors } = await catalogueHealth(db, embed.model);
      return courses === vectors;
    },
    now: elapsed,
    log,
  });
}

function lazily(make: () => Courses): Courses {
  let courses: Courses | undefined;
  const ready = (): Courses => {
    courses ??= make();
    return courses;
  };
  return {
    suggest: (request) => ready().suggest(request),
    byId: (id) => ready().byId(id),
  };
}

let needs: ((words: string) => About) | undefined;

/** What a search that found nothing was about. */
export function readNeed(text: string): About {
  needs ??= needReader(words());
  return needs(text);
}

/** Courses that take a person over an open gap, for planning with. */
export const closingFor = (db: Database, request: ClosingRequest): Promise<readonly Course[]> =>
  closingCourses(db, words(), request);

/** The last day that words name ("sampai Maret", "dalam 6 bulan"); undefined where they name none. */
export function lastDaySaid(text: string, today: string): string | undefined {
  const { criteria, language: read } = words();
  const { endTo, startTo } = criteriaIn(text, today, criteria, read().spelling).filters;
  return endTo ?? startTo;
}

/** Gives every course that lacks one a vector of the endpoint. A failure is logged and left to the next start or import. */
export async function embedOutside(
  db: Database,
  embeds: EndpointEmbeds,
  log: OutsideLog,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await embedStale(db, embeds.catalogue(signal));
  } catch (error) {
    if (signal?.aborted === true) return;
    log.warn(
      { why: error instanceof Error ? error.message : String(error) },
      'embedding: not every course has a vector of the configured model; searching with the built-in one',
    );
  }
}

/** Suggests competency tags from the words of the courses; returns how many. */
export const tagSuggestions = (db: Database, now: Date): Promise<number> => suggestTags(db, words(), now);

/** Gives every course that lacks one a vector of the built-in embedding. */
export const embedBuiltIn = (db: Database, progress?: (done: number) => void): Promise<number> =>
  embedStale(db, builtIn(), progress);

/** Puts the shipped courses into an empty catalogue, with their vectors. */
export async function fillCatalogue(db: Database, courses: readonly Course[], now: Date): Promise<void> {
  await fillCourses(db, courses, await shippedAliases(), now);
  await embedBuiltIn(db);
}

let shipped: Promise<readonly Course[]> | undefined;

/** The shipped, invented catalogue, with the dates it was written with. */
export function shippedCatalogue(): Promise<readonly Course[]> {
  shipped ??= readShipped();
  return shipped;
}

async function readShipped(): Promise<readonly Course[]> {
  const courses: Course[] = [];
  for await (const line of tableRows(join(CONTENT, 'catalogue.json'), CATALOGUE_COLUMNS, OPERATOR_TABLE)) {
    const read = readCourse(line);
    if (!read.ok) {
      const [bad] = read.problems;
      throw new Error(`content/catalogue.json, ${bad?.cell}: ${bad?.code}`);
    }
    const { aliases: _, ...course } = read.course;
    courses.push(course);
  }
  return courses;
}
