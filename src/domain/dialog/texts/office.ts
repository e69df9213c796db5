import type { LearningHours, Preferences, Reply, Stored } from '../facts.ts';

/** What the roster says of one person, as far as it is shown to her. */
export interface RosterFacts {
  readonly post: string;
  readonly unit: string;
  /** The direct superior's name. */
  readonly superior: string | null;
}

export interface OfficeTexts {
  readonly hoursTitle: string;
  readonly hours: (hours: LearningHours, year: number) => string;
  readonly hoursNote: string;
  readonly forumNone: string;
  readonly forum: (place: string, topic: string, reply: Reply | null) => string;
  readonly forumOver: string;
  readonly replied: (reply: Reply, title: string, when: string) => string;
  readonly remindersTitle: string;
  readonly reminders: (preferences: Preferences) => string;
  readonly remindersSaved: string;
  readonly stopped: string;
  readonly snoozed: (when: string) => string;
  readonly snoozeGone: string;
  readonly dataTitle: string;
  /** `roster`: what the personnel office has handed in; null where nobody knows who asks. */
  readonly data: (stored: Stored, roster: RosterFacts | null) => string;
  readonly dataSeen: (name: string, when: string) => string;
  readonly dataNobody: string;
  readonly dataWrongDoor: string;
  /** What she changes herself, and who changes the rest. */
  readonly dataWrong: string;
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
  /** Headings, where the names are shown as a table. */
  readonly teamName: string;
  readonly teamProgress: string;
  /** Whose progress it is. */
  readonly teamOfAgency: (agency: string) => string;
  readonly teamOfUnits: (units: readonly string[]) => string;
  /** `superiors`: those in whose name the person decides; their people are not among the shown ones. */
  readonly teamStandIn: (superiors: readonly string[]) => string;
  readonly teamNone: string;
  readonly teamNoneRunning: string;
  /** Who may see somebody's results. */
  readonly resultsWhose: string;
  readonly teamLine: (answered: number, total: number, sent: boolean) => string;
  readonly teamMore: (count: number) => string;
  readonly teamCount: (sent: number, total: number) => string;
  readonly teamNote: string;
}
