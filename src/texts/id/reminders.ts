import type { Reply } from '../../domain/dialog/facts.ts';
import type { ReminderWords } from '../../domain/reminders/compose.ts';
import { isHoursKind } from '../../domain/reminders/hours-item.ts';
import type { PutOffKind } from '../../domain/reminders/kinds.ts';
import { noticeOf } from '../../domain/reminders/mentor-item.ts';
import { daysBetween, type LocalDate, type OfficeTime } from '../../domain/reminders/office.ts';
import { hoursNotices } from './hours-notices.ts';
import { mentorNotices } from './mentor-notices.ts';
import { verifyNotices } from './verify-notices.ts';

const dateFormat = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dateOf = (day: LocalDate): string => dateFormat.format(new Date(`${day}T00:00:00Z`));

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;

const LATER: Readonly<Record<PutOffKind, string>> = {
  assessment: 'Tunda penilaian',
  forum: 'Tunda forum',
  own: 'Tunda yang saya minta',
  jp: 'Tunda JP',
  certificate: 'Tunda JP',
};

/** The date is always given: the message may be read later. */
function dayWords(day: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return `hari ini, ${dateOf(day)}`;
  if (days === 1) return `besok, ${dateOf(day)}`;
  return dateOf(day);
}

const forumTitle = (reply: Reply | null): string => (reply === null ? 'Undangan forum' : 'Pengingat forum');

/** Reminders in Indonesian, the source language. */
export function remindersId(office: OfficeTime): ReminderWords {
  return {
    title: (items) => {
      const [first] = items;
      if (items.length > 1 || first === undefined) return 'Pengingat untuk Bapak/Ibu';
      if (first.kind === 'forum') return forumTitle(first.reply);
      if (first.kind === 'own') return 'Pengingat dari Bapak/Ibu sendiri';
      if (isHoursKind(first.kind)) return hoursNotices.title(first.kind);
      if (first.kind === 'notes') return 'Hasil forum';
      if (first.kind === 'mentoring') return mentorNotices.title(noticeOf(first.rung));
      if (first.kind !== 'assessment') return verifyNotices.title(first.kind);
      if (first.rung === 'opening') return 'Penilaian kompetensi sudah dibuka';
      return first.rung === 'last-day' ? 'Kesempatan terakhir penilaian' : 'Penilaian yang belum terkirim';
    },
    greeting: (name) => `Bapak/Ibu ${name}, saya bantu ingatkan:`,
    assessment: (item, today) => {
      const lines: string[] = [];
      if (item.closesOn !== null) {
        lines.push(`Tenggat ${dayWords(item.closesOn, today)}.`);
        if (item.rung === 'last-day' && item.closesOn !== today)
          lines.push('Hari ini hari kerja terakhir sebelum tenggat.');
      }
      if (item.answered === 0)
        lines.push('Belum ada yang dijawab. Boleh dicicil, jawaban langsung tersimpan.');
      else if (item.answered < item.total)
        lines.push(`Sudah terjawab ${item.answered} dari ${item.total}. Bisa dilanjutkan dari situ.`);
      else lines.push('Semua sudah terjawab. Tinggal dikirim ke atasan.');
      return { head: item.period ?? 'Penilaian mandiri', lines };
    },
    forum: (item, today) => {
      const day = office.dayOf(item.startsAt);
      const from = clock(office.minuteOf(item.startsAt));
      const to = clock(office.minuteOf(item.endsAt));
      const when = dayWords(day, today);
      const lines = [`${when[0]?.toUpperCase()}${when.slice(1)}, pukul ${from}–${to}`, item.place];
      if (item.topic !== '') lines.push(`Topik: ${item.topic}`);
      if (item.before !== '') lines.push(`Hasil pertemuan lalu: ${item.before}`);
      if (item.speaks === 'bersedia') lines.push('Bapak/Ibu adalah narasumbernya.');
      else if (item.speaks === 'open') lines.push('Bapak/Ibu diminta menjadi narasumber. Mohon dijawab.');
      else if (item.reply === 'hadir') lines.push('Bapak/Ibu sudah menyatakan hadir. Terima kasih.');
      if (item.reply === 'tunggu')
        lines.push('Bapak/Ibu masih di daftar tunggu. Begitu ada kursi, saya kabari.');
      return { head: item.title, lines };
    },
    own: (item) => ({
      head: item.words === '' ? 'Hal yang Bapak/Ibu minta diingatkan' : item.words,
      lines: ['Sesuai permintaan Bapak/Ibu.'],
    }),
    work: 'Kerjakan sekarang',
    verify: verifyNotices,
    hours: hoursNotices,
    mentoring: mentorNotices,
    notes: {
      item: ({ title, heldAt }) => ({
        head: title,
        lines: [
          `Forum ${dateOf(office.dayOf(new Date(heldAt)))} sudah selesai. Apa yang diputuskan?`,
          'Hasilnya dibaca pegawai sebelum forum berikutnya.',
        ],
      }),
      door: 'Tulis hasil',
    },
    attend: 'Hadir',
    decline: 'Tidak hadir',
    speak: 'Bersedia',
    declineSpeaking: 'Tidak bisa',
    stopSpeaking: 'Batal jadi narasumber',
    later: (kind) => (kind === null ? 'Tunda' : LATER[kind]),
    prefs: 'Atur',
  };
}
