import { attendCode } from '../../forums/code.ts';
import type { Command } from '../command.ts';
import { planAsked } from '../topics/planning.ts';
import { reminderAsked } from './said-reminder.ts';
import type { WaitsFor } from './waits-for.ts';

/** Longer texts are stories: a question about a colleague is short. Words. */
const LONGEST_QUESTION = 12;

const ASSENT =
  /^(?:\s|ng?gih|njih|inggih|iy[ao]|iya+|y|ya+|yo|he'?e|ok|oke|okay|okey|baik|siap|monggo|sip|yes|sure|pak|bu|min|mas|mbak|[.,!👍🙏👌🙂😊]|\p{Emoji_Modifier}|\ufe0f)+$/iu;

/** Politeness that answers nothing: for consent and deletion it is no yes. */
export function isAssent(text: string): boolean {
  return text.trim() !== '' && ASSENT.test(text.trim());
}

const WILLING =
  /^\W*(?:(?:ya|iya|iyo|nggih|njih|baik|ok|oke|siap|insya ?allah|saya|sy|aku|kulo|kula|kami|i|am|i['’]m)[\s,]+)*(?:bersedia|sanggup|purun|gelem|willing)(?:[\s,]+(?:saya|kok|dong|lho|pak|bu|min|mas|mbak))*\W*$/iu;

/** "Bersedia", and nothing that says what for. */
export const isWilling = (text: string): boolean => WILLING.test(text);

/** A word of agreement alone, of either kind. */
export const agrees = (text: string): boolean => isAssent(text) || isWilling(text);

/** Words in between that keep the question about somebody else; "nilai saya, Pak Budi" has others. */
const WHAT = '(?:nilai|level|hasil|skor|tingkat|kompetensi|jawaban|jp|kesenjangan)';
const WHICH = '(?:\\s+(?:mandiri|kompetensi|teknis|penilaian|asesmen|terakhir|dari|milik|punya))*';
const LEVEL = `${WHAT}(?:nya|n?e)?${WHICH}`;
const TITLE = '(?:pak|bpk|bapak|bu|ibu|mas|mbak|mbk|kak|sdr|saudara)';
const SOMEBODY = `(?:${TITLE}\\s+(?!saya\\b|ini\\b|itu\\b|berapa\\b|piro\\b|dong\\b|ya\\b|nya\\b|apa\\b|atau\\b|ibu\\b)[\\p{L}'.]{2,}|(?:teman|temen|rekan|kolega|kanca|orang lain)\\b)`;
const OF_SOMEBODY = new RegExp(`\\b${LEVEL}\\s+${SOMEBODY}`, 'iu');
const SOMEBODYS =
  /\b(?!it|what|that|who|here|there|today|let)\p{L}{2,}['’]s\s+(?:levels?|scores?|results?|answers?|assessment)\b/iu;
const BEST =
  '(?:paling (?:tinggi|rendah|baik|bagus|jelek|buruk|pintar|bodoh)|tertinggi|terendah|terbaik|terjelek|terburuk|terpintar)';
const RANKING = new RegExp(
  [
    `\\bsiapa(?: saja| aja)?(?: yang| yg| sing)? ${BEST}`,
    `\\bsiapa\\b.*\\b(?:nilai|level|hasil|skor)(?:nya|ne)?\\b.*\\b${BEST}`,
    '\\b(?:ranking|peringkat)\\b',
    '\\bwho\\b.*\\b(?:best|worst|highest|lowest)\\b',
  ].join('|'),
  'iu',
);
const ASKED =
  /\?|\b(?:berapa|brp|piro|pira|pinten|tampilkan|tunjuk(?:kan|in)|lihat|liat|buka|kasih|minta|cek|show|tell|what)\b/iu;
const ONLY_THAT = new RegExp(`^\\s*${LEVEL}\\s+${SOMEBODY}\\W*$`, 'iu');

const NAME = "(?<name>[\\p{L}'.]{2,}(?:\\s+[\\p{L}'.]{2,}){0,3})";
/** "Pak Budi Santosa": up to the first word that is no name. Learning hours are nobody else's to see. */
const CALLED = new RegExp(`^(?!.*\\bjp\\b).*\\b${TITLE}\\s+${NAME}`, 'iu');
const POSSESSOR = new RegExp(`^(?:(?:show(?: me)?|what (?:is|are)|tell me|see)\\s+)?${NAME}['’]s\\b`, 'iu');
/** "Hasil Tyas Maharani" alone: perhaps a name, perhaps "hasil rapat"; "hasilnya bagus" names nobody. */
const BARE = new RegExp(
  `^\\W*(?:(?:tolong|coba|mau|minta|boleh|lihat|liat|cek|buka|tampilkan|tunjukkan|pengen|ingin)\\s+)*(?!jp\\b)${WHAT}${WHICH}\\s+(?<called>${TITLE}\\s+)?${NAME}\\W*$`,
  'iu',
);
const OWN_WORD = /^(?:saya|sy|aku|ku|kulo|kula|kami|kita|sendiri|my|mine|our|own)$/iu;
const NO_NAME =
  /^(?:penilaian|kompetensi|teknis|asesmen|mandiri|ini|itu|berapa|brp|piro|pira|pinten|apa|opo|saja|aja|wae|dong|ya|di|ke|pada|untuk|dalam|yang|yg|sing|min|in|on|for|please)$/iu;

/** The word of the field alone: in an office it is the own one that somebody wants to fill in, not the official ones. */
const OWN_ASSESSMENT =
  /^\W*(?:(?:the|my|own|self)[\s-]+)*(?:asses+ments?|ases?men)(?:\s+(?:saya|sy|aku|mandiri|diri|sendiri|dong|pak|bu|min|please|now))*\W*$/iu;

/** "Asesmen", and nothing that says what of it. */
export const namesAssessment = (text: string): boolean => OWN_ASSESSMENT.test(text);

const NEVER_MIND = /^(?:(?:ga|gak|nggak|enggak|tidak|tdk|ora)\s+(?:usah|jadi|sido)|never ?mind)[.! ]*$/i;

/** Not a story about it: "saya pakai bahasa Jawa halus ke lansia". */
const ANOTHER_LANGUAGE =
  /(?<!\b(?:saya|aku|sy|kami|tak|kulo|i|we) )\b(?:ganti|ubah|pakai|pake|change|switch)\s+(?:ke\s+|the\s+)?(?:bahasa(?!\s+tubuh)|language)\b|\b(?:in|speak|use)\s+english\b/iu;

const TO_CHANGE = 'ganti|ubah|pindah|balik|kembali|pakai|pake|change|switch|speak|use|talk';
/**
 * Only that the language is to be another, and which: "bahasa Inggris" alone may be what a course is looked for, so that a
 * word of changing or of wishing stands beside it.
 */
const NAMED_LANGUAGE = new RegExp(
  `^\\W*(?=.*\\b(?:${TO_CHANGE}|please|tolong|mohon|saja|aja|wae|instead)\\b)(?:(?:please|tolong|mohon|bisa|bisakah|can|could|you|we|let's|pak|min|saya|aku|mau|${TO_CHANGE}|back|ke|to|in|the|dalam|language|bahasa|basa|boso)\\s+)*(?:(?<en>inggris|english)|(?<id>indonesia|indonesian))(?:\\s+(?:please|aja|saja|wae|dong|ya|lagi|instead|again|pak|min))*\\W*$`,
  'iu',
);

/** Where words or a subject are awaited, "bahasa Inggris aja" is what a course is about. */
const CHANGING = new RegExp(`\\b(?:${TO_CHANGE})\\b`, 'iu');

/** "Minta kode buat Pak Purnomo": whether she may hand one out is asked where it is made. */
const CODE_FOR =
  /\bkode(?: (?:penghubung|akun|aktivasi|tautan|link))* (?:buat|untuk|bagi|kanggo|kagem|for) (?:(?:pak|bpk|bapak|bu|ibu|mas|mbak|sdr|saudara)\.? )?(\p{L}[\p{L}'. ]{2,60}|\d[\d ]{17,24})$/iu;

const goingOn = (channel: string): RegExp =>
  new RegExp(
    `^\\W*${channel}\\W*$|\\b(?:pindah|lanjut(?:kan)?|terus(?:kan)?|sambung(?:kan)?|hubung(?:kan)?|buka|move|go on|continue|connect|open|switch)\\b.{0,40}\\b${channel}\\b`,
    'iu',
  );
const TO_TELEGRAM = goingOn('telegram');
const TO_SLACK = goingOn('slack');

const FIELD =
  '(?:nama|nip|jabatan|pangkat|golongan|gol|unit(?: kerja)?|opd|bidang|email|data(?: pegawai| diri)?|biodata|profil)';
const OWN = '(?:saya|sy|aku|ku|kulo|kula)';
const IS_WRONG =
  '(?:salah|keliru|kleru|kurang tepat|tidak (?:sesuai|benar|cocok)|(?:sudah|udah|sdh|wis|sampun) (?:pindah|ganti|berubah|naik)|(?:belum|blm|durung|dereng) (?:benar|bener|leres|diperbarui|diupdate|update|berubah|ganti))';
/** What the roster says of somebody is wrong. It begins with what is hers: a story about somebody's mistake does not. */
const WRONG_DATA = new RegExp(
  [
    `^\\W*(?:(?:maaf|pak|bu|min|mas|mbak|kok|lho)\\W+)*${FIELD} ${OWN}(?: (?:di sini|disini|itu|ini|kok|masih|yang tercatat))* ${IS_WRONG}\\b`,
    `^\\W*(?:(?:maaf|salah|kok|lho|itu|ini|dia|beliau)\\W+)*bukan (?:atasan|pimpinan)(?: langsung)? ${OWN}\\W*$`,
    `^\\W*atasan(?: langsung)? ${OWN} (?:salah|keliru|(?:sudah|udah|sdh|wis|sampun) (?:ganti|pindah|pensiun))\\W*$`,
    '^\\W*my (?:name|nip|post|position|rank|grade|unit|email|data|supervisor|superior)(?: here)? is (?:wrong|incorrect|outdated|out of date|not right)\\b',
  ].join('|'),
  'iu',
);

const ON_LEAVE =
  /^(?:[\s,.]|halo|pak|bu|min|mas|mbak|maaf|permisi|mohon|izin|info|besok|mulai)*(?:saya|aku|sy|kulo|kula|i am|i'm|i will be|i'll be)?\s*(?:(?:akan|mau|bakal|hendak|sedang|lagi|ambil|mengambil|izin|arep|ajeng|going|besok)\s+)*(?:cuti(?!\s+bersama)|on (?:annual |sick |maternity )?leave)\b/iu;
const LEAVE_ASKED =
  /\?|\b(?:apa|apakah|berapa|brp|bagaimana|gimana|kapan|boleh|bisa|bisakah|syarat|aturan|sisa|jatah|hak|dapat|what|how|when|can)\b/iu;
/** Back earlier than noted, or not away at all: where it is taken back. */
const LEAVE_OVER =
  /\bcuti\b.*\b(?:batal|dibatalkan|gak jadi|nggak jadi|tidak jadi|selesai)\b|\b(?:batal(?:kan)?|(?:gak|nggak|tidak) jadi)\s+cuti\b|\bcancel\b.*\bleave\b/iu;

/** Taking a consent back, of whatever kind: "cabut izin usaha" is none, and "batalkan izin saya" is about an absence. */
const WITHDRAWS =
  /^\W*(?:(?:saya|aku|sy|kulo|mau|ingin|pengen|tolong|mohon|bisa|boleh|gimana|bagaimana|cara|please|i|want|to|how|do|can)\s+)*(?:tarik|menarik|cabut|mencabut|batal(?:kan)?|membatalkan|withdraw|revoke|take back)\s+(?:(?:kembali|semua|all|my|the)\s+)*(?:persetujuan|(?:izin|ijin)(?=.*\b(?:data|ai|mentor)\b)|consents?|permissions?)(?:\s+(?:saya|sy|aku|ku|data|pribadi|ai|luar|mentor|berbagi|atasan|penggunaan|pemakaian|pengolahan|penyimpanan|untuk|atas|ke|dengan|for|to|the|use|of|my|outside|sharing))*\W*$/iu;

/** What somebody says about the own leave; questions about leave are not it. */
function ofLeave(text: string): Command | null {
  if (LEAVE_ASKED.test(text)) return null;
  if (LEAVE_OVER.test(text)) return { do: 'reminders' };
  return ON_LEAVE.test(text) ? { do: 'leave', text } : null;
}

/** The doors to the code, typed where they are not shown: read as a reply they would put somebody on the list. */
const OWN_PRESENCE = /^\W*(?:kode\s+(?:hadir|kehadiran)|catat\s+kehadiran|attendance\s+code)\W*$/iu;

/**
 * A wish that no intent stands for: another person's level (looked up for whoever may see it), the code of a forum, another
 * language, another channel, what is wrong with her data, leave, a plan, or out of this; a reminder with its moment,
 * whatever it is about; or one whose word alone is read by rule. null for everything else. Rules, not likelihood: a refusal
 * must not depend on how sure a reader is. `awaited`: what may well be said in the very words of such a wish.
 */
export function ruledWish(text: string, awaited: WaitsFor = null): Command | null {
  if (text.trim().split(/\s+/).length > LONGEST_QUESTION) return null;
  const others = ofOthers(text);
  if (others !== null) return others;
  if (NEVER_MIND.test(text.trim())) return { do: 'cancel' };
  const plan = planAsked(text);
  if (plan !== null) return plan;
  const reminder = reminderAsked(text, awaited);
  if (reminder !== null) return reminder;
  const code = attendCode(text);
  if (code !== null) return { do: 'attend', code };
  if (OWN_PRESENCE.test(text)) return { do: 'attend', code: '' };
  if (TO_TELEGRAM.test(text)) return { do: 'telegram' };
  if (TO_SLACK.test(text)) return { do: 'slack' };
  if (WITHDRAWS.test(text)) return { do: 'consents' };
  if (WRONG_DATA.test(text)) return { do: 'wrongData' };
  const named = awaited === 'words' || awaited === 'subject';
  if (!named || CHANGING.test(text)) {
    const language = languageAsked(text);
    if (language !== null) return language;
  }
  if (!named && namesAssessment(text)) return { do: 'assess' };
  const owner = CODE_FOR.exec(text)?.[1];
  if (owner !== undefined) return { do: 'code', words: owner };
  return ofLeave(text);
}

function languageAsked(text: string): Command | null {
  const spoken = NAMED_LANGUAGE.exec(text.trim())?.groups;
  if (spoken !== undefined) return { do: 'language', to: spoken['en'] === undefined ? 'id' : 'en' };
  return ANOTHER_LANGUAGE.test(text) ? { do: 'language' } : null;
}

/** Somebody else's level: refused where nobody is named, looked up by the name otherwise. */
function ofOthers(text: string): Command | null {
  const asked =
    RANKING.test(text) || SOMEBODYS.test(text)
      ? ASKED.test(text) || !text.includes(',')
      : ONLY_THAT.test(text) || (OF_SOMEBODY.test(text) && ASKED.test(text));
  const found = asked ? (CALLED.exec(text) ?? POSSESSOR.exec(text)) : BARE.exec(text);
  const name = nameIn(found?.groups?.['name'] ?? '');
  const surely = asked || found?.groups?.['called'] !== undefined;
  if (name !== '' && (surely || isLikeName(name))) return { do: 'somebody', asked: { name, surely, text } };
  return asked ? { do: 'others' } : null;
}

/** One small word may be anything: Bagus, Indah and Agung are names too. */
const isLikeName = (words: string): boolean => words.includes(' ') || /^\p{Lu}/u.test(words);

/** The words up to the first that belongs to no name; '' where one of them is about the own. */
function nameIn(words: string): string {
  const all = words.split(/\s+/);
  if (all.some((word) => OWN_WORD.test(word))) return '';
  const end = all.findIndex((word) => NO_NAME.test(word));
  return (end === -1 ? all : all.slice(0, end)).join(' ').trim();
}
