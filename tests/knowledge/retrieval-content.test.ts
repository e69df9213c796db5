import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = <T>(file: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8')));

const phrase = z.string().refine((text) => text !== '' && text === text.trim().toLowerCase());
const rule = z
  .strictObject({
    status: z.array(z.enum(['PNS', 'CPNS', 'PPPK', 'PPPK_PW'])).min(1),
    opd: z.array(z.string()).min(1),
    jobFamily: z.array(z.string()).min(1),
  })
  .partial();

const { courses } = read(
  'catalogue.json',
  z.object({
    courses: z.array(z.object({ id: z.string(), title: z.string(), audience: z.array(z.string()) })),
  }),
);
const { competencies } = read(
  'dictionary.json',
  z.object({ competencies: z.array(z.object({ code: z.string() })) }),
);
const { opd } = read('agencies.json', z.object({ opd: z.array(z.object({ short: z.string() })) }));
const families = new Set(
  [
    ...readFileSync(new URL('../../content/city.json', import.meta.url), 'utf8').matchAll(
      /"fungsi": *"([^"]+)"/g,
    ),
  ].map((match) => match[1] ?? ''),
);
const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

describe('the words people use for courses', () => {
  const aliases = read(
    'retrieval/aliases.json',
    z.strictObject({ note: z.string(), courses: z.record(z.string(), z.array(phrase)) }),
  ).courses;

  it('name every course of the catalogue, and no other', () => {
    expect(Object.keys(aliases).sort()).toEqual(courses.map((course) => course.id).sort());
  });

  it('give a person at least five ways to reach each course', () => {
    expect(Object.keys(aliases).filter((id) => new Set(aliases[id]).size < 5)).toEqual([]);
  });

  it('never repeat the title a person does not know', () => {
    const repeated = courses.filter((course) =>
      (aliases[course.id] ?? []).some((alias) => words(alias) === words(course.title)),
    );
    expect(repeated.map((course) => course.id)).toEqual([]);
  });

  it('send a person to one course only', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const [id, list] of Object.entries(aliases))
      for (const alias of list) {
        const other = owner.get(words(alias));
        if (other !== undefined) shared.push(`${alias}: ${other}, ${id}`);
        owner.set(words(alias), id);
      }
    expect(shared).toEqual([]);
  });
});

describe('the words people use at work', () => {
  const thesaurus = read(
    'retrieval/thesaurus.json',
    z.strictObject({ note: z.string(), words: z.record(phrase, z.array(phrase).min(1)) }),
  ).words;

  it('lead to other words, in one or two words of lower case', () => {
    const wrong = Object.entries(thesaurus).filter(
      ([word, targets]) => word.split(' ').length > 2 || targets.includes(word),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(thesaurus).length).toBeGreaterThanOrEqual(500);
  });

  it('lead to words the catalogue or the dictionary really uses', () => {
    const known = new Set(
      ['catalogue.json', 'dictionary.json'].flatMap(
        (file) =>
          readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8')
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    );
    const unknown = Object.values(thesaurus)
      .flat()
      .filter((target) => !target.split(' ').every((word) => known.has(word)));
    expect(unknown).toEqual([]);
  });

  it('point to every competency, each with enough of them', () => {
    const bridge = read(
      'retrieval/competency-words.json',
      z.strictObject({ note: z.string(), competencies: z.record(z.string(), z.array(phrase)) }),
    ).competencies;
    expect(Object.keys(bridge).sort()).toEqual(competencies.map((entry) => entry.code).sort());
    expect(Object.keys(bridge).filter((code) => new Set(bridge[code]).size < 25)).toEqual([]);
  });
});

describe('the labels that close a course to some people', () => {
  const { everyone, labels } = read(
    'retrieval/audience.json',
    z.strictObject({ note: z.string(), everyone: z.array(z.string()), labels: z.record(z.string(), rule) }),
  );

  it('are labels of the catalogue and say whom they admit', () => {
    const used = new Set(courses.flatMap((course) => course.audience));
    expect([...Object.keys(labels), ...everyone].filter((label) => !used.has(label))).toEqual([]);
    expect(everyone.filter((label) => label in labels)).toEqual([]);
    expect(Object.keys(labels).filter((label) => Object.keys(labels[label] ?? {}).length === 0)).toEqual([]);
  });

  it('admit by agencies and job families that exist in the city', () => {
    const short = new Set(opd.map((agency) => agency.short));
    const rules = Object.values(labels);
    expect(rules.flatMap((entry) => entry.opd ?? []).filter((name) => !short.has(name))).toEqual([]);
    expect(rules.flatMap((entry) => entry.jobFamily ?? []).filter((name) => !families.has(name))).toEqual([]);
  });
});
