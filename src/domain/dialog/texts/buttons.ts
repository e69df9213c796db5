import type { Level } from '../../competency/dictionary.ts';
import type { CourseOrder } from '../../recommendation/order.ts';
import type { Topic } from '../../reminders/kinds.ts';
import type { Platform } from '../facts.ts';
import type { Intent } from '../typed/reading.ts';

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
  readonly keepAnswer: string;
  /** Back to the competency before this one. */
  readonly previous: string;
  readonly pause: string;
  readonly yes: string;
  readonly sometimes: string;
  readonly no: string;
  readonly agree: string;
  readonly higher: string;
  readonly lower: string;
  readonly addExample: string;
  /** Whose a forwarded text is. */
  readonly ownWords: string;
  readonly notOwnWords: string;
  readonly useExample: (competency: string) => string;
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
  /** `n` courses that are less like what was asked for. */
  readonly farther: (n: number) => string;
  /** Of a search, without the conditions that were said. */
  readonly anyCondition: string;
  readonly orderBy: (order: CourseOrder | 'fit') => string;
  /** The result as a picture, as a page. */
  readonly picture: string;
  readonly page: string;
  readonly calendar: string;
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
  /** null: wherever she wrote last. */
  readonly remindBy: (platform: Platform | null) => string;
  readonly mute: (topic: Topic) => string;
  readonly unmute: (topic: Topic) => string;
  readonly stopAll: string;
  readonly startAgain: string;
  readonly eraseAll: string;
  readonly eraseYes: string;
  readonly keep: string;
  readonly indonesian: string;
  readonly english: string;
  readonly openTelegram: string;
  readonly openPrivate: string;
  readonly intent: (intent: Intent) => string;
}
