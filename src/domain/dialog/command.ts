import type { Language } from '../people/person.ts';
import type { AccountCommand } from './topics/account.ts';
import type { CertificateCommand } from './topics/certificate.ts';
import type { ClaimCommand } from './topics/claim.ts';
import type { DraftCommand } from './topics/drafts.ts';
import type { ExportFormat, ExportWhat } from './topics/facts-files.ts';
import type { FileCommand } from './topics/file-wish.ts';
import type { RunCommand, TopicCommand } from './topics/forum-run.ts';
import type { ForumCommand } from './topics/forum-talk.ts';
import type { ImportCommand } from './topics/importing.ts';
import type { LeaveCommand } from './topics/leave.ts';
import type { MentorCommand } from './topics/mentoring.ts';
import type { NeedsCommand } from './topics/needs.ts';
import type { OutsideAiCommand } from './topics/outside-ai.ts';
import type { PeriodCommand } from './topics/period-talk.ts';
import type { PlanCommand } from './topics/planning.ts';
import type { RatingReason } from './topics/rating.ts';
import type { RemindCommand } from './topics/remind.ts';
import type { RoomCommand } from './topics/rooms.ts';
import type { SteerCommand } from './topics/steer.ts';
import type { TrendsCommand } from './topics/trends.ts';
import type { AskedAbout, Intent } from './typed/reading.ts';

/** What somebody wants, however it was said: a word, a standing button, or free text. */
export type Command =
  | DraftCommand
  | PeriodCommand
  | ForumCommand
  | RunCommand
  | TopicCommand
  | PlanCommand
  | NeedsCommand
  | TrendsCommand
  | ImportCommand
  | FileCommand
  | CertificateCommand
  | ClaimCommand
  | RoomCommand
  | RemindCommand
  | LeaveCommand
  | SteerCommand
  | MentorCommand
  | { readonly do: 'home' }
  /** The bot's own page was opened. */
  | { readonly do: 'overview' }
  | { readonly do: 'more' }
  | { readonly do: 'greet' }
  | { readonly do: 'thanks' }
  /** Willing, and nobody knows what for. */
  | { readonly do: 'willing' }
  /** How far the own assessments are, and until when. */
  | { readonly do: 'standing' }
  | { readonly do: 'assess'; readonly competency?: string }
  /** One certain assessment: the button of its reminder. */
  | { readonly do: 'work'; readonly assessment: number }
  /** An assessment of one's own, outside every period: begun only once it was said what that is. */
  | { readonly do: 'own' }
  | { readonly do: 'resume' }
  | { readonly do: 'pause' }
  | { readonly do: 'change'; readonly competency?: string }
  | { readonly do: 'result' }
  | { readonly do: 'recommend' }
  /** `words` empty: ask what to look for. */
  | { readonly do: 'search'; readonly words: string }
  | { readonly do: 'course'; readonly words: string }
  | { readonly do: 'jp' }
  /** `event` missing: the next one. */
  | { readonly do: 'forum'; readonly event?: number }
  /** What can be taken away as a file, one of it, and the copy of all own data. */
  | { readonly do: 'export' }
  | { readonly do: 'exportTable'; readonly what: ExportWhat; readonly format: ExportFormat }
  | { readonly do: 'copy' }
  /** The own result as a file. */
  | { readonly do: 'sheet'; readonly as: 'picture' | 'page' }
  /** A forum as a calendar file. */
  | { readonly do: 'calendar'; readonly event: number }
  | { readonly do: 'reminders' }
  /** A thumb below an answer, and why. */
  | { readonly do: 'rate'; readonly id: string; readonly verdict: 'up' | 'down' }
  | { readonly do: 'why'; readonly id: string; readonly reason: RatingReason }
  /** The wish that was left for later: taken up, or offered below the question that is open. */
  | { readonly do: 'next' }
  | { readonly do: 'waiting'; readonly intent: Intent }
  | OutsideAiCommand
  /** One approved answer about rules, by its id. */
  | { readonly do: 'passage'; readonly id: string }
  | { readonly do: 'snooze'; readonly kind: string; readonly subject: string }
  /** Without `to` it is asked which. */
  | { readonly do: 'language'; readonly to?: Language }
  | AccountCommand
  | { readonly do: 'help' }
  | { readonly do: 'cancel' }
  | { readonly do: 'code'; readonly words: string }
  /** Without `period` the newest. */
  | { readonly do: 'team'; readonly period?: number }
  | { readonly do: 'verify' }
  /** Somebody stands in while a superior is away. */
  | { readonly do: 'delegate' }
  /** The four verdicts on the own competencies. */
  | { readonly do: 'details' }
  | { readonly do: 'objections' }
  /** Views of colleagues: the own request, and what colleagues ask for. */
  | { readonly do: 'peers' }
  | { readonly do: 'peerTasks' }
  | { readonly do: 'link' }
  | { readonly do: 'demo' }
  /** A one-time link was opened. */
  | { readonly do: 'openToken'; readonly token: string }
  /** A link to go on with on Telegram. */
  | { readonly do: 'telegram' }
  /** How to go on in Slack, which no link opens. */
  | { readonly do: 'slack' }
  | { readonly do: 'contact' }
  /** The results of somebody by name. */
  | { readonly do: 'somebody'; readonly asked: AskedAbout }
  /** The level of somebody else: refused. */
  | { readonly do: 'others' }
  /** Understood, but not something this assistant does. */
  | { readonly do: 'outside' };
