import type { Unclear } from '../../time/spoken.ts';
import type { NoMoment } from '../topics/remind.ts';

export interface RemindTexts {
  readonly ask: (what: string) => string;
  readonly unclear: (why: Unclear) => string;
  readonly confirm: (what: string, when: string) => string;
  /** Below the confirmation, when the moment is not the one that was named. */
  readonly moved: string;
  readonly onlyOnce: string;
  readonly yes: string;
  readonly other: string;
  readonly no: string;
  readonly saved: (what: string, when: string) => string;
  readonly dropped: string;
  readonly none: (why: NoMoment) => string;
  /** Its last day. */
  readonly late: (day: string) => string;
  /** By its period's name. */
  readonly assessment: (period: string) => string;
  /** Nothing was said about what. */
  readonly something: string;
  /** After *Tunda*. */
  readonly otherTime: string;
  readonly listTitle: string;
  readonly line: (what: string, when: string) => string;
  readonly cancel: (n: number) => string;
  readonly cancelled: string;
}
