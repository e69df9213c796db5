import type { LevelReading } from '../assessment/evidence.ts';
import type { Standing } from '../assessment/gap.ts';
import type { Assessment } from '../assessment/state.ts';
import type { FourVerdicts } from '../assessment/verdicts.ts';
import type { Level } from '../competency/dictionary.ts';
import type { QuestionReading } from '../questions/passage.ts';
import type { Course, Suggestions } from '../recommendation/course.ts';
import type {
  ForumReply,
  ForumTopics,
  PreferenceChange,
  Preferences,
  Somebody,
  Stored,
  TeamMember,
  TeamPeriod,
} from './facts.ts';
import type { ConsentNews, ConsentWish } from './topics/account.ts';
import type { AnswerNews, AnswerWish } from './topics/answer-wish.ts';
import type { CertificateNews, CertificateWish } from './topics/certificate.ts';
import type { ClaimNews, ClaimWish } from './topics/claim.ts';
import type { DraftNews, DraftWish } from './topics/drafts.ts';
import type { FileNews, FileWish } from './topics/file-wish.ts';
import type { RunNews, RunWish } from './topics/forum-run.ts';
import type { ForumNews, ForumWish } from './topics/forum-talk.ts';
import type { ImportNews, ImportWish } from './topics/importing.ts';
import type { MentorNews, MentorWish } from './topics/mentoring.ts';
import type { MoveNews, MoveWish, OpenLink } from './topics/move.ts';
import type { NeedsNews, NeedsWish } from './topics/needs.ts';
import type { OutsideAiNews, OutsideAiWish } from './topics/outside-ai.ts';
import type { PeriodNews, PeriodWish } from './topics/period-talk.ts';
import type { PlanNews, PlanWish } from './topics/planning.ts';
import type { RemindNews, RemindWish } from './topics/remind.ts';
import type { RoomNews, RoomWish } from './topics/rooms.ts';
import type { SteerNews, SteerWish } from './topics/steer.ts';
import type { TrendsNews, TrendsWish } from './topics/trends.ts';
import type { VerifyAsk, VerifyFound } from './topics/verify.ts';
import type { VoiceNews, VoiceWish } from './topics/voice.ts';
import type { AskedAbout, Reading } from './typed/reading.ts';

/** What is asked of the catalogue. */
export type CourseWish =
  | {
      readonly want: 'courses';
      readonly query: string;
      readonly limit: number;
      /** Conditions that stand in the words are not asked for. */
      readonly anyCondition?: true;
      /** Not to be shown, besides what she dismissed or did. */
      readonly exclude?: readonly string[];
    }
  | {
      readonly want: 'demoCourses';
      readonly gaps: readonly { code: string; required: number; actual: number }[];
    }
  | { readonly want: 'course'; readonly id: string }
  /** Two courses of a shown list; which two stands in the text. */
  | { readonly want: 'compare'; readonly ids: readonly string[]; readonly text: string };

/** What the dialog asks of the services. Granting one changes nothing that a repeated grant would not leave the same. */
export type Wish =
  | DraftWish
  | PeriodWish
  | ForumWish
  | RunWish
  | PlanWish
  | NeedsWish
  | TrendsWish
  | ImportWish
  | RoomWish
  | RemindWish
  | SteerWish
  | {
      readonly want: 'answerRead';
      readonly version: number;
      readonly code: string;
      readonly text: string;
      readonly earlier: string;
      readonly required: Level | null;
    }
  | { readonly want: 'messageRead'; readonly text: string }
  | AnswerWish
  | OutsideAiWish
  | ConsentWish
  | MentorWish
  | CourseWish
  | { readonly want: 'standings' }
  | { readonly want: 'ownAssessment' }
  | { readonly want: 'personByCode'; readonly code: string }
  | { readonly want: 'personByEmail'; readonly email: string }
  | MoveWish
  | { readonly want: 'colleagues'; readonly words: string }
  | { readonly want: 'linkCode'; readonly person: number }
  | { readonly want: 'team'; readonly period?: number }
  | { readonly want: 'somebody'; readonly asked: AskedAbout }
  | { readonly want: 'overview' }
  | { readonly want: 'preferences' }
  | { readonly want: 'setPreferences'; readonly set: PreferenceChange }
  | { readonly want: 'snooze'; readonly kind: string; readonly subject: string }
  | { readonly want: 'rsvp'; readonly event: number; readonly reply: 'hadir' | 'tidak' }
  | { readonly want: 'topics'; readonly event: number }
  | { readonly want: 'vote'; readonly topic: number }
  | { readonly want: 'verify'; readonly ask: VerifyAsk }
  | { readonly want: 'stored' }
  | CertificateWish
  | ClaimWish
  | FileWish
  | VoiceWish;

