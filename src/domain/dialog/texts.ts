import type { FollowUp } from '../assessment/evidence.ts';
import type { Match } from '../assessment/gap.ts';
import type { Source } from '../assessment/supported.ts';
import type { Level } from '../competency/dictionary.ts';
import type { Language } from '../people/person.ts';
import type { Course, CourseFilters } from '../recommendation/course.ts';
import type { LearningHours, Preferences, Stored } from './facts.ts';
import type { Intent } from './reading.ts';

/** Labels of buttons, at most 40 characters: a phone shows no more. */
export interface ButtonTexts {
  readonly link: string;
  readonly demo: string;
  readonly leaveDemo: string;
  readonly yesItsMe: string;
  readonly notMe: string;
  readonly assess: string;
  readonly assessOwn: string;
  readonly resume: (answered: number, total: number) => string;
  readonly search: string;
  readonly result: string;
  readonly forum: string;
  readonly more: string;
  readonly home: string;
  readonly help: string;
  readonly behaviours: string;
  readonly tell: string;
  readonly skip: string;
  readonly pause: string;
  readonly yes: string;
  readonly sometimes: string;
  readonly no: string;
  readonly agree: string;
  readonly higher: string;
  readonly lower: string;
  readonly addExample: string;
  readonly keepLevel: (level: Level) => string;
  readonly chooseLevel: string;
  readonly level: (level: number) => string;
  readonly back: string;
  readonly review: string;
  readonly change: string;
  readonly send: string;
  readonly finish: string;
  readonly answerSkipped: string;
  readonly coursesForGaps: string;
  readonly interested: string;
  readonly saved: string;
  readonly unfit: string;
  readonly done: string;
  readonly backToList: string;
  readonly attend: string;
  readonly decline: string;
  readonly reminders: string;
  readonly hours: string;
  readonly data: string;
  readonly language: string;
  readonly team: string;
  readonly morning: string;
  readonly afternoon: string;
  readonly anyHour: string;
  readonly mute: (topic: 'assessment' | 'forum') => string;
  readonly unmute: (topic: 'assessment' | 'forum') => string;
  readonly stopAll: string;
  readonly startAgain: string;
  readonly eraseAll: string;
  readonly eraseYes: string;
  readonly keep: string;
  readonly indonesian: string;
  readonly english: string;
  readonly intent: (intent: Intent) => string;
}

export interface EntryTexts {
  readonly welcomeTitle: string;
  readonly welcome: string;
  readonly welcomeNote: string;
  readonly needLink: string;
  readonly askCode: string;
  readonly nipProvesNothing: string;
  readonly wrongCode: string;
  readonly codeBlocked: string;
  readonly linkedTitle: (name: string) => string;
  readonly linked: string;
  readonly emailFound: (name: string, opd: string) => string;
  readonly emailUnknown: string;
  readonly demoTitle: string;
  readonly demoIntro: string;
  readonly demoNote: string;
  readonly demoResult: (gap: string | null) => string;
  readonly demoEnd: string;
  readonly demoLeft: string;
}

export interface HomeTexts {
  readonly greeting: (name: string) => string;
  readonly hours: (hours: LearningHours) => string;
  readonly pending: (count: number, deadline: string | null) => string;
  readonly nothingPending: string;
  readonly forum: (when: string) => string;
  readonly more: string;
  readonly help: string;
  readonly helpUmpeg: string;
  readonly helpSuperior: string;
  readonly thanks: string;
  readonly greetBack: string;
  readonly contact: string;
  readonly outside: (intent: Intent) => string;
  readonly others: string;
  readonly clarify: string;
  /** A "yes" where a button is needed. */
  readonly pressPlease: string;
  readonly notUnderstood: string;
  readonly file: (voice: boolean) => string;
  readonly cut: string;
  readonly paused: (answered: number, total: number) => string;
  readonly nothingToCancel: string;
  readonly cancelled: string;
  readonly stale: string;
  readonly alreadyTaken: string;
  readonly movedOn: string;
  readonly failed: string;
  readonly copy: string;
  /** Said where others could read along: the answer went to the private conversation. */
  readonly elsewhere: string;
}

