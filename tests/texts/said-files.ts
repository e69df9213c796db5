import type { CertificateTexts } from '../../src/domain/dialog/texts/certificate.ts';
import type { ExportTexts } from '../../src/domain/dialog/texts/exporting.ts';
import type { FileTexts } from '../../src/domain/dialog/texts/files.ts';
import type { SheetTexts } from '../../src/domain/dialog/texts/sheet.ts';
import {
  type CopyPart,
  EXPORT_FORMATS,
  EXPORTS,
  type ExportFormat,
  type ExportWhat,
} from '../../src/domain/dialog/topics/facts-files.ts';
import type { FilePurpose, FileRefusal } from '../../src/domain/files/file.ts';

const REFUSALS: readonly FileRefusal[] = ['empty', 'tooBig', 'kind', 'gone', 'later'];
const PURPOSES: readonly FilePurpose[] = ['evidence', 'certificate', 'import', 'voice', 'made'];
const PARTS: readonly CopyPart[] = [
  'person',
  'account',
  'answer',
  'verdict',
  'return',
  'objection',
  'official',
  'learning',
  'course',
  'forum',
  'topic',
  'reminder',
  'file',
  'seen',
];
const DAY = '2026-11-24';

/** Arguments for every sentence of a group. */
type Said<Group> = {
  readonly [K in keyof Group as Group[K] extends (...args: never[]) => string
    ? K
    : never]: readonly (Group[K] extends (...args: infer Args) => string ? Args : never)[];
};

export const filesSaid: Said<FileTexts> = {
  heard: [['saya memimpin rapat']],
  unheard: (['off', 'notAllowed', 'failed', ...REFUSALS] as const).map((why): [typeof why, number] => [
    why,
    10,
  ]),
  refused: REFUSALS.flatMap((why) =>
    PURPOSES.map((purpose): [FileRefusal, FilePurpose, number] => [why, purpose, 5]),
  ),
  proofKept: [['foto.jpg', 'Integritas']],
  proofLine: [['foto.jpg']],
  dropped: [[true], [false]],
  opened: [
    ['foto.jpg', true],
    ['foto.jpg', false],
  ],
  calendarGone: [['Rabu, 9 Desember 2026, 09.00–11.00']],
  calendar: [
    ['Rabu, 9 Desember 2026, 09.00–10.30', 'Aula lantai 2'],
    ['Rabu, 9 Desember 2026, 09.00–10.30', ''],
  ],
};

const TABLES = EXPORTS.flatMap((what) =>
  EXPORT_FORMATS.map((format): [ExportWhat, ExportFormat] => [what, format]),
);
const whats = EXPORTS.map((what): [ExportWhat] => [what]);

export const exportingSaid: Said<ExportTexts> = {
  button: TABLES,
  title: whats,
  name: EXPORTS.map((what): [ExportWhat, string] => [what, DAY]),
  columns: whats,
  done: EXPORTS.map((what): [ExportWhat, number, string, string] => [
    what,
    1,
    'Selasa, 24 November 2026',
    'Triwulan IV',
  ]),
  note: whats,
  entry: [['klaim'], ['terverifikasi'], ['ditolak']],
  copyName: [[DAY]],
  copyPart: PARTS.map((part): [CopyPart] => [part]),
  copyAbout: [[{ part: 'person', about: 'jobLevel' }], [{ part: 'answer', about: 'Integritas' }]],
  copyState: ['told', 'unsupported', 'hadir', 'stopped', 'fill'].map((state): [string] => [state]),
  copyDone: [[120, 'Selasa, 24 November 2026']],
};

export const sheetSaid: Said<SheetTexts> = {
  source: [['official'], ['superior'], ['own'], ['unsupported']],
  made: [['Selasa, 24 November 2026', 1]],
  beside: [
    [0, 3],
    [2, 3],
    [null, 3],
    [5, null],
    [null, null],
  ],
  filled: [
    [{ percent: 66.6, counted: 7, total: 9 }],
    [{ percent: 100, counted: 9, total: 9 }],
    [{ percent: null, counted: 0, total: 9 }],
  ],
  line: [
    ['Integritas', 2, 3, 'own'],
    ['Integritas', 2, 3, 'unsupported'],
    ['Integritas', 3, 3, 'official'],
    ['Integritas', 3, null, 'superior'],
    ['Integritas', null, 3, null],
  ],
  pictureName: [[DAY]],
  pageName: [[DAY]],
};

const claim = {
  id: 1,
  title: 'Pelatihan Pengelolaan Arsip Dinamis bagi Arsiparis dan Pengelola Arsip Unit Kerja',
  jp: 20,
  endedOn: DAY,
  proof: { id: 1, name: 'sertifikat.pdf' },
  name: 'Siti',
  organiser: 'BKPP',
  number: '800/12/2026',
  form: 'seminar',
  startedOn: '2026-11-24',
  amount: null,
  international: false,
  attended: false,
  twin: false,
  seen: '',
  state: 'klaim',
  reason: '',
} as const;

export const certificateSaid: Said<CertificateTexts> = {
  claim: [[claim], [{ title: 'Seminar' }]],
  send: [['Seminar']],
  kept: [['Seminar', 'sertifikat.pdf']],
  checkDoor: [[0], [3]],
  checkWaiting: [[1], [12]],
  checkTitle: [[1], [12]],
  verifyAll: [[2], [5]],
  manyTitle: [[2], [5]],
  manyLine: [['Seminar', 8]],
  manyYes: [[2], [5]],
  reason: [['unreadable'], ['noProof'], ['hours'], ['kind']],
  reasonLength: [[5, 300]],
  reasonCheck: [['Sertifikatnya tidak terbaca']],
  decidedMany: [[2], [5]],
  checkLines: [
    [claim, 'Seminar', 'Selasa 24 Nov'],
    [{ ...claim, proof: null, number: '', organiser: '', amount: 2 }, 'Seminar', 'Selasa 24 Nov'],
    [{ ...claim, proof: null, attended: true, twin: true, international: true }, 'Seminar', 'Selasa 24 Nov'],
    [{ ...claim, state: 'terverifikasi' }, 'Seminar', 'Selasa 24 Nov'],
    [{ ...claim, state: 'ditolak', reason: 'Bukti tidak terbaca' }, 'Seminar', 'Selasa 24 Nov'],
  ],
  more: [[3]],
  decide: [['terverifikasi'], ['ditolak']],
  decidedTitle: [[1], [12]],
  correct: [['terverifikasi'], ['ditolak']],
  decided: [
    ['terverifikasi', 'Siti', 'Seminar'],
    ['ditolak', 'Siti', 'Seminar'],
  ],
};
