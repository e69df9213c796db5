/** Kinds of post a city has (PermenPANRB 38/2017; no JPT Madya in a city). */
export const JOB_LEVELS = [
  'JPT_PRATAMA',
  'ADMINISTRATOR',
  'PENGAWAS',
  'PELAKSANA',
  'JF_AHLI_UTAMA',
  'JF_AHLI_MADYA',
  'JF_AHLI_MUDA',
  'JF_AHLI_PERTAMA',
  'JF_PENYELIA',
  'JF_MAHIR',
  'JF_TERAMPIL',
  'JF_PEMULA',
] as const;
export type JobLevel = (typeof JOB_LEVELS)[number];

/** Employment statuses; PPPK_PW is "paruh waktu" (part-time). */
export const STATUSES = ['PNS', 'CPNS', 'PPPK', 'PPPK_PW'] as const;
export type Status = (typeof STATUSES)[number];

/** Roles of the roster's column `peran`. Superiors follow from `nip_atasan`, mentors from their own offer. */
export const ROLES = ['umpeg', 'kepala', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export type Language = 'id' | 'en';

/** One civil servant as the roster knows them. Never carries a NIP: that stays in storage, hashed and encrypted. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly status: Status;
  /** Short name of the agency: `Dishub`. */
  readonly opd: string;
  readonly opdId: number;
  readonly unit: string;
  /** `jabatan` as written in the roster. */
  readonly post: string;
  readonly jobLevel: JobLevel;
  /** `fungsi`: the job family (guru, kesehatan, …), empty when general. */
  readonly jobFamily: string;
  readonly roles: readonly Role[];
  readonly language: Language;
}
