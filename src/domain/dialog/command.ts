import type { AccountCommand } from './account.ts';
import type { CertificateCommand } from './certificate.ts';
import type { ClaimCommand } from './claim.ts';
import type { DraftCommand } from './drafts.ts';
import type { ExportFormat, ExportWhat } from './facts-files.ts';
import type { FileCommand } from './file-wish.ts';
import { forumWord, type RunCommand, type TopicCommand } from './forum-run.ts';
import type { ForumCommand } from './forum-talk.ts';
import type { ImportCommand } from './importing.ts';
import type { LeaveCommand } from './leave.ts';
import { MENTOR_OFFER, type MentorCommand, mentorFor } from './mentoring.ts';
import type { Word } from './message.ts';
import type { NeedsCommand } from './needs.ts';
import type { OutsideAiCommand } from './outside-ai.ts';
import type { PeriodCommand } from './period-talk.ts';
import type { PlanCommand } from './planning.ts';
import type { RatingReason } from './rating.ts';
import type { Intent, Reading } from './reading.ts';
import type { RemindCommand } from './remind.ts';
import type { RoomCommand } from './rooms.ts';
import type { SteerCommand } from './steer.ts';

/** What somebody wants, however it was said: a word, a standing button, or free text. */
export type Command =
  | DraftCommand
  | PeriodCommand
  | ForumCommand
  | RunCommand
  | TopicCommand
  | PlanCommand
  | NeedsCommand
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
  | { readonly do: 'forum' }
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
  | { readonly do: 'mute'; readonly topic: 'all' | 'assessment' | 'forum' | 'jp' }
  | { readonly do: 'language' }
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
  | { readonly do: 'contact' }
  /** The level of somebody else: refused. */
  | { readonly do: 'others' }
  /** Understood, but not something this assistant does, or not yet. */
  | { readonly do: 'outside'; readonly intent: Intent };

/** Words of `product.md` that are understood and kindly answered with whom to ask, until they are built. */
const NOT_YET: ReadonlyMap<string, Intent> = new Map([['tren', 'tren_instansi']]);

/** "/tren" and a bare "tren" are no free text to be guessed at. null: not such a word. */
export function commandNotYet(text: string): Command | null {
  const intent = NOT_YET.get(
    /^(?:\/([a-z]{2,12})\b.*|([a-z]{2,12}))$/is.exec(text.trim())?.slice(1).find(Boolean)?.toLowerCase() ??
      '',
  );
  return intent === undefined ? null : { do: 'outside', intent };
}

/** What a one-time link puts behind `/start`. */
const TOKEN = /^[0-9a-f]{32}$/;

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
    case 'impor':
      return { do: 'import' };
    case 'verifikasi':
      return /^wakil/i.test(rest) ? { do: 'delegate' } : { do: 'verify' };
  }
}

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
      // "usul topik: …" needs no reading: what follows the colon is the topic.
      return { do: 'topics', words: slots.topic ?? /:\s*(\S.{2,})$/s.exec(text)?.[1] ?? '' };
    case 'ikut_forum':
      return { do: 'rsvp', event: null, reply: 'hadir' };
    case 'tidak_ikut_forum':
      return { do: 'rsvp', event: null, reply: 'tidak' };
    case 'atur_pengingat':
    case 'tunda_pengingat':
      return { do: 'remind', text, postpone: intent === 'tunda_pengingat' };
    case 'berhenti_pengingat':
      return { do: 'mute', topic: mutedTopic(slots.topic ?? slots.forum ?? text) };
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
    case 'di_luar_cakupan':
      return { do: 'outside', intent };
  }
}

function mutedTopic(words: string): 'all' | 'assessment' | 'forum' | 'jp' {
  if (/\bforum\b/i.test(words)) return 'forum';
  if (/\b(?:jp|jam pelajaran|sertifikat|klaim)\b/i.test(words)) return 'jp';
  return /\b(penilaian|evaluasi|asesmen)\b/i.test(words) ? 'assessment' : 'all';
}
