import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import {
  OWN_DOORS,
  type Seat,
  type SeatMaker,
  slackWordsSeat,
  telegramSeat,
  terminalSeat,
} from '../journey/seats.ts';
import { talk } from './talk.ts';

type Cast = readonly [SeatMaker, SeatMaker, SeatMaker];

/** Who sits where: over the three casts everybody of a page sits at each channel once. */
export const CASTS: readonly (readonly [string, Cast])[] = [
  ['terminal, Telegram, Slack', [terminalSeat, telegramSeat, slackWordsSeat]],
  ['Telegram, Slack, terminal', [telegramSeat, slackWordsSeat, terminalSeat]],
  ['Slack, terminal, Telegram', [slackWordsSeat, terminalSeat, telegramSeat]],
];

/** Plays the transcripts of a page in docs/, in its order, each in the seat of whoever it names. */
export async function playPage(page: string, seats: Readonly<Record<string, Seat>>): Promise<void> {
  const text = await readFile(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```percakapan ([a-z ]+)\n([\s\S]*?)```/g)];
  expect(new Set(blocks.map(([, who]) => who))).toEqual(new Set(Object.keys(seats)));
  for (const [, who = '', transcript = ''] of blocks) {
    const seat = seats[who];
    if (seat !== undefined) await talk(seat, transcript);
  }
}

/** Everything that each of them saw, without the doors that only one channel has. */
export const seenBy = (seats: Readonly<Record<string, Seat>>): unknown =>
  Object.entries(seats).map(([who, seat]) => [
    who,
    seat.screen().map(({ words, buttons }) => ({
      words,
      buttons: buttons.filter((label) => !OWN_DOORS.has(label)),
    })),
  ]);
