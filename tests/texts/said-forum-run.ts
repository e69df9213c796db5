import type { ForumRunTexts } from '../../src/domain/dialog/texts/forum-run.ts';

type Spoken = (...args: never[]) => string;
type Samples<T> = {
  readonly [K in keyof T as T[K] extends Spoken ? K : never]-?: T[K] extends Spoken
    ? readonly Parameters<T[K]>[]
    : never;
};

const title = 'Forum Bulanan';
const when = 'Rabu, 9 Desember 2026, 09.00';

export const forumRunSamples: Samples<ForumRunTexts> = {
  movedUp: [[title, when, 'Aula']],
  free: [
    [0, 40],
    [1, 40],
    [40, 40],
  ],
  queue: [[1], [12]],
  waitNote: [[1], [12]],
  seatsNow: [
    [null, 0, 0],
    [40, 1, 0],
    [40, 40, 1],
    [40, 40, 12],
  ],
  seatsLine: [
    [null, 3],
    [40, 0],
    [40, 12],
  ],
  room: [
    [title, true],
    [title, false],
  ],
  attended: [[title]],
  claimFrom: [[null], ['11.00']],
  withdraw: [["Nur'aini"]],
  withdrawCheck: [["Nur'aini"]],
  withdrawn: [["Nur'aini"]],
  withdrawnBody: [[title, 'Dishub', when]],
  attendedBefore: [[title]],
  attendedLine: [[1], [30]],
  wrongCode: [[15, 30]],
  codeBlocked: [[60]],
  codeAsk: [
    [`${when}–11.30`, false, 0],
    [`${when}–11.30`, true, 1],
    [`${when}–11.30`, true, 30],
  ],
  code: [['K7RM4', `${when}–11.30`]],
  agendaLine: [['Trotoar; parkir liar']],
  votes: [[0], [1], [12]],
  gapPeople: [[5], [40]],
  gapTopic: [['Komunikasi']],
  agendaLength: [[5, 300]],
  agendaCheck: [['Trotoar; parkir liar']],
  speakerState: [[null], ['bersedia'], ['tidak']],
  speakerLine: [["Nur'aini", 'bersedia']],
  speakerCheck: [["Nur'aini"]],
  speakerAsked: [["Nur'aini"]],
  speakerUnlinked: [["Nur'aini"]],
  speakBody: [[title, 'Dishub', when, 'Aula']],
  spoken: [
    [true, title, `${when}–11.00`],
    [false, title, `${when}–11.00`],
  ],
  answeredTitle: [[true], [false]],
  answered: [
    ["Nur'aini", true, title, when],
    ["Nur'aini", false, title, when],
  ],
  speakers: [[["Nur'aini"]], [["Nur'aini", 'Budi']]],
  youSpeak: [['bersedia'], ['tidak'], ['open']],
  notesLine: [['Trotoar diperbaiki.']],
  notesLength: [[10, 300]],
  notesCheck: [['Trotoar diperbaiki.']],
  decidedBefore: [['Rabu 9 Des', 'Trotoar diperbaiki.']],
  decidedLast: [['Trotoar diperbaiki.']],
  heldDoor: [['Rabu 9 Des']],
  claimable: [[title]],
  seatsFault: [[1, 5000]],
  seatsCheck: [[null], [1], [40]],
  seatsSaved: [[0], [1], [12]],
};