/** What came back. Each wish has its own answer, `granted` names it. */
export type News =
  | DraftNews
  | PeriodNews
  | ForumNews
  | RunNews
  | PlanNews
  | NeedsNews
  | TrendsNews
  | ImportNews
  | RoomNews
  | RemindNews
  | SteerNews
  | { readonly granted: 'answerRead'; readonly reading: LevelReading; readonly text: string }
  | {
      readonly granted: 'messageRead';
      readonly reading: Reading;
      readonly text: string;
      readonly question?: QuestionReading;
      /** An outside model might have helped, and the person has not decided about it. */
      readonly offerAi?: boolean;
    }
  | AnswerNews
  | OutsideAiNews
  | ConsentNews
  | MentorNews
  /** `gaps`: how many are open; null when there is no level yet to measure one from. */
  | { readonly granted: 'courses'; readonly suggestions: Suggestions; readonly gaps: number | null }
  | { readonly granted: 'demoCourses'; readonly suggestions: Suggestions }
  | { readonly granted: 'course'; readonly course: Course | null }
  | { readonly granted: 'compare'; readonly courses: readonly Course[]; readonly text: string }
  | {
      readonly granted: 'standings';
      readonly standings: readonly Standing[];
      readonly version: number;
      /** The four verdicts behind them: how the superior sees it, and the period before. */
      readonly verdicts?: readonly FourVerdicts[];
    }
  | { readonly granted: 'ownAssessment'; readonly assessment: Assessment }
  /** `blocked`: too many wrong codes from this account in the last hour. */
  | {
      readonly granted: 'personByCode';
      /** Of the code that was looked up: exactly this one is spent. */
      readonly hash: string;
      readonly person: { readonly id: number; readonly name: string } | null;
      readonly blocked: boolean;
    }
  | {
      readonly granted: 'personByEmail';
      readonly person: { readonly id: number; readonly name: string; readonly opd: string } | null;
    }
  | {
      readonly granted: 'colleagues';
      readonly people: readonly { readonly id: number; readonly name: string; readonly post: string }[];
    }
  | {
      readonly granted: 'linkCode';
      readonly person: number;
      readonly name: string;
      /** Shown once, never stored. */
      readonly code: string;
      /** Its keyed hash, hexadecimal: this is what is stored. */
      readonly hash: string;
      readonly expiresAt: Date;
      /** The same as an address, good for ten minutes; null where no bot of Telegram runs. */
      readonly link: OpenLink | null;
    }
  | {
      readonly granted: 'team';
      readonly members: readonly TeamMember[];
      readonly scope: 'subordinates' | 'agency';
      /** Which one is shown, and all of them. */
      readonly period: TeamPeriod | null;
      readonly periods: readonly TeamPeriod[];
      /** Superiors in whose name the asker decides today. */
      readonly inNameOf: readonly string[];
    }
  /** `own`: the name is the asker's; `known`: somebody of the own agency bears it. */
  | {
      readonly granted: 'somebody';
      readonly asked: AskedAbout;
      readonly people: readonly Somebody[];
      readonly own: boolean;
      readonly known: boolean;
    }
  /** Counts only. */
  | { readonly granted: 'overview'; readonly team: { readonly sent: number; readonly total: number } }
  | { readonly granted: 'preferences'; readonly preferences: Preferences; readonly saved: boolean }
  /** null: nothing to be reminded of any more, or the next working morning is too late. */
  | {
      readonly granted: 'snooze';
      readonly dueAt: Date | null;
      readonly kind: string;
      readonly subject: string;
    }
  /** null: not an event of the own agency, cancelled or over. */
  | { readonly granted: 'rsvp'; readonly event: ForumReply | null }
  /** null: not an event of the own agency, cancelled or begun. */
  | { readonly granted: 'topics' | 'vote'; readonly topics: ForumTopics | null }
  | MoveNews
  | { readonly granted: 'verify'; readonly found: VerifyFound }
  | { readonly granted: 'stored'; readonly stored: Stored }
  | CertificateNews
  | ClaimNews
  | FileNews
  | VoiceNews;
