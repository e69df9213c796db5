import {
  addDays,
  monthStart,
  nearestOpen,
  type OfficeDays,
  officeDay,
  officeTime,
  secondWednesday,
} from './calendar.ts';
import type { Stories } from './content.ts';

export interface SampleEvent {
  readonly opd: string;
  /** Part of the Dinas Perhubungan series. */
  readonly monthly: boolean;
  readonly title: string;
  readonly topic: string;
  readonly place: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

/** "Rabu kedua tiap bulan 09.00" */
export const SAMPLE_SERIES = {
  opd: 'Dishub',
  name: 'Forum Transportasi dan Tata Kota',
  rule: 'FREQ=MONTHLY;BYDAY=+2WE',
  startsAt: '09:00',
  minutes: 120,
  place: 'Aula Dinas Perhubungan',
} as const;

const MONTHS_BACK = 2;
const MONTHS_AHEAD = 3;

/** The series from two months back to three ahead, a workshop and a seminar. Occurrences on a closed day are left out. */
export function sampleEvents(now: Date, open: OfficeDays, topics: Stories['topik_forum']): SampleEvent[] {
  const today = officeDay(now);
  const monthly: SampleEvent[] = [];
  for (let month = -MONTHS_BACK; month <= MONTHS_AHEAD; month += 1) {
    const day = secondWednesday(monthStart(today, month));
    if (!open(day)) continue;
    monthly.push({
      ...event(SAMPLE_SERIES.opd, SAMPLE_SERIES.name, day, SAMPLE_SERIES.startsAt, SAMPLE_SERIES.minutes),
      monthly: true,
      topic: topics[month + MONTHS_BACK] ?? topics[0],
      place: SAMPLE_SERIES.place,
    });
  }
  return [
    ...monthly,
    {
      ...event(
        'BKPP',
        'Lokakarya Menghadapi Warga Marah di Loket',
        nearestOpen(addDays(today, 16), 1, open),
        '13:00',
        150,
      ),
      topic: 'Berlatih menenangkan percakapan yang memanas, dengan contoh dari loket',
      place: 'Ruang Belajar BKPP',
    },
    {
      ...event(
        'Diskominfo',
        'Seminar Akal Imitasi untuk Pelayanan Publik',
        nearestOpen(addDays(today, 9), 1, open),
        '10:00',
        120,
      ),
      topic: 'Apa yang boleh dan tidak boleh dititipkan kepada mesin',
      place: 'Ruang Rapat Diskominfo',
    },
  ];
}

function event(
  opd: string,
  title: string,
  day: string,
  time: string,
  minutes: number,
): Omit<SampleEvent, 'topic' | 'place'> {
  const starts = officeTime(day, time);
  return {
    opd,
    monthly: false,
    title,
    starts_at: starts,
    ends_at: new Date(starts.getTime() + minutes * 60_000),
  };
}
