import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { JOB_LEVELS, STATUSES } from '../../domain/people/person.ts';
import { MONTHS } from '../../domain/time/words.ts';
import { loadIdvec } from '../language/idvec.ts';
import type { Language } from '../language/terms.ts';
import { type CriteriaContent, criteriaFile, fastingFile } from './criteria/criteria-content.ts';

const words = z.array(z.string().min(1));
/** A list of words a key, bare or under one heading beside a `note` for the editor. */
const lists = z.preprocess(
  (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key]) => key !== 'note' && key !== 'schema');
    const [only] = entries;
    const headed = entries.length === 1 && only !== undefined && !Array.isArray(only[1]);
    return headed ? only[1] : Object.fromEntries(entries);
  },
  z.record(z.string(), words),
);
const stopWords = z.object({ stop: words, kept: words });
const spelling = z.object({ words: z.record(z.string(), z.string()) });
const scope = z.object({ outside: z.record(z.string(), words), office: words });
const audience = z.object({
  everyone: words.default([]),
  labels: z.record(
    z.string(),
    z.strictObject({
      status: z.array(z.enum(STATUSES)).optional(),
      jobLevel: z.array(z.enum(JOB_LEVELS)).optional(),
      jobFamily: words.optional(),
      opd: words.optional(),
    }),
  ),
});
const dictionary = z.object({
  competencies: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      definition: z.string(),
      keywords: words.default([]),
      levels: z.array(
        z.object({ description: z.string(), indicators: z.array(z.object({ text: z.string() })) }),
      ),
    }),
  ),
});

/** Whom a label plainly means: a profile that is known on one of these and fits none of them is excluded. */
export type AudienceRule = z.infer<typeof audience>['labels'][string];
export type CompetencyWords = z.infer<typeof dictionary>['competencies'][number];

/** Words that tell whether a request is for a catalogue of civil servants' training at all. */
export interface Scope {
  /** Of what such a catalogue does not teach: they count only where no course answers them. */
  readonly outside: readonly string[];
  /** Of work in an office or the field. */
  readonly office: readonly string[];
}

/** What non-programmers edit for retrieval in `content/`. Aliases, thesaurus, audience, lexicon and scope may be missing. */
export interface RetrievalContent {
  /** Loaded with the vectors on first use (about 100 ms), then kept. */
  readonly language: () => Language;
  /** Course id → what people call it, problems it solves. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** A word → words the catalogue uses for it. */
  readonly thesaurus: ReadonlyMap<string, readonly string[]>;
  readonly audience: ReadonlyMap<string, AudienceRule>;
  /** Labels that mean everybody. */
  readonly everyone: ReadonlySet<string>;
  readonly competencies: readonly CompetencyWords[];
  /** Competency code → what people say when they mean it. */
  readonly lexicon: ReadonlyMap<string, readonly string[]>;
  /** How people say conditions: price, mode, length, time. */
  readonly criteria: CriteriaContent;
  readonly scope: Scope;
}

/** Reads `folder` (`content/`). Throws with the file and the field when one has another form. */
export function loadRetrievalContent(folder: string): RetrievalContent {
  const read = <T>(schema: z.ZodType<T>, name: string): T => {
    const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  const ifThere = <T>(schema: z.ZodType<T>, name: string, otherwise: T): T =>
    existsSync(join(folder, name)) ? read(schema, name) : otherwise;
  const map = (name: string): ReadonlyMap<string, readonly string[]> =>
    new Map(Object.entries(ifThere(lists, `retrieval/${name}`, {})));
  const labels = ifThere(audience, 'retrieval/audience.json', { everyone: [], labels: {} });
  let language: Language | undefined;
  return {
    language: () => {
      language ??= readLanguage();
      return language;
    },
    aliases: map('aliases.json'),
    thesaurus: map('thesaurus.json'),
    audience: new Map(Object.entries(labels.labels)),
    everyone: new Set(labels.everyone),
    competencies: read(dictionary, 'dictionary.json').competencies,
    lexicon: map('competency-words.json'),
    scope: scopeOf(ifThere(scope, 'retrieval/scope.json', { outside: {}, office: [] })),
    criteria: {
      ...read(criteriaFile, 'retrieval/criteria.json'),
      ...read(fastingFile, 'holidays.json'),
      months: MONTHS,
    },
  };

  function scopeOf({ outside, office }: z.infer<typeof scope>): Scope {
    return { outside: Object.values(outside).flat(), office };
  }

  function readLanguage(): Language {
    const { stop, kept } = read(stopWords, 'retrieval/stop-words.json');
    return {
      idvec: loadIdvec(join(folder, 'embedding/idvec.bin')),
      spelling: new Map(Object.entries(read(spelling, 'understanding/spelling.json').words)),
      stopWords: new Set(stop),
      kept: new Set(kept),
    };
  }
}
