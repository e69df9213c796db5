import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import type { Courses } from '../domain/ports.ts';
import type { Course } from '../domain/recommendation/course.ts';
import {
  type CatalogueImport,
  type ImportOptions,
  importCatalogue,
  importCourses,
} from '../knowledge/catalogue/import.ts';
import { readCourses } from '../knowledge/catalogue/rows.ts';
import { offlineEmbed } from '../knowledge/embedding/offline.ts';
import { loadRetrievalContent, type RetrievalContent } from '../knowledge/retrieval/content.ts';
import { createCourses } from '../knowledge/retrieval/courses.ts';
import { CONTENT } from './content.ts';

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
export function coursesOf(db: Database): Courses {
  let courses: Courses | undefined;
  const ready = (): Courses => {
    courses ??= createCourses({ db, content: words() });
    return courses;
  };
  return {
    suggest: (request) => ready().suggest(request),
    byId: (id) => ready().byId(id),
  };
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