export interface AssessTexts {
  readonly position: (n: number, total: number, minutes: number) => string;
  readonly intro: (period: string | null, deadline: string | null, total: number) => string;
  readonly askExample: string;
  readonly more: (why: FollowUp, named: Level | null) => string;
  readonly behavioursAsk: string;
  readonly proposalTitle: (level: Level, name: string) => string;
  readonly fromWords: (quote: string) => string;
  readonly matches: (level: Level) => string;
  readonly needs: (level: Level) => string;
  readonly youDecide: string;
  readonly chooseLevel: string;
  readonly chooseUnsupported: string;
  readonly levelZero: string;
  readonly levelName: (level: Level) => string;
  readonly saved: (name: string, level: number, unsupported: boolean) => string;
  readonly skipped: (name: string) => string;
  readonly closed: string;
  readonly none: string;
  readonly ownOffer: string;
  readonly explain: string;
  readonly notInAssessment: string;
  readonly reviewTitle: string;
  readonly reviewLine: (level: number | null, unsupported: boolean) => string;
  readonly reviewCounts: (answered: number, skipped: number, total: number) => string;
  readonly reviewNote: string;
  readonly changeAsk: string;
  readonly sendTitle: string;
  readonly sendTo: (superior: string) => string;
  readonly sendSeen: (superior: string) => string;
  readonly sendNobody: string;
  readonly sent: (superior: string | null) => string;
  readonly reminderGone: string;
}

export interface ResultTexts {
  readonly title: string;
  readonly filled: (match: Match) => string;
  readonly estimate: string;
  readonly gap: (actual: number, required: number, source: Source) => string;
  readonly gapHead: (name: string, size: number) => string;
  readonly noGaps: string;
  readonly met: (names: readonly string[]) => string;
  readonly unset: (names: readonly string[]) => string;
  readonly open: (names: readonly string[]) => string;
  readonly nothing: string;
}

export interface CourseTexts {
  readonly ask: string;
  readonly titleGaps: string;
  readonly titleWords: (query: string) => string;
  readonly facts: (course: Course) => string;
  readonly becauseGap: (name: string, actual: number, required: number) => string;
  readonly becauseWords: (words: readonly string[]) => string;
  readonly becauseCompetency: (name: string) => string;
  readonly filters: (filters: CourseFilters) => string;
  readonly closed: (courses: readonly Course[]) => string;
  readonly nothing: string;
  readonly nothingForGaps: string;
  readonly noResultYet: string;
  readonly pick: string;
  readonly levels: (from: number, to: number) => string;
  readonly audience: (labels: readonly string[]) => string;
  readonly invented: string;
  readonly marked: (mark: 'interested' | 'saved' | 'unfit' | 'done', title: string) => string;
  readonly unknown: string;
  readonly over: string;
}

export interface OfficeTexts {
  readonly hoursTitle: string;
  readonly hours: (hours: LearningHours, year: number) => string;
  readonly hoursNote: string;
  readonly forumNone: string;
  readonly forum: (place: string, topic: string, reply: 'hadir' | 'tidak' | null) => string;
  readonly forumOver: string;
  readonly replied: (reply: 'hadir' | 'tidak', title: string, when: string) => string;
  readonly remindersTitle: string;
  readonly reminders: (preferences: Preferences) => string;
  readonly remindersSaved: string;
  readonly stopped: string;
  readonly snoozed: (when: string) => string;
  readonly snoozeGone: string;
  readonly dataTitle: string;
  readonly data: (stored: Stored) => string;
  readonly dataSeen: (name: string, when: string) => string;
  readonly dataNobody: string;
  readonly eraseAsk: string;
  readonly erased: string;
  readonly languageAsk: string;
  readonly languageSet: string;
  readonly codeNotYours: string;
  readonly codeAsk: string;
  readonly codeNobody: string;
  readonly codePick: string;
  readonly code: (name: string, code: string, until: string) => string;
  readonly teamTitle: string;
  readonly teamNone: string;
  readonly teamLine: (answered: number, total: number, sent: boolean) => string;
  readonly teamMore: (count: number) => string;
  readonly teamCount: (sent: number, total: number) => string;
  readonly teamNote: string;
}

/** Every sentence for a person, in one language. A missing one does not compile. Source language: Indonesian. */
export interface Texts {
  readonly language: Language;
  /** "Jumat, 27 November 2026". */
  readonly date: (day: string) => string;
  /** "Jumat 27 Nov". */
  readonly shortDate: (day: string) => string;
  /** "09.00"; minutes since midnight. */
  readonly clock: (minute: number) => string;
  readonly buttons: ButtonTexts;
  readonly entry: EntryTexts;
  readonly home: HomeTexts;
  readonly assess: AssessTexts;
  readonly result: ResultTexts;
  readonly courses: CourseTexts;
  readonly office: OfficeTexts;
}
