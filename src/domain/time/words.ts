/** The closed class of words that tell time in an office of Semarang: Indonesian, chat spelling, Javanese, English. */

type Numbers = Readonly<Record<string, number>>;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const map = (pairs: Readonly<Record<number, string>>): Numbers =>
  Object.fromEntries(
    Object.entries(pairs).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)])),
  );

export const UNITS_OF_TEN: Numbers = map({
  1: 'satu siji setunggal one',
  2: 'dua loro kalih rong two',
  3: 'tiga telu telung tigo three',
  4: 'empat papat patang sekawan four',
  5: 'lima limang gangsal five',
  6: 'enam enem nem six',
  7: 'tujuh pitu pitung seven',
  8: 'delapan wolu wolung eight',
  9: 'sembilan sanga songo nine',
  10: 'sepuluh sedasa ten',
  11: 'sebelas sewelas eleven',
  12: 'duabelas rolas twelve',
});

export const WEEKDAYS: Numbers = map({
  1: 'senin senen snin monday',
  2: 'selasa seloso slasa tuesday',
  3: 'rabu rebo wednesday',
  4: 'kamis kemis thursday',
  5: "jumat jum'at jumaat jemuah jemuwah jumuah jumad friday",
  6: 'sabtu setu sebtu saturday',
  7: 'ahad sunday',
});

export const MONTHS: Numbers = map({
  1: 'januari jan january',
  2: 'februari pebruari feb february',
  3: 'maret mar march',
  4: 'april apr',
  5: 'mei may',
  6: 'juni jun june',
  7: 'juli jul july',
  8: 'agustus agt ags agu august',
  9: 'september sept sep',
  10: 'oktober okt october oct',
  11: 'november nopember nov',
  12: 'desember des december dec',
});

/** The moment itself: a day where one is asked for, and in a wish no more than "now". */
export const NOW = set('sekarang saiki sakniki skrg skrng skr');

/** Days counted from today. Two-word ones are joined by a space. */
export const NEAR_DAYS: Numbers = {
  ...map({
    0: `${[...NOW].join(' ')} today`,
    1: 'besok bsk bsok sesuk sesok benjing mbenjang besuk mbesok tomorrow',
    2: 'lusa suk-emben',
    [-1]: 'kemarin kemaren kmrn kmarin wingi kolowingi yesterday',
  }),
  'hari ini': 0,
  'hr ini': 0,
  'dina iki': 0,
  'dino iki': 0,
  'besok lusa': 2,
  'suk emben': 2,
  'kemarin lusa': -2,
  'kemarin dulu': -2,
  'wingi uni': -2,
};

/** Minutes of a part of the day: the brief, section 6 ("sore (15–18), siang (11–15)"), and what offices call morning. */
export const PARTS: readonly {
  readonly words: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}[] = [
  { words: set('subuh dini'), from: 270, to: 360 },
  { words: set('pagi esuk isuk enjing morning'), from: 450, to: 660 },
  { words: set('siang awan afternoon noon'), from: 660, to: 900 },
  { words: set('sore sonten petang ashar asar'), from: 900, to: 1080 },
  { words: set('malam malem mlm bengi ndalu dalu evening night tonight'), from: 1080, to: 1320 },
];

export const CLOCK = set('jam pukul pkl jm puk at');
/** Only an hour in figures with a sign or am/pm may follow "at" ("at 2 pm"); the Indonesian ones take any number. */
export const HALF = set('setengah stengah setengahe');
export const DATE = set('tanggal tgl tg tggl tanggale');
export const DAY = set('hari hr dina dino day');
export const WEEK = set('minggu pekan mgg mnggu week');
export const MONTH = set('bulan bln sasi month');
export const YEAR = set('tahun taun thn year');
export const NEXT = set('depan dpn ngarep berikutnya berikut mendatang besok next');
export const THIS = set('ini iki niki this');
export const LAST = set('lalu kemarin kemaren wingi last kepungkur');
export const AGAIN = set('lagi meneh maneh malih mendatang kedepan');
export const AGO = set('lalu kepungkur ago yang-lalu');
export const EVERY = set('tiap setiap saben tiap-tiap tip every each');
export const BEGIN = set('awal beginning');
export const MIDDLE = set('pertengahan tengah');
export const END = set('akhir end');
export const ORDINALS: Numbers = map({
  1: 'pertama kesatu first',
  2: 'kedua second',
  3: 'ketiga third',
  4: 'keempat fourth',
});

/** A stretch in one word. */
export const ONE_OF: Readonly<Record<string, Unit>> = {
  semenit: 'minute',
  sejam: 'hour',
  sehari: 'day',
  sedina: 'day',
  sedino: 'day',
  seminggu: 'week',
  sepekan: 'week',
  sebulan: 'month',
  sesasi: 'month',
};
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';
export const UNIT_WORDS: readonly (readonly [ReadonlySet<string>, Unit])[] = [
  [set('menit mnt minute minutes'), 'minute'],
  [set('jam hour hours'), 'hour'],
  [set('hari hr dina dino day days'), 'day'],
  [set('minggu mgg pekan week weeks'), 'week'],
  [set('bulan bln sasi month months'), 'month'],
];

export const UNTIL = set('sampai sampe smp smpe smpai hingga nganti ngantos tekan until till');
export const BEFORE = set('sebelum sblm sebelumnya sakdurunge before');
export const FROM = set('mulai dari sejak wiwit since from');
export const AFTER = set(
  'habis abis setelah stlh sesudah sehabis selepas bakda bubar bar lewat sampun after',
);
/** "paling lambat Jumat" takes Friday in; "sebelum Jumat" does not. */
export const LATEST = set('lambat telat lama lambatnya telatnya');
export const MOST = set('paling plg selambat');
export const REFUSED = set('jangan jgn ojo aja-nganti ampun bukan dudu sanes not');
/** Refuse a time right behind them where they open what is said ("gak besok"); else they ask or deny something else ("bisa gak besok", "tidak hadir besok"). */
export const DENIED = set('gak ga nggak enggak ndak tidak tdk ora mboten');
export const OPENING = set('tapi tp ya iya ah eh wah terus');
export const OR = set('atau utawa or apa');
/** Said of a time that is meant only loosely; with nothing else it names none. */
export const VAGUE = set(
  'nanti ntar entar mengko mangke tar besok-besok kapan-kapan nanti-nanti later someday',
);
export const NOW_LATER = set('nanti ntar entar mengko mangke tar later');

/** What has a fixed hour or day in every office, after "habis": minutes, and the weekday where it is bound to one. */
export const OFFICE_EVENTS: readonly {
  readonly words: ReadonlySet<string>;
  readonly until: number;
  readonly weekday?: number;
}[] = [
  { words: set('jumatan jumuahan sholat-jumat'), until: 780, weekday: 5 },
  { words: set('apel'), until: 510 },
  { words: set('istirahat ishoma dhuhur zuhur duhur dzuhur lohor luhur lunch'), until: 780 },
  { words: set('makan maem mangan'), until: 780 },
  { words: set('ashar asar'), until: 930 },
  { words: set('maghrib magrib'), until: 1080 },
  { words: set('isya isyak'), until: 1170 },
  { words: set('pulang mulih kondur'), until: 960 },
];
