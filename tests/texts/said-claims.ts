import type { ClaimField, ClaimTexts } from '../../src/domain/dialog/texts/claims.ts';
import type { ClaimTrial, OwnEntry, Twin } from '../../src/domain/dialog/topics/claim.ts';
import { FORMS } from '../../src/domain/learning/forms.ts';
import type { Samples } from './samples.ts';

const title = 'Seminar Nasional Keselamatan Lalu Lintas dan Angkutan Jalan bagi Pemerintah Daerah';
const organiser = 'Direktorat Jenderal Perhubungan Darat Kementerian Perhubungan';
const ended = 'Jumat 2 Okt';
const FIELDS: readonly ClaimField[] = [
  'form',
  'title',
  'dates',
  'organiser',
  'amount',
  'certificate',
  'scope',
];

const facts = {
  title,
  form: 'Seminar',
  organiser,
  days: 'Kamis, 1 Oktober 2026 sampai Jumat, 2 Oktober 2026',
  amount: 2,
  international: false,
  certificate: 'SKL/2026/001',
  proof: 'sertifikat.pdf',
};
const trial: ClaimTrial = {
  jp: 8,
  each: 4,
  unit: 'day',
  monthly: null,
  twins: [],
  proof: null,
  attended: false,
};
const entry: OwnEntry = {
  id: 3,
  title,
  form: 'seminar',
  organiser,
  certificate: '',
  startedOn: '2026-10-01',
  endedOn: '2026-10-02',
  jp: 8,
  amount: 2,
  international: false,
  unit: 'day',
  state: 'klaim',
  reason: '',
  proof: null,
};
const twin: Twin = { title, endedOn: '2026-10-02', jp: 8, state: 'terverifikasi', same: true };

export const claimSamples: Samples<ClaimTexts> = {
  position: [[1, 6]],
  ask: [['form'], ['title'], ['dates'], ['organiser'], ['certificate']],
  amountAsk: [
    ['day', 5],
    ['session', 1],
    ['certificate', 1],
    ['activity', 1],
  ],
  allDays: [[2]],
  form: [...FORMS.map((form) => [form] as [string]), ['penataran']],
  noForm: [['magang']],
  length: [
    ['title', 4, 200],
    ['organiser', 2, 120],
    ['certificate', 2, 80],
  ],
  days: [
    ['unread', '2026-11-30'],
    ['future', '2026-11-30'],
    ['old', '2026-11-30'],
    ['long', '2026-11-30'],
    ['order', '2026-11-30'],
  ],
  amount: [
    ['unread', 1],
    ['none', 1],
    ['days', 1],
    ['days', 3],
    ['sessions', 1],
    ['hours', 1],
    ['hours', 3],
  ],
  checkTitle: [[true], [false]],
  check: [
    [facts, trial],
    [
      { ...facts, proof: null },
      { ...trial, attended: true },
    ],
    [
      { ...facts, amount: 1, international: true, certificate: '', proof: null },
      { ...trial, each: 6, jp: 6 },
    ],
    [facts, { ...trial, unit: 'session', each: 2, jp: 4 }],
    [facts, { ...trial, unit: 'activity', each: 10, jp: 10 }],
    [facts, { ...trial, unit: 'certificate', each: 1, jp: 20 }],
    [facts, { ...trial, unit: 'certificate', each: 1.2, jp: 24 }],
    [facts, { ...trial, unit: null, each: null, jp: 0 }],
  ],
  range: [['Kamis, 1 Oktober 2026', 'Jumat, 2 Oktober 2026']],
  twin: [
    [twin, ended],
    [{ ...twin, state: 'klaim' }, ended],
    [{ ...twin, state: 'ditolak' }, ended],
  ],
  cut: [[2, 4]],
  full: [['Coaching', 4]],
  lastYear: [['2025']],
  overCeiling: [[24]],
  field: FIELDS.flatMap((what) => [
    [what, true] as [ClaimField, boolean],
    [what, false] as [ClaimField, boolean],
  ]),
  saved: [
    [title, 8, false],
    [title, 8, true],
  ],
  left: [[''], [title]],
  leftOver: [[''], [title]],
  fileTaken: [['sertifikat.pdf'], ['foto.']],
  yearLine: [
    [{ ...entry, proven: true, state: 'terverifikasi' }, ended],
    [{ ...entry, proven: true }, ended],
    [{ ...entry, proven: false }, ended],
    [{ ...entry, proven: true, state: 'ditolak' }, ended],
    [{ ...entry, proven: true, state: 'ditolak', reason: 'Nomornya salah.' }, ended],
  ],
  yearMore: [[3]],
  overYear: [[24]],
  forecast: [
    [{ sum: 12, planned: 0, missing: 8, days: 31 }],
    [{ sum: 12, planned: 4, missing: 8, days: 31 }],
    [{ sum: 24, planned: 0, missing: 0, days: 31 }],
  ],
  entryLines: [
    [entry, ended],
    [{ ...entry, state: 'ditolak', proof: { id: 1, name: 's.pdf' }, form: 'penataran' }, ended],
  ],
  refused: [['Sertifikatnya tidak terbaca'], ['Nomor salah.']],
  withdrawAsk: [[title]],
  inWindow: FIELDS.map((what) => [what] as [ClaimField]),
};
