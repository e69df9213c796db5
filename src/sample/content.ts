import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatedRule } from '../domain/assessment/rules.ts';
import { LEVELS } from '../domain/competency/dictionary.ts';
import { JOB_LEVELS, ROLES, STATUSES } from '../domain/people/person.ts';
import { formFile } from '../storage/learning/forms-file.ts';
import { ruleFile } from '../storage/rules/rules-file.ts';

const level = z.literal([...LEVELS]);
const day = z.iso.date();

const post = z.object({
  jabatan: z.string(),
  jenjang: z.enum(JOB_LEVELS),
  status: z.enum(STATUSES).default('PNS'),
  golongan: z.string().default(''),
  fungsi: z.string().default(''),
  peran: z.array(z.enum(ROLES)).default([]),
  pola_kerja: z.string().default('5'),
  jumlah: z.int().default(1),
});
const unit = z.object({
  unit: z.string(),
  /** Unit of the same agency whose head stands above this one's; else the agency's head. */
  di_bawah: z.string().optional(),
  pimpinan: post.optional(),
  staf: z.array(post),
});
const city = z.object({
  surel: z.string(),
  nama: z.object({ perempuan: z.array(z.string()), laki: z.array(z.string()) }),
  perangkat_daerah: z.array(
    z.object({
      opd: z.string(),
      /** Agency whose head stands above this one's; else the city's secretary. */
      di_bawah: z.string().optional(),
      unit_kepala: z.string(),
      kepala: post,
      unit: z.array(unit),
    }),
  ),
});
const stories = z.object({
  cerita: z.record(
    z.string(),
    z.array(
      z.object({
        level,
        teks: z.string(),
        kutipan: z.string(),
        /** Words of post, unit or agency, one of which must occur; empty fits anybody. */
        untuk: z.array(z.string()).default([]),
      }),
    ),
  ),
  catatan_atasan: z.tuple([z.string()], z.string()),
  kegiatan: z.tuple(
    [
      z.object({
        judul: z.string(),
        bentuk: z.string(),
        penyelenggara: z.string(),
        jp: z.number(),
        hari: z.int(),
      }),
    ],
    z.object({
      judul: z.string(),
      bentuk: z.string(),
      penyelenggara: z.string(),
      jp: z.number(),
      hari: z.int(),
    }),
  ),
  topik_forum: z.tuple([z.string()], z.string()),
});
const posts = z.object({
  sumber: z.string(),
  jabatan: z.array(z.object({ jabatan: z.string(), kompetensi: z.record(z.string(), level) })),
});
const agencies = z.object({
  opd: z.array(z.object({ short: z.string(), name: z.string(), type: z.string() })),
});
const rules = z.object({
  aturan: z.array(
    z.object({
      status: z.enum(STATUSES),
      berlaku_sejak: day,
      min_jp: z.int().nullable(),
      max_jp: z.int().nullable(),
      dasar: z.string(),
      kepastian: z.enum(['ditemukan', 'ingatan', 'belum_pasti']),
    }),
  ),
  bentuk: formFile,
});

export type City = z.infer<typeof city>;
export type CityPost = z.infer<typeof post>;
export type Stories = z.infer<typeof stories>;
export type Story = NonNullable<Stories['cerita'][string]>[number];

/** Everything of `content/` that the sample city and a fresh installation stand on, checked. */
export interface CityContent {
  readonly city: City;
  readonly stories: Stories;
  readonly posts: z.infer<typeof posts>;
  readonly agencies: z.infer<typeof agencies>;
  readonly rules: z.infer<typeof rules>;
  readonly assessmentRules: readonly DatedRule[];
  /** Checked when it is published. */
  readonly dictionary: unknown;
}

/** @param folder the `content/` folder. Throws with file name and place when a file does not fit. */
export async function readCityContent(folder: string): Promise<CityContent> {
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> => {
    const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    if (parsed.success) return parsed.data;
    throw new Error(`content/${name}: ${z.prettifyError(parsed.error)}`);
  };
  return {
    city: await read('city.json', city),
    stories: await read('city-stories.json', stories),
    posts: await read('posts.json', posts),
    agencies: await read('agencies.json', agencies),
    rules: await read('learning-rules.json', rules),
    assessmentRules: (await read('assessment-rules.json', ruleFile)).aturan,
    dictionary: await read('dictionary.json', z.unknown()),
  };
}
