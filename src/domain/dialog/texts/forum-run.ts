import type { SpeakerAnswer } from '../topics/forum-run.ts';

/** A forum as it is run: seats and the waiting list, the code of the room. */
export interface ForumRunTexts {
  readonly movedUpTitle: string;
  readonly movedUp: (title: string, when: string, place: string) => string;
  readonly free: (free: number, seats: number) => string;
  readonly queue: (at: number) => string;
  readonly waitNote: (at: number) => string;
  readonly seatsNow: (seats: number | null, attending: number, waiting: number) => string;
  readonly seatsAsk: string;
  readonly seatsFault: (least: number, most: number) => string;
  readonly seatsCheck: (seats: number | null) => string;
  readonly seatsSaved: (up: number) => string;
  readonly seatsLine: (seats: number | null, waiting: number) => string;
  /** The one that is being held, or has just been. */
  readonly room: (title: string, attended: boolean) => string;
  readonly attendAsk: string;
  readonly attended: (title: string) => string;
  /** With what was recorded; `from`: a clock time, null when the forum is over. */
  readonly claimFrom: (from: string | null) => string;
  readonly attendedBefore: (title: string) => string;
  readonly attendedLine: (count: number) => string;
  /** Minutes before and after. */
  readonly wrongCode: (before: number, after: number) => string;
  readonly codeBlocked: (minutes: number) => string;
  readonly codeNotNow: string;
  /** `coded`: there is one already, which a new one ends. */
  readonly codeAsk: (when: string, coded: boolean, attended: number) => string;
  readonly code: (code: string, when: string) => string;
  readonly agendaLine: (topic: string) => string;
  readonly votes: (count: number) => string;
  /** So many are below what their post requires. */
  readonly gapPeople: (count: number) => string;
  /** A gap as a point of the agenda. */
  readonly gapTopic: (competency: string) => string;
  readonly agendaAsk: string;
  readonly agendaNoIdeas: string;
  readonly agendaLength: (least: number, most: number) => string;
  readonly agendaCheck: (words: string) => string;
  readonly agendaSaved: string;
  /** Labels. */
  readonly attend: string;
  readonly codeDoor: string;
  readonly makeCode: string;
  readonly speakerAsk: string;
  readonly speakerState: (answer: SpeakerAnswer | null) => string;
  /** For the officer: a name with how it stands. */
  readonly speakerLine: (name: string, state: string) => string;
  readonly speakerPick: string;
  readonly speakerCheck: (name: string) => string;
  readonly speakerAsked: (name: string) => string;
  readonly speakerUnlinked: (name: string) => string;
  readonly speakerNot: string;
  /** Labels and sentences of taking an invitation back. */
  readonly withdraw: (name: string) => string;
  readonly withdrawCheck: (name: string) => string;
  readonly withdrawYes: string;
  readonly withdrawn: (name: string) => string;
  readonly withdrawNot: string;
  /** To whoever was asked. */
  readonly withdrawnTitle: string;
  readonly withdrawnBody: (title: string, opd: string, when: string) => string;
  readonly speakTitle: string;
  readonly speakAgainTitle: string;
  readonly speakBody: (title: string, opd: string, when: string, place: string) => string;
  readonly spoken: (accepts: boolean, title: string, when: string) => string;
  readonly speakGone: string;
  readonly answeredTitle: (accepts: boolean) => string;
  readonly answered: (name: string, accepts: boolean, title: string, when: string) => string;
  readonly speakers: (names: readonly string[]) => string;
  /** To whoever was asked to speak. */
  readonly youSpeak: (answer: SpeakerAnswer | 'open') => string;
  readonly speaker: string;
  readonly speakerYes: string;
  readonly speakYes: string;
  readonly speakNo: string;
  /** Takes an acceptance back. */
  readonly speakBack: string;
  readonly openEvent: string;
  readonly notesAsk: string;
  readonly notesLine: (notes: string) => string;
  readonly notesLength: (least: number, most: number) => string;
  readonly notesCheck: (notes: string) => string;
  readonly notesSaved: string;
  /** `on`: a short date. */
  readonly decidedBefore: (on: string, notes: string) => string;
  readonly decidedLast: (notes: string) => string;
  readonly notesDoor: string;
  readonly heldDoor: (on: string) => string;
  readonly claimable: (title: string) => string;
  readonly claim: string;
  readonly agenda: string;
  readonly agendaUse: string;
  readonly seats: string;
  readonly join: string;
  readonly leave: string;
  readonly save: string;
  readonly onlyThis: string;
  readonly wholeSeries: string;
  readonly backToEvent: string;
}
