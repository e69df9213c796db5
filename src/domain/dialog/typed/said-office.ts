import type { Role } from '../../people/person.ts';
import type { Command } from '../command.ts';

/** Longer texts are stories. Words. */
const LONGEST_WISH = 14;

/** How a wish begins that is said to somebody. "Saya buka …" is no wish: it is told. */
const PLEASE =
  "^(?:(?:tolong|tulung|mohon|coba|bisa(?:kah)?|boleh(?:kah)?|minta|mau|ingin|pengen|pengin|pingin|arep|halo|hai|min|admin|mas|mbak|pak|bu|dong|(?:saya|aku|sy|kami) (?:mau|ingin|pengen|pengin|pingin|perlu|arep)|please|can you|could you|i want to|i would like to|i'd like to)[\\s,]+)*";
const PLAN =
  '(?:buat(?:kan|in)?|bikin(?:kan|in)?|adakan|selenggarakan|tambah(?:kan)?|jadwal(?:kan|in)|create|make|add|schedule)';
/** A period is opened; what else is opened is looked at. */
const OPEN = `(?:${PLAN}|buka(?:kan|in)?|mulai|open|start)`;
const MOVE =
  '(?:ubah|ganti|undur(?:kan|in)?|geser|pindah(?:kan|in)?|batal(?:kan|in)?|perpanjang|tutup|perbarui|terbitkan|change|move|cancel|close|extend|update|publish)';
const SEE = `(?:${MOVE}|lihat|cek|atur|kelola|manage|show)`;
const TAKE_IN = '(?:impor|import|unggah|upload|masuk(?:kan|in)|isi(?:kan)?)';
const LISTS =
  '(?:katalog|catalogue|daftar (?:pegawai|asn|kursus|pelatihan|libur|cuti|hadir)|data (?:pegawai|asn|kursus|pelatihan|jp|cuti|libur)|roster|hasil (?:resmi|asesmen)|syarat (?:jabatan|kompetensi)|hari libur|cuti pegawai|jp pegawai|excel|csv|spreadsheet)';
const FOR_SOMEBODY =
  /\s(?:buat|untuk|utk|bagi|kanggo|nggo|for)\s+(?:(?:pak|bapak|bpk|bu|ibu|mas|mbak)\s+)?(?!(?:forum|acara|rapat|kehadiran|absen)\b)(\S.*)$/i;

const OF_USE = '(?:berguna|bermanfaat|efektif|ada gunanya)';
/** Whether reminders do anything. */
const REMINDERS_OF_USE = new RegExp(
  [
    `^(?:apa(?:kah)? )?pengingat(?:nya)? (?:(?:ini|itu|kita) )?${OF_USE}(?: (?:ga|gak|nggak|tidak|ya))?\\W*$`,
    `^seberapa ${OF_USE} pengingat(?:nya)?\\W*$`,
    '^(?:are (?:the )?reminders (?:useful|effective|of (?:any )?use)|do (?:the )?reminders (?:help|work))\\W*$',
    '^how (?:useful|effective) are (?:the )?reminders\\W*$',
  ].join('|'),
  'iu',
);

const wish = (...words: readonly string[]): RegExp => new RegExp(`${PLEASE}${words.join('\\s+')}\\b`, 'iu');

interface OfficeWish {
  readonly of: readonly Role[];
  readonly said: RegExp;
  readonly means: (text: string) => Command | null;
}

const OFFICERS: readonly Role[] = ['umpeg', 'admin'];
const ADMIN: readonly Role[] = ['admin'];
const always = (command: Command) => (): Command => command;

/** What is administered, by the word that stands for it in the menu. */
const WISHES: readonly OfficeWish[] = [
  {
    of: OFFICERS,
    said: wish(
      `(?:${PLAN}\\s+|kasih\\s+|beri(?:kan)?\\s+|give me a\\s+)?(?:kode|code)(?:\\s+(?:tautan|sekali pakai|masuk))?`,
    ),
    means: (text) => {
      const name = FOR_SOMEBODY.exec(text)?.[1];
      return name === undefined ? null : { do: 'code', words: name };
    },
  },
  {
    of: OFFICERS,
    said: wish(PLAN, '(?:a\\s+)?(?:rapat\\s+)?forum'),
    means: always({ do: 'forumNew' }),
  },
  {
    of: OFFICERS,
    said: wish(
      `(?:${SEE}|akhiri|hentikan|setop|bubarkan|lanjutkan|end|stop|resume)`,
      '(?:the\\s+)?(?:seri\\s+forum|forum\\s+(?:rutin|berulang|series)|recurring\\s+forums?)',
    ),
    means: always({ do: 'forumSeries', series: null }),
  },
  {
    of: OFFICERS,
    said: wish(`(?:${MOVE}|atur|kelola|manage)`, '(?:jadwal\\s+)?(?:the\\s+)?forum'),
    means: always({ do: 'forums' }),
  },
  {
    of: OFFICERS,
    said: wish(
      `(?:(?:${SEE}|apa(?: saja)?)\\s+)?(?:kebutuhan (?:pelatihan|diklat|kursus|belajar|pengembangan)|training needs)`,
    ),
    means: always({ do: 'needs' }),
  },
  {
    of: ADMIN,
    said: wish(OPEN, '(?:a\\s+)?(?:new\\s+)?(?:periode?|period)'),
    means: always({ do: 'periodNew' }),
  },
  { of: ADMIN, said: wish(SEE, '(?:the\\s+)?period(?:e)?'), means: always({ do: 'periods' }) },
  {
    of: ADMIN,
    said: new RegExp(
      `${PLEASE}(?:${MOVE}\\s+(?:the\\s+)?(?:kamus|(?:competency )?dictionary)|kamus(?: kompetensi)?\\s.*\\b${MOVE}\\b)`,
      'iu',
    ),
    means: always({ do: 'drafts' }),
  },
  { of: ADMIN, said: REMINDERS_OF_USE, means: always({ do: 'steer', ask: 'effect' }) },
  {
    of: ADMIN,
    said: wish(SEE, '(?:semua|seluruh|all)\\s+(?:the\\s+)?(?:pengingat|reminders)'),
    means: always({ do: 'steer', ask: 'state' }),
  },
  { of: ADMIN, said: wish(TAKE_IN, `(?:the\\s+)?${LISTS}`), means: always({ do: 'import' }) },
];

/**
 * A wish of an officer that no intent stands for (`product.md`: the words of administration are commands), said in her own
 * words: the command that it means. null for everything else, and for whoever has no such work: for them it is a sentence
 * like any other. The right itself is asked for where the command is carried out.
 */
export function officeWish(text: string, roles: readonly Role[]): Command | null {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  if (plain.split(' ').length > LONGEST_WISH) return null;
  for (const { of, said, means } of WISHES)
    if (of.some((role) => roles.includes(role)) && said.test(plain)) {
      const meant = means(plain);
      if (meant !== null) return meant;
    }
  return null;
}
