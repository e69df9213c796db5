import type { Item, Option } from '../dialog/message.ts';

/** What of a pair somebody is told of. check: "sudah bertemu?", every rhythm; any other rung of a newer version is one as well. */
export type MentorNotice = 'asked' | 'accepted' | 'declined' | 'ended' | 'check';

/** The facts of the moment it is sent. */
export interface MentorNews {
  /** The other one. */
  readonly name: string;
  /** Whoever is reminded is the mentor. */
  readonly mentor: boolean;
  readonly competency: string;
}

export interface MentorItem {
  readonly kind: 'mentoring';
  readonly pair: number;
  readonly rung: string;
  readonly news: MentorNews;
}

/** The sentences of one language. */
export interface MentorWords {
  readonly title: (notice: MentorNotice) => string;
  readonly item: (notice: MentorNotice, news: MentorNews) => Item;
  readonly door: (notice: Exclude<MentorNotice, 'check'>) => string;
  readonly met: string;
  readonly notYet: string;
}

const NOTICES = ['asked', 'accepted', 'declined', 'ended'] as const;

export const noticeOf = (rung: string): MentorNotice => NOTICES.find((one) => one === rung) ?? 'check';

/** Its next step: doors that stay good however old the message is. A check-in is answered with one tap and the day with another. */
export function mentorDoors({ pair, rung }: MentorItem, words: MentorWords, primary: boolean): Option[] {
  const notice = noticeOf(rung);
  switch (notice) {
    case 'check':
      return [
        { id: `s:met:${pair}:yes`, label: words.met, primary },
        { id: `s:met:${pair}:no`, label: words.notYet },
      ];
    case 'asked':
    case 'accepted':
      return [{ id: `s:mentorPair:${pair}`, label: words.door(notice), primary }];
    case 'declined':
      return [{ id: 's:mentorFind', label: words.door(notice), primary }];
    case 'ended':
      return [{ id: 's:mentor', label: words.door(notice), primary }];
  }
}
