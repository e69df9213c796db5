import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { requiredLevel } from '../../src/domain/competency/requirement.ts';
import { parseNip } from '../../src/domain/people/nip.ts';
import { JOB_LEVELS, type JobLevel, STATUSES } from '../../src/domain/people/person.ts';
import { insertCity } from '../../src/sample/city.ts';
import { type CityContent, readCityContent } from '../../src/sample/content.ts';
import { isSample } from '../../src/sample/insert.ts';
import {
  currentDictionaryVersion,
  loadDictionary,
  requirementRules,
} from '../../src/storage/dictionary/dictionary.ts';
import { type ListedPerson, people } from '../../src/storage/people/people.ts';
import { openAssignments } from '../../src/storage/periods/assignments.ts';
import { sealing } from '../../src/storage/sealing.ts';
import { openTestPglite, openTestPostgres, postgresUrl, type TestDatabase } from '../support/database.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const seals = sealing(new Uint8Array(32).fill(9));
const TUESDAY = new Date('2026-11-24T03:00:00Z');

const kinds = postgresUrl === undefined ? (['pglite'] as const) : (['pglite', 'postgres'] as const);
describe.each(kinds)('the sample city on a Tuesday in November (%s)', (kind) => {
  let test: TestDatabase | undefined;
  let listed: ListedPerson[] = [];
  const db = (): Database => {
    if (test === undefined) throw new Error('not open yet');
    return test.database;
  };
  beforeAll(async () => {
    test =
      kind === 'postgres' && postgresUrl !== undefined
        ? await openTestPostgres(postgresUrl)
        : await openTestPglite();
    await insertCity(db(), await readCityContent(CONTENT), { now: TUESDAY, sealing: seals });
    listed = await people(db(), seals);
  }, 60_000);
  afterAll(() => test?.close());

  it('has some 130 people of at least 12 agencies, every job level and every status', () => {
    expect(listed.length).toBeGreaterThanOrEqual(120);
    expect(new Set(listed.map(({ opd }) => opd)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(listed.map(({ jenjang }) => jenjang))).toEqual(new Set(JOB_LEVELS));
    expect(new Set(listed.map(({ status }) => status))).toEqual(new Set(STATUSES));
    expect(new Set(listed.map(({ nama }) => nama)).size).toBe(listed.length);
  });

  it('gives everybody a NIP that is right in form, from sequence 900 on, PPPK numbers to PPPK', () => {
    for (const { nip, status } of listed) {
      const parsed = parseNip(nip);
      if (!parsed.ok) throw new Error(`${nip}: ${parsed.why}`);
      expect(parsed.nip.sequence).toBeGreaterThanOrEqual(900);
      expect(parsed.nip.unusualAge).toBe(false);
      expect(parsed.nip.kind).toBe(status.startsWith('PPPK') ? 'PPPK' : 'PNS');
    }
  });

  it('has one top, everybody else under somebody, and ends at the top from everywhere', () => {
    const above = new Map(listed.map(({ nip, nipAtasan }) => [nip, nipAtasan]));
    expect([...above.values()].filter((superior) => superior === null)).toHaveLength(1);
    for (const { nip } of listed) {
      let at: string | null = nip;
      for (let steps = 0; at !== null; steps += 1) {
        expect(steps).toBeLessThan(8);
        at = above.get(at) ?? null;
      }
    }
  });

  it('has a head and one or two personnel officers in every agency, and admins at BKPP only', () => {
    for (const [opd, members] of Map.groupBy(listed, (person) => person.opd)) {
      const with_ = (role: string): number =>
        members.filter(({ peran }) => peran.some((r) => r === role)).length;
      expect([opd, with_('kepala')]).toEqual([opd, 1]);
      expect([1, 2]).toContain(with_('umpeg'));
      expect(with_('admin') > 0).toBe(opd === 'BKPP');
    }
  });

  it('has groups of exactly four and of exactly five', () => {
    const sizes = (key: (person: ListedPerson) => string): number[] =>
      [...Map.groupBy(listed, key).values()].map((group) => group.length);
    for (const found of [
      sizes(({ opd }) => opd),
      sizes(({ opd, unit }) => `${opd}|${unit}`),
      sizes(({ opd, jenjang }) => `${opd}|${jenjang}`),
    ])
      expect(found).toEqual(expect.arrayContaining([4, 5]));
  });

  it('has two closed periods and one that closes on Friday the 27th', async () => {
    const periods = await db().query<{ name: string; opens: string; closes: string; closed: boolean }>(
      'select name, opens_on as opens, closes_on as closes, closed_at is not null as closed from periods order by id',
    );
    expect(periods).toEqual([
      { name: 'Penilaian Mandiri Semester II 2025', opens: '2025-11-13', closes: '2025-11-27', closed: true },
      { name: 'Penilaian Mandiri Semester I 2026', opens: '2026-05-13', closes: '2026-05-27', closed: true },
      {
        name: 'Penilaian Mandiri Semester II 2026',
        opens: '2026-11-13',
        closes: '2026-11-27',
        closed: false,
      },
    ]);
  });

  it('asks most people nine questions now, and somebody in every agency stands at 3 of 9', async () => {
    const now = await db().query<{ opd: string; items: number; answered: number; sent: boolean }>(
      `select a.short as opd, s.sent_at is not null as sent,
              (select count(*) from assessment_items i where i.assessment_id = s.id) as items,
              (select count(distinct competency) from answers n where n.assessment_id = s.id) as answered
         from assessments s join agencies a on a.id = s.agency_id join periods p on p.id = s.period_id
        where p.closed_at is null`,
    );
    expect(now).toHaveLength(listed.length);
    expect(now.filter(({ items }) => items === 9).length / now.length).toBeGreaterThan(0.6);
    const three = now.filter(({ items, answered, sent }) => items === 9 && answered === 3 && !sent);
    expect(new Set(three.map(({ opd }) => opd))).toEqual(new Set(listed.map(({ opd }) => opd)));
    const pending = now.filter(({ answered }) => answered === 0).length / now.length;
    expect(pending).toBeGreaterThan(0.5);
    expect(now.some(({ sent }) => sent)).toBe(true);
    expect(now.some(({ sent, items, answered }) => !sent && items === answered)).toBe(true);
  });

  it('freezes the same levels that the pure rule gives', async () => {
    const rules = await requirementRules(db(), '2026-11-24');
    const dictionary = await loadDictionary(db(), (await currentDictionaryVersion(db())) ?? 0);
    const items = await db().query<{
      post: string;
      jobLevel: JobLevel;
      code: string;
      required: number | null;
    }>(
      `select p.post, p.job_level as "jobLevel", i.competency as code, i.required
         from assessment_items i join assessments s on s.id = i.assessment_id join people p on p.id = s.person_id`,
    );
    expect(items.length).toBeGreaterThan(3000);
    for (const item of items) {
      const competency = dictionary?.competencies.get(item.code);
      if (competency === undefined) throw new Error(`${item.code} is not in the dictionary`);
      expect([item.post, item.code, item.required]).toEqual([
        item.post,
        item.code,
        requiredLevel(rules, item, competency),
      ]);
    }
  });

  it('shows its widest gap at the front desks', async () => {
    const gaps = await db().query<{ code: string; n: number; share: number }>(
      `select i.competency as code, count(*) as n, avg((a.chosen < i.required)::int) as share
         from (select distinct on (assessment_id, competency) * from answers
                order by assessment_id, competency, revision desc) a
         join assessment_items i using (assessment_id, competency)
         join assessments s on s.id = a.assessment_id
         join periods p on p.id = s.period_id
        where p.closed_at is not null and a.chosen is not null and i.required is not null
        group by i.competency having count(*) >= 20
        order by share desc`,
    );
    expect(gaps.slice(0, 2).map(({ code }) => code)).toEqual(['T.YAN.01', 'M.03']);
    expect(gaps[1]?.share).toBeGreaterThan((gaps[2]?.share ?? 1) + 0.1);
  });

  it('never answers before the opening, after now, or twice in the same words in one round', async () => {
    const odd = await db().query(
      'select 1 from answers a join assessments s on s.id = a.assessment_id where a.answered_at < s.opened_at or a.answered_at > $1',
      [TUESDAY],
    );
    expect(odd).toEqual([]);
    const twice = await db().query(
      `select a.story from answers a join assessments s on s.id = a.assessment_id
        where a.story <> '' group by s.period_id, a.story having count(distinct s.person_id) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('lets only those tell of pupils, counters or pumps who work there', async () => {
    const { stories } = await readCityContent(CONTENT);
    const bound = new Map(
      Object.values(stories.cerita)
        .flat()
        .filter(({ untuk }) => untuk.length > 0)
        .map(({ teks, untuk }) => [teks, untuk]),
    );
    const told = await db().query<{ story: string; work: string }>(
      `select n.story, lower(p.post || ' ' || p.unit || ' ' || a.short) as work
         from answers n join assessments s on s.id = n.assessment_id
         join people p on p.id = s.person_id join agencies a on a.id = p.agency_id
        where n.story = any($1::text[])`,
      [[...bound.keys()]],
    );
    expect(told.length).toBeGreaterThan(20);
    for (const { story, work } of told)
      expect([story, work, bound.get(story)?.some((word) => work.includes(word))]).toEqual([
        story,
        work,
        true,
      ]);
  });

  it('meets on the second Wednesday at nine', async () => {
    const next = await db().query(
      `select e.title, e.starts_at as at from forum_events e join forum_series s on s.id = e.series_id
        where e.starts_at > $1 order by e.starts_at limit 1`,
      [TUESDAY],
    );
    expect(next).toEqual([
      { title: 'Forum Transportasi dan Tata Kota', at: new Date('2026-12-09T02:00:00Z') },
    ]);
  });

  it('is marked as a sample, and opening its running period again changes nothing', async () => {
    expect(await isSample(db())).toBe(true);
    const [running] = await db().query<{ id: number }>('select id from periods where closed_at is null');
    expect(await openAssignments(db(), running?.id ?? 0, TUESDAY)).toBe(0);
  });
});

describe('the sample city at any other time', () => {
  it('keeps its people and stays consistent, also over new year, on a leap day and late in the evening', async () => {
    const content: CityContent = await readCityContent(CONTENT);
    const cities: string[] = [];
    for (const now of ['2027-01-01T17:30:00Z', '2028-02-29T16:59:00Z']) {
      const test = await openTestPglite();
      await insertCity(test.database, content, { now: new Date(now), sealing: seals });
      cities.push((await people(test.database, seals)).map(({ nip, nama }) => `${nip} ${nama}`).join());
      const late = await test.database.query('select 1 from answers where answered_at > $1', [new Date(now)]);
      expect(late).toEqual([]);
      const running = await test.database.query<{ days: number }>(
        `select closes_on - ($1::timestamptz at time zone 'Asia/Jakarta')::date as days from periods where closed_at is null`,
        [new Date(now)],
      );
      expect(running[0]?.days).toBeGreaterThanOrEqual(3);
      await test.close();
    }
    expect(cities[0]).toBe(cities[1]);
  }, 60_000);
});
