import type { Language } from '../people/person.ts';
import type { AssessTexts } from './texts/assess.ts';
import type { ButtonTexts } from './texts/buttons.ts';
import type { CertificateTexts } from './texts/certificate.ts';
import type { CourseTexts } from './texts/courses.ts';
import type { DelegateTexts } from './texts/delegate.ts';
import type { DetailTexts } from './texts/details.ts';
import type { DictionaryTexts } from './texts/dictionary.ts';
import type { EntryTexts } from './texts/entry.ts';
import type { ExportTexts } from './texts/exporting.ts';
import type { FileTexts } from './texts/files.ts';
import type { ForumPlanTexts } from './texts/forum-plan.ts';
import type { ForumTexts } from './texts/forums.ts';
import type { HomeTexts } from './texts/home.ts';
import type { ImportTexts } from './texts/importing.ts';
import type { MoveTexts } from './texts/move.ts';
import type { NeedsTexts } from './texts/needs.ts';
import type { OfficeTexts } from './texts/office.ts';
import type { OutsideAiTexts } from './texts/outside-ai.ts';
import type { OverviewTexts } from './texts/overview.ts';
import type { PeerTexts } from './texts/peers.ts';
import type { PeriodTexts } from './texts/periods.ts';
import type { PlanTexts } from './texts/planning.ts';
import type { QuestionTexts } from './texts/questions.ts';
import type { RatingTexts } from './texts/rating.ts';
import type { RemindTexts } from './texts/remind.ts';
import type { ResultTexts } from './texts/result.ts';
import type { RoomTexts } from './texts/rooms.ts';
import type { SheetTexts } from './texts/sheet.ts';
import type { SlackTexts } from './texts/slack.ts';
import type { TableTexts } from './texts/tables.ts';
import type { UnreadTexts } from './texts/unread.ts';
import type { VerifyTexts } from './texts/verify.ts';
import type { WindowTexts } from './texts/windows.ts';

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
  readonly outsideAi: OutsideAiTexts;
  readonly questions: QuestionTexts;
  readonly rating: RatingTexts;
  readonly result: ResultTexts;
  readonly sheet: SheetTexts;
  readonly rooms: RoomTexts;
  readonly remind: RemindTexts;
  readonly slack: SlackTexts;
  readonly windows: WindowTexts;
  readonly courses: CourseTexts;
  readonly forums: ForumTexts;
  readonly forumPlan: ForumPlanTexts;
  readonly files: FileTexts;
  readonly certificate: CertificateTexts;
  readonly exporting: ExportTexts;
  readonly office: OfficeTexts;
  readonly overview: OverviewTexts;
  readonly periods: PeriodTexts;
  readonly dictionary: DictionaryTexts;
  readonly verify: VerifyTexts;
  readonly delegate: DelegateTexts;
  readonly details: DetailTexts;
  readonly peers: PeerTexts;
  readonly tables: TableTexts;
  readonly planning: PlanTexts;
  readonly needs: NeedsTexts;
  readonly importing: ImportTexts;
  readonly move: MoveTexts;
  readonly unread: UnreadTexts;
}
