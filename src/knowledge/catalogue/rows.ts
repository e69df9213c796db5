import { z } from 'zod';
import type { Course } from '../../domain/recommendation/course.ts';

/** One thing wrong in a catalogue, at a row and column the editor finds. Rows count from 1. */
export interface RejectedRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: string;
}

const text = z.string().trim().min(1);
const level = z.int().min(0).max(5);
const row = z
  .object({
    id: z.string().regex(/^KRS-\d{3,}$/, 'an id looks like KRS-083'),
    title: text.max(200),
    description: text.max(2000),
    competencies: z.array(text).default([]),
    level_from: level,
    level_to: level,
    jp: z.int().min(0).max(2000),
    form: text,
    mode: text,
    provider_type: text,
    audience: z.array(text).default([]),
    cost: z.int().min(0).nullable().default(null),
    start_date: z.iso.date().nullable().default(null),
    end_date: z.iso.date().nullable().default(null),
    status: z.enum(['dibuka', 'selesai', 'setiap_saat', 'tanpa_jadwal']).nullable().default(null),
  })
  .refine((course) => course.level_from < course.level_to, {
    path: ['level_to'],
    message: 'must lie above level_from',
  })
  .refine(
    (course) =>
      course.start_date === null || course.end_date === null || course.start_date <= course.end_date,
    { path: ['end_date'], message: 'lies before start_date' },
  );
const file = z.union([z.object({ courses: z.array(z.unknown()) }), z.array(z.unknown())]);

/** Reads a catalogue in the form of `content/catalogue.json`: `{courses: […]}` or the list itself. */
export function readCourses(value: unknown): {
  readonly courses: readonly Course[];
  readonly rejected: readonly RejectedRow[];
} {
  const parsed = file.safeParse(value);
  if (!parsed.success)
    return { courses: [], rejected: [{ row: 0, column: '', value: '', why: 'no list of courses' }] };
  const rows = Array.isArray(parsed.data) ? parsed.data : parsed.data.courses;
  const courses: Course[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const [at, one] of rows.entries()) {
    const read = row.safeParse(one);
    if (!read.success) {
      for (const { path, message } of read.error.issues)
        rejected.push({ row: at + 1, column: path.join('.'), value: valueAt(one, path), why: message });
    } else if (seen.has(read.data.id)) {
      rejected.push({ row: at + 1, column: 'id', value: read.data.id, why: 'stands here twice' });
    } else {
      seen.add(read.data.id);
      courses.push(courseOf(read.data));
    }
  }
  return { courses, rejected };
}

function courseOf(data: z.infer<typeof row>): Course {
  const { id, title, description, competencies, jp, form, mode, audience, cost } = data;
  return {
    id,
    title,
    description,
    competencies,
    levelFrom: data.level_from,
    levelTo: data.level_to,
    jp,
    form,
    mode,
    provider: data.provider_type,
    audience,
    cost,
    startDate: data.start_date,
    endDate: data.end_date,
    state: data.status,
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return '';
    at = Object.entries(at).find(([name]) => name === String(key))?.[1];
  }
  return at === undefined ? '' : String(JSON.stringify(at)).slice(0, 80);
}
