import { COURSE_FACTS, type CourseFact } from '../../src/domain/dialog/texts/courses.ts';
import type { Texts } from '../../src/domain/dialog/texts.ts';
import { INTENTS } from '../../src/domain/dialog/typed/reading.ts';
import type { Course } from '../../src/domain/recommendation/course.ts';
import { answerSamples } from './said-answers.ts';
import { claimSamples } from './said-claims.ts';
import { courseWhySamples } from './said-course-why.ts';
import { courseWordSamples } from './said-course-words.ts';
import { dictionarySamples } from './said-dictionary.ts';
import { certificateSaid, exportingSaid, filesSaid, sheetSaid } from './said-files.ts';
import { forumPlanSamples } from './said-forum-plan.ts';
import { forumRunSamples } from './said-forum-run.ts';
import { importing } from './said-importing.ts';
import { mentorSamples } from './said-mentoring.ts';
import { needs, trends } from './said-needs.ts';
import { periodSamples } from './said-periods.ts';
import { planning } from './said-planning.ts';
import { steerSamples } from './said-steer.ts';
import { tables } from './said-tables.ts';
import { delegateSamples, detailSamples, peerSamples, verifySamples } from './said-verify.ts';
import type { Samples } from './samples.ts';

type Groups = Omit<Texts, 'date' | 'shortDate' | 'clock'>;
type Group = keyof Groups;

/** Of every group of sentences. */
export type AllSamples = { readonly [G in Group]: Samples<Groups[G]> };

const LONG = 'Dr. Ir. Raden Roro Siti Nur Aini Kusumaningtyas Widyastuti, S.T., M.T., Ph.D.';
const NAMES = ['', "Nur'aini", LONG];
const DATED: [string, string][] = [['Penilaian Semester II', 'Jumat, 27 November 2026']];
const ROOMS: [string, string][] = [['dishub-umum', 'Dishub']];
const names = (): [string][] => NAMES.map((name) => [name]);
const lists = (): [string[]][] => [[[]], [['A']], [['A', 'B']], [['A', 'B', LONG]]];
const counts = (): [number, number][] => [
  [0, 0],
  [0, 1],
  [3, 9],
  [9999, 9999],
];

export const course: Course = {
  id: 'KRS-083',
  title: 'Komunikasi Efektif',
  description: '',
  competencies: ['M.03'],
  levelFrom: 1,
  levelTo: 2,
  jp: 6,
  form: 'pelatihan',
  mode: 'klasikal',
  provider: 'BKPP',
  audience: ['Semua ASN'],
  cost: 0,
  startDate: '2027-01-12',
  endDate: '2027-01-12',
  state: 'dibuka',
};
const unknownCourse: Course = {
  ...course,
  title: 'A',
  provider: '',
  mode: 'cara_baru',
  jp: 0,
  cost: null,
  startDate: null,
  endDate: null,
  state: null,
};

const hours = (verified: number, claimed: number, target: number | null, ceiling: number | null) => ({
  verified,
  claimed,
  target,
  ceiling,
});
const HOURS = [
  hours(0, 0, null, null),
  hours(8, 2, 20, null),
  hours(7.5, 0.5, null, 24),
  hours(100_000, 1, 20, 24),
];

