import { z } from 'zod';
import { FORMS, type FormUnit, type LearningForm } from '../../domain/learning/forms.ts';

const UNITS = {
  sertifikat: 'certificate',
  hari: 'day',
  sesi: 'session',
  kegiatan: 'activity',
} as const satisfies Readonly<Record<string, FormUnit>>;

/** More JP than this for one day, session or activity is a slip of the hand. */
const MOST = 100;

/** Conversions as a file: the part `bentuk` of `content/learning-rules.json`. */
export const formFile = z
  .array(
    z
      .object({
        bentuk: z.enum(FORMS),
        berlaku_sejak: z.iso.date(),
        satuan: z.enum(['sertifikat', 'hari', 'sesi', 'kegiatan']),
        jp: z.number().positive().max(MOST),
        jp_internasional: z.number().positive().max(MOST).nullable(),
        batas_bulanan: z.number().positive().max(MOST).nullable(),
        dasar: z.string().trim().min(1).max(300),
        kepastian: z.enum(['ditemukan', 'ingatan', 'belum_pasti', 'usulan']),
      })
      .transform(
        (one): LearningForm => ({
          form: one.bentuk,
          validFrom: one.berlaku_sejak,
          unit: UNITS[one.satuan],
          jp: one.jp,
          international: one.jp_internasional,
          monthly: one.batas_bulanan,
          basis: `${one.dasar} [${one.kepastian}]`,
        }),
      ),
  )
  .max(500);
