import { addDays, nearestOpen, type OfficeDays, officeDay, officeTime } from './calendar.ts';
import type { Stories } from './content.ts';
import type { Random } from './random.ts';

export interface SamplePerson {
  readonly id: number;
  readonly opd: string;
  readonly jobLevel: string;
  readonly roles: readonly string[];
}

export interface SampleEntry {
  readonly person_id: number;
  readonly title: string;
  readonly form: string;
  readonly organiser: string;
  readonly certificate: string;
  readonly started_on: string;
  readonly ended_on: string;
  readonly jp: number;
  readonly state: 'klaim' | 'terverifikasi';
  readonly decided_by: number | null;
  readonly decided_at: Date | null;
}

/** Up to three activities a person over the last ten months; older ones are checked by the agency's officer, fresh ones wait. */
export function sampleEntries(
  people: readonly SamplePerson[],
  activities: Stories['kegiatan'],
  now: Date,
  open: OfficeDays,
  random: Random,
): SampleEntry[] {
  const today = officeDay(now);
  const officers = new Map(
    people.filter(({ roles }) => roles.includes('umpeg')).map((person) => [person.opd, person.id]),
  );
  return people.flatMap((person) => {
    const officer = officers.get(person.opd);
    return random
      .shuffle(activities)
      .slice(0, random.between(0, 3))
      .map((activity) => {
        const daysAgo = random.between(12, 300);
        const began = nearestOpen(addDays(today, -daysAgo), -1, open);
        const ended = addDays(began, activity.hari - 1);
        const checked =
          officer !== undefined && officer !== person.id && daysAgo > 30 && random.next() < 0.75;
        return {
          person_id: person.id,
          title: activity.judul,
          form: activity.bentuk,
          organiser: activity.penyelenggara,
          certificate: checked ? `CONTOH/${ended.slice(0, 4)}/${random.between(1000, 9999)}` : '',
          started_on: began,
          ended_on: ended,
          jp: activity.jp,
          state: checked ? ('terverifikasi' as const) : ('klaim' as const),
          decided_by: checked ? officer : null,
          decided_at: checked ? officeTime(nearestOpen(addDays(ended, 7), 1, open), '13:15') : null,
        };
      });
  });
}

export interface SampleResult {
  readonly person_id: number;
  readonly competency: string;
  readonly level: number;
  readonly assessor: string;
  readonly assessed_on: string;
  readonly valid_until: string;
}

/** Three years (brief 1.5). */
const VALID_YEARS = 3;

/** Official results of a handful of leaders, every third one already run out. */
export function sampleResults(
  people: readonly SamplePerson[],
  competencies: readonly string[],
  now: Date,
  random: Random,
): SampleResult[] {
  const today = officeDay(now);
  return random
    .shuffle(people.filter(({ jobLevel }) => jobLevel === 'ADMINISTRATOR' || jobLevel === 'PENGAWAS'))
    .slice(0, 9)
    .flatMap((person, index) => {
      const daysAgo = index % 3 === 0 ? random.between(1150, 1400) : random.between(200, 900);
      const assessed = addDays(today, -daysAgo);
      const valid = `${Number(assessed.slice(0, 4)) + VALID_YEARS}${assessed.slice(4).replace('-02-29', '-02-28')}`;
      const usual = person.jobLevel === 'ADMINISTRATOR' ? 3 : 2;
      return competencies.map((competency) => ({
        person_id: person.id,
        competency,
        level: Math.max(1, usual + random.pick([-1, 0, 0, 0, 1])),
        assessor: 'Pusat Penilaian Kompetensi (contoh)',
        assessed_on: assessed,
        valid_until: valid,
      }));
    });
}