const samples: AllSamples = {
  verify: verifySamples,
  delegate: delegateSamples,
  peers: peerSamples,
  mentoring: mentorSamples,
  details: detailSamples,
  look: {},
  account: {
    newBody: [['telegram', 'Senin, 30 November 2026, 09.12']],
    ask: [['slack']],
  },
  ...answerSamples,
  periods: periodSamples,
  forumPlan: forumPlanSamples,
  forumRun: forumRunSamples,
  dictionary: dictionarySamples,
  buttons: {
    resume: counts(),
    keepLevel: [[1], [5]],
    useExample: [['Integritas']],
    level: [[0], [1], [5], [6], [-1]],
    farther: [[1], [4]],
    orderBy: [['soonest'], ['cheapest'], ['shortest'], ['longest'], ['fit']],
    remindBy: [['telegram'], ['slack'], [null]],
    mute: [['assessment'], ['forum'], ['jp'], ['mentoring']],
    unmute: [['assessment'], ['forum'], ['jp'], ['mentoring']],
    intent: INTENTS.map((intent) => [intent]),
  },
  entry: {
    linkedTitle: names(),
    emailFound: NAMES.map((name) => [name, 'Dishub']),
    demoResult: [[null], ['Komunikasi']],
  },
  move: {
    ask: NAMES.map((name) => [name, 'Dishub']),
    somebodyElses: names(),
    ready: [['09.10']],
    officerLink: [['https://t.me/SinauBot?start=0123456789abcdef0123456789abcdef', '09.10']],
  },
  unread: {},
  home: {
    greeting: names(),
    hours: HOURS.map((one) => [one]),
    pending: [
      [0, null],
      [1, 'Jumat 27 Nov'],
      [99, null],
    ],
    forum: [['Rabu 9 Des 09.00']],
    alsoWanted: [['Cari pelatihan']],
    unknownWord: [
      ['/evaluasi', '/nilai'],
      ['/xyz', null],
    ],
    paused: [
      [0, 0, 9],
      [3, 0, 9],
      [3, 1, 9],
    ],
  },
  files: filesSaid,
  certificate: certificateSaid,
  claims: claimSamples,
  exporting: exportingSaid,
  sheet: sheetSaid,
  assess: {
    position: [
      [1, 1, 1],
      [3, 9, 4],
      [99, 99, 999],
    ],
    intro: [
      [null, null, 1],
      ['Triwulan IV', 'Jumat, 27 November 2026', 9],
      ['', null, 0],
    ],
    more: [
      ['example', null],
      ['example', 5],
      ['own_role', null],
      ['own_role', 1],
      ['detail', null],
    ],
    chooseAbove: [[2], [4]],
    proposalTitle: NAMES.map((name) => [2, name]),
    fromWords: [['saya menyusun laporan']],
    matches: [[1], [5]],
    nearest: [[1], [5]],
    fitting: [
      ['Integritas', null],
      ['Integritas', 'Pelayanan Publik'],
    ],
    nearNote: [
      ['Integritas', null, true],
      ['Integritas', 'Pelayanan Publik', false],
    ],
    needs: [[2], [5]],
    levelName: [[1], [2], [3], [4], [5]],
    current: [
      [0, false],
      [3, true],
    ],
    kept: [
      ['Pengembangan Diri dan Orang Lain', 0, false],
      ['Kerja Sama', 3, true],
    ],
    saved: [
      ['Komunikasi', 0, false],
      ['Komunikasi', 5, true],
      ['', 1, false],
    ],
    skipped: names(),
    reviewLine: [
      [null, false],
      [0, true],
      [3, false],
      [5, true],
    ],
    reviewCounts: [
      [0, 0, 0],
      [9, 0, 9],
      [7, 1, 9],
      [0, 9, 9],
    ],
    sendTo: names(),
    sendSeen: names(),
    sent: [[null], ...names()],
  },
  remind: {
    unclear: [['event'], ['vague'], ['impossible'], ['past'], ['future'], ['several']],
    none: [['gone'], ['far'], ['stopped']],
    late: [['Jumat, 27 November 2026']],
    ask: [['penilaian Semester II']],
    confirm: [['penilaian Semester II', 'Senin, 30 November 2026, 09.00']],
    saved: [['penilaian Semester II', 'Senin, 30 November 2026, 09.00']],
    assessment: [['Semester II'], ['Penilaian Semester II']],
    line: [['kirim laporan', 'Senin, 30 November 2026, 09.00']],
    cancel: [[1]],
  },
  steer: steerSamples,
  leave: {
    days: [
      ['Selasa, 1 Desember 2026', 'Selasa, 1 Desember 2026'],
      ['Selasa, 1 Desember 2026', 'Sabtu, 5 Desember 2026'],
    ],
    confirm: [['Selasa, 1 Desember 2026']],
    deadline: [['Penilaian Semester II', '3 Des']],
    forum: [['Forum Dishub', '3 Des']],
    saved: [['Selasa, 1 Desember 2026']],
    cancel: [['1 Des sampai 5 Des']],
  },
  rooms: {
    ask: ROOMS,
    bound: ROOMS,
    already: ROOMS,
    takeOff: [['dishub']],
    unbound: [['dishub']],
    taken: [['dishub']],
    opening: DATED,
    halfway: DATED,
    lastDay: DATED,
    digestPeriod: DATED,
    progress: counts(),
    digestHours: counts(),
    forum: [
      ['Rabu, 9 Desember 2026, 09.00–11.00', '', ''],
      ['Rabu, 9 Desember 2026, 09.00–11.00', 'Ruang rapat', 'Arsip'],
    ],
    forumMoved: ['', 'Aula'].map((place) => [
      'Forum Bulanan',
      'Rabu, 9 Desember 2026, 09.00',
      'Kamis, 10 Desember 2026, 13.00',
      place,
    ]),
    forumCancelled: [['Forum Bulanan', 'Rabu, 9 Desember 2026, 09.00']],
    forumResumed: [
      ['Forum Bulanan', 'Rabu, 9 Desember 2026, 09.00', 'Aula'],
      ['Forum Bulanan', 'Rabu, 9 Desember 2026, 09.00', ''],
    ],
    forumYes: [
      [5, null],
      [120, 150],
    ],
    problem: [
      ['absent', 'dishub'],
      ['shared', 'dishub'],
      ['unknown', 'C0DISHUB'],
    ],
  },
  windows: { topic: [['assessment'], ['forum'], ['jp'], ['mentoring']] },
  slack: {
    installed: [['Dishub'], [LONG]],
    installRefused: [['T0DISHUB']],
  },
  result: {
    filled: [
      [{ percent: null, counted: 0, total: 0 }],
      [{ percent: 0, counted: 1, total: 9 }],
      [{ percent: 99.96, counted: 9, total: 9 }],
    ],
    gap: [
      [0, 5, 'official'],
      [1, 2, 'superior'],
      [1, 2, 'own'],
      [4, 5, 'unsupported'],
    ],
    gapHead: [
      ['Komunikasi', 1],
      ['', 5],
    ],
    met: lists(),
    unset: lists(),
    open: lists(),
  },
  forums: {
    cancelled: [
      ['Forum Bulanan', 'Rabu, 9 Desember 2026, 09.00', ''],
      ['Forum Bulanan', 'Rabu, 9 Desember 2026, 09.00', 'Narasumber berhalangan'],
    ],
    byCalendar: [[true], [false]],
    ended: [
      ['Forum Bulanan', 'Jumat, 1 Januari 2027', ['Rabu, 13 Januari 2027, 09.00'], 'Peserta terlalu sedikit'],
      ['Forum Bulanan', 'Jumat, 1 Januari 2027', ['Rabu, 13 Januari 2027, 09.00'], ''],
    ],
    resumed: [['Forum Bulanan', ['Rabu, 13 Januari 2027, 09.00']]],
    topicsTitle: [['Forum Bulanan']],
    topicLine: [
      [0, false],
      [12, true],
    ],
    topicsFull: [[3]],
    topicLength: [[200]],
    topicConfirm: [['Forum Bulanan', 'Trotoar yang ramah kursi roda']],
    topicSaved: [['Trotoar yang ramah kursi roda']],
    support: [[1], [6]],
    moved: ['', 'Aula dipakai'].map((why) => [
      'Forum Bulanan',
      'Rabu, 9 Desember 2026, 09.00',
      'Kamis, 10 Desember 2026, 13.00',
      'Aula',
      why,
    ]),
  },
  courses: {
    titleWords: [[''], ['excel yg gratis']],
    facts: [
      [course, true],
      [unknownCourse, false],
      [unknownCourse, true],
      [{ ...course, cost: 7_500_000, state: 'selesai' }, false],
    ],
    becauseGap: [
      ['Komunikasi', 0, 5, ''],
      ['Komunikasi', 1, 2, 'Berlatih menjelaskan kepada warga.'],
    ],
    few: [[1], [2]],
    becauseWords: lists(),
    becauseCompetency: names(),
    filters: [
      [{}],
      [{ modes: [], forms: [] }],
      [
        {
          modes: ['daring', 'baru'],
          forms: ['bimtek'],
          maxJp: 40,
          maxCost: 0,
          maxDays: 1,
          startFrom: '2027-01-01',
          startTo: '2027-12-31',
          endTo: '2027-12-31',
        },
      ],
    ],
    fact: COURSE_FACTS.map((which): [Course, CourseFact] => [course, which]),
    same: [[['gratis']], [['gratis', 'BKPP']]],
    ordered: [['soonest'], ['cheapest'], ['shortest'], ['longest']],
    beyond: [[[course]], [[course, unknownCourse]]],
    onlyBeyond: [[{ modes: ['daring'], maxCost: 0 }, [course, unknownCourse]]],
    closed: [[[]], [[course]], [[course, course, unknownCourse]]],
    levels: [
      [0, 1],
      [4, 5],
    ],
    audience: lists(),
    marked: [
      ['interested', 'KRS-083'],
      ['saved', 'KRS-083'],
      ['unfit', 'KRS-083'],
      ['done', 'KRS-083'],
    ],
  },
  tables,
  planning,
  needs: { ...needs, batch: [[course]] },
  trends,
  importing,
  courseWhy: courseWhySamples(course),
  courseWords: courseWordSamples,
  overview: {
    task: [
      [0, 0, 9, null],
      [0, 2, 9, 'Senin 30 Nov'],
      [4, 1, 9, 'Senin 30 Nov'],
    ],
    forum: [
      ['Forum Bulanan', 'Rabu 9 Des 09.00', null],
      ['Forum Bulanan', 'Rabu 9 Des 09.00', 'hadir'],
      ['Forum Bulanan', 'Rabu 9 Des 09.00', 'tidak'],
    ],
  },
  consents: { state: [[true], [false]] },
  office: {
    teamOfAgency: [['Dishub']],
    teamOfUnits: [[['Bidang Parkir']], [['Bidang Parkir', 'Sekretariat']]],
    teamStandIn: [[['Sumarni']], [['Sumarni', 'Suparno']]],
    hours: HOURS.map((one) => [one, 2026]),
    forum: [
      ['', '', null],
      ['Aula', 'Pelayanan', 'hadir'],
      ['Aula', '', 'tidak'],
    ],
    replied: [
      ['hadir', 'Forum Dishub', 'Rabu, 9 Desember 2026, 09.00'],
      ['tidak', '', ''],
    ],
    reminders: [
      [{ hour: null, channel: null, muted: [], stopped: false }],
      [{ hour: null, channel: null, platforms: ['telegram', 'slack'], muted: [], stopped: false }],
      [{ hour: null, channel: 'slack', platforms: ['telegram', 'slack'], muted: [], stopped: false }],
      [{ hour: 9, channel: null, muted: ['assessment', 'forum', 'mentoring'], stopped: false }],
      [{ hour: 0, channel: null, muted: [], stopped: true }],
    ],
    snoozed: [['Jumat, 27 November 2026, 09.00']],
    data: [
      [
        {
          answers: 0,
          stories: 0,
          files: 0,
          courseMarks: 0,
          former: 0,
          hours: 0,
          viewsAsked: 0,
          viewsGiven: 0,
          mentorings: 0,
          accounts: [],
          seenBy: [],
        },
        null,
      ],
      [
        {
          answers: 1,
          stories: 1,
          files: 1,
          courseMarks: 1,
          former: 2,
          hours: 1,
          viewsAsked: 1,
          viewsGiven: 2,
          mentorings: 1,
          accounts: ['telegram', 'slack', 'baru'],
          seenBy: [],
        },
        { post: 'Analis', unit: '', superior: null },
      ],
    ],
    dataSeen: NAMES.map((name) => [name, 'Jumat, 27 November 2026']),
    code: [[LONG, 'K7PM-2QXD', 'Jumat, 27 November 2026, 09.00']],
    teamLine: [
      [0, 0, false],
      [3, 9, false],
      [9, 9, true],
    ],
    teamMore: [[1], [32]],
    teamCount: counts(),
  },
};

/** One thing the assistant says, with the field it came from and what it was told. */
export interface Said {
  readonly field: string;
  readonly args: readonly unknown[];
  readonly text: string;
}

/** Every sentence of a catalogue, functions with all their samples. */
export function everything(texts: Texts): Said[] {
  const said: Said[] = [];
  const catalogue: ReadonlyMap<string, unknown> = new Map(Object.entries(texts));
  for (const [group, functions] of Object.entries(samples)) {
    const given = new Map<string, readonly (readonly unknown[])[]>(Object.entries(functions));
    for (const [key, value] of Object.entries(catalogue.get(group) ?? {})) {
      const field = `${group}.${key}`;
      if (typeof value !== 'function') {
        said.push({ field, args: [], text: String(value) });
        continue;
      }
      for (const args of given.get(key) ?? [])
        said.push({ field, args, text: String(Reflect.apply(value, undefined, args)) });
    }
  }
  return said;
}
