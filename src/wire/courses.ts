import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { Courses } from '../domain/ports.ts';
import type { Course } from '../domain/recommendation/course.ts';
import { catalogueHealth } from '../knowledge/catalogue/health.ts';
import {
  type CatalogueImport,
  embedStale,
  type ImportOptions,
  importCatalogue,
  importCourses,
} from '../knowledge/catalogue/import.ts';
import { readCourses } from '../knowledge/catalogue/rows.ts';
import type { EndpointEmbeds } from '../knowledge/embedding/endpoint.ts';
import { offlineEmbed } from '../knowledge/embedding/offline.ts';
import { outsideCourses } from '../knowledge/embedding/outside-courses.ts';
import { loadRetrievalContent, type RetrievalContent } from '../knowledge/retrieval/content.ts';
import { createCourses } from '../knowledge/retrieval/courses.ts';
import { CONTENT } from './content.ts';
import { elapsed, type OutsideLog, pseudonymous } from './outside.ts';

/** Words and vectors are the same for every database of this process, and are read when first needed. */
let content: RetrievalContent | undefined;

const words = (): RetrievalContent => {
  content ??= loadRetrievalContent(CONTENT);
  return content;
};

const options = (dryRun: boolean): ImportOptions => ({
  embed: offlineEmbed(words().language),
  aliases: words().aliases,
  dryRun,
});

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

/** Puts courses into the catalogue: new and changed ones, with their vectors. */
export const fillCatalogue = (
  db: Database,
  courses: readonly Course[],
  now: Date,
): Promise<CatalogueImport> => importCourses(db, courses, now, options(false));

/** The same from a parsed file of the form of `content/catalogue.json`, naming the rows that are wrong. */
export const fillFromFile = (
  db: Database,
  file: unknown,
  now: Date,
  dryRun: boolean,
): Promise<CatalogueImport> => importCatalogue(db, file, now, options(dryRun));

/** The shipped, invented catalogue, with the dates it was written with. */
export async function shippedCatalogue(): Promise<readonly Course[]> {
  const file: unknown = JSON.parse(await readFile(join(CONTENT, 'catalogue.json'), 'utf8'));
  const { courses, rejected } = readCourses(file);
  const [bad] = rejected;
  if (bad !== undefined) throw new Error(`content/catalogue.json, row ${bad.row}: ${bad.column} ${bad.why}`);
  return courses;
}
