import { addDays, type LocalDate, mondayOf } from '../reminders/office.ts';
import { dayIn, type Here, type Looking, monthFrom, monthOf, type Word, yearOf } from './reading.ts';
import * as said from './words.ts';

/** Days named by the words from some place on. `length` in words. */
export interface Days {
  readonly length: number;
  readonly first: LocalDate;
  readonly last: LocalDate;
}
/** Such a day does not exist ("31 Februari"). */
export interface NoDay {
  readonly length: number;
  readonly impossible: true;
}
export type Found = Days | NoDay;

export const one = (length: number, day: LocalDate | null): Found =>
  day === null ? { length, impossible: true } : { length, first: day, last: day };
export const span = (length: number, { first, last }: { first: LocalDate; last: LocalDate }): Days => ({
  length,
  first,
  last,
});

/** What is read, from where and which way. */
export interface Asked {
  readonly words: readonly Word[];
  readonly here: Here;
  readonly looking: Looking;
}

export const wordAt = ({ words }: Asked, at: number): string => words[at]?.word ?? '';
export const isIn = (asked: Asked, at: number, list: ReadonlySet<string>): boolean =>
  list.has(wordAt(asked, at));

/** 1 for "depan", 0 for "ini", -1 for "lalu". */
export function aheadAt(asked: Asked, at: number): number | null {
  if (isIn(asked, at, said.NEXT)) return 1;
  if (isIn(asked, at, said.THIS)) return 0;
  return isIn(asked, at, said.LAST) ? -1 : null;
}

export const ofWeek = (day: LocalDate, ahead: number, wanted: number): LocalDate =>
  addDays(mondayOf(day), ahead * 7 + wanted - 1);

export const inMonth = ({ here }: Asked, ahead: number, day: number): LocalDate | null => {
  const { first } = monthFrom(here.day, ahead);
  return dayIn(yearOf(first), monthOf(first), day);
};
