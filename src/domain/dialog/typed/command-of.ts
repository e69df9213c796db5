import type { Topic } from '../../reminders/kinds.ts';
import type { Command } from '../command.ts';
import type { Word } from '../message.ts';
import { forumWord } from '../topics/forum-run.ts';
import { MENTOR_OFFER, mentorFor } from '../topics/mentoring.ts';
import type { Reading } from './reading.ts';
import { asksForQuietThen } from './said-reminder.ts';

/** What a one-time link puts behind `/start`. */
const TOKEN = /^[0-9a-f]{32}$/;

/** What answers an invitation by words alone is surely read, and short: a longer sentence may tell of another forum. */
const REPLY = { confidence: 0.9, words: 6 };

const isReply = ({ confidence }: Reading, text: string): boolean =>
  confidence >= REPLY.confidence && text.trim().split(/\s+/).length <= REPLY.words;

/** Every word is a command; `rest` is what followed it. */
export function commandOfWord(word: Word, rest: string): Command {
  switch (word) {
    case 'mulai':
      return TOKEN.test(rest) ? { do: 'openToken', token: rest } : { do: 'home' };
    case 'nilai':
      return { do: 'assess' };
    case 'hasil':
      return { do: 'result' };
    case 'rekomendasi':
      return rest === '' ? { do: 'recommend' } : { do: 'search', words: rest };
    case 'cari':
      return { do: 'search', words: rest };
    case 'jp':
      return { do: 'jp' };
    case 'klaim':
      return { do: 'claim', words: rest };
    case 'mentor':
      return rest === '' ? { do: 'mentoring', open: { to: 'home' } } : mentorFor(undefined, rest);
    case 'forum':
      return forumWord(rest);
    case 'ingatkan':
      return { do: 'reminders' };
    case 'data':
      return { do: 'data' };
    case 'bahasa':
      return { do: 'language' };
    case 'bantuan':
      return { do: 'help' };
    case 'batal':
      return { do: 'cancel' };
    case 'kode':
      return { do: 'code', words: rest };
    case 'tim':
      return { do: 'team' };
    case 'ekspor':
      return { do: 'export' };
    case 'kanal':
      return { do: 'rooms', room: null };
    case 'periode':
      return { do: 'periods' };
    case 'kebutuhan':
      return { do: 'needs' };
    case 'tren':
      return { do: 'trends', opd: rest };
    case 'impor':
      return { do: 'import' };
    case 'verifikasi':
      return /^wakil/i.test(rest) ? { do: 'delegate' } : { do: 'verify' };
  }
}

/** "usul topik: …" needs no reading: what follows the colon is the topic. The one of an hour ("09:30") names none. */
export const afterColon = (text: string): string | undefined => /:(?!\d)\s*(\S.{2,})$/s.exec(text)?.[1];

/** Free text, once understood. `text` is what was typed: a search uses all of it. */
export function commandOfReading(reading: Reading, text: string): Command {
  const { intent, slots } = reading;
  switch (intent) {
    case 'mulai_penilaian':
      return slots.competency === undefined
        ? { do: 'assess' }
        : { do: 'assess', competency: slots.competency };
    case 'lanjutkan':
      return { do: 'resume' };
    case 'jeda':
      return { do: 'pause' };
    case 'ubah_jawaban':
      return slots.competency === undefined
        ? { do: 'change' }
        : { do: 'change', competency: slots.competency };
    case 'rekomendasi':
      return { do: 'search', words: text };
    case 'detail_kursus':
    case 'daftar_kursus':
      return { do: 'course', words: slots.course ?? text };
    case 'jp_saya':
      return { do: 'jp' };
    case 'kesenjangan_saya':
    case 'hasil_saya':
      return { do: 'result' };
    case 'jadwal_forum':
      return { do: 'forum' };
    case 'usul_topik':
      return { do: 'topics', event: null, words: slots.topic ?? afterColon(text) ?? '' };
    case 'ikut_forum':
      return isReply(reading, text) ? { do: 'rsvp', event: null, reply: 'hadir' } : { do: 'forum' };
    case 'tidak_ikut_forum':
      return isReply(reading, text) ? { do: 'rsvp', event: null, reply: 'tidak' } : { do: 'forum' };
    case 'atur_pengingat':
    case 'tunda_pengingat':
      return { do: 'remind', text, postpone: intent === 'tunda_pengingat' };
    case 'berhenti_pengingat':
      // "Jangan ingatkan saya besok" wishes for a day without them, not for none any more: the settings have both.
      return asksForQuietThen(text)
        ? { do: 'reminders' }
        : { do: 'mute', topic: mutedTopic(slots.topic ?? slots.forum ?? text) };
    case 'status_tim':
      return { do: 'team' };
    case 'verifikasi':
      return { do: 'verify' };
    case 'data_saya':
      return { do: 'data' };
    case 'hapus_data':
      return { do: 'erase' };
    case 'bantuan':
      return { do: 'help' };
    case 'salam':
      return { do: 'greet' };
    case 'terima_kasih':
      return { do: 'thanks' };
    case 'keluhan_hubungi_admin':
      return { do: 'contact' };
    case 'ekspor':
      return { do: 'export' };
    case 'klaim_jp':
      return { do: 'claim', words: text };
    case 'cari_mentor':
    case 'jadi_mentor':
      return intent === 'jadi_mentor' ? MENTOR_OFFER : mentorFor(slots.competency, text);
    case 'tren_instansi':
      return { do: 'trends', opd: slots.opd ?? '' };
    case 'di_luar_cakupan':
      return { do: 'outside' };
  }
}

/** What somebody wants to hear no more of. */
function mutedTopic(words: string): Topic | 'all' {
  if (/\bforum\b/i.test(words)) return 'forum';
  if (/\b(?:jp|jam pelajaran|sertifikat|klaim)\b/i.test(words)) return 'jp';
  if (/\b(?:mentor(?:ing)?|pendampingan)\b/i.test(words)) return 'mentoring';
  return /\b(?:penilaian|evaluasi|asesmen)\b/i.test(words) ? 'assessment' : 'all';
}
