import type { FormName } from './forms.ts';

/** What people call a form. The first that stands in the words counts: "webinar" before what it was about. */
const SAID: readonly (readonly [RegExp, FormName])[] = [
  [/\bwebinar\b/i, 'webinar'],
  [/\be-?learning\b|\bmooc\b|\bkelas (?:daring|online)\b|\bswajar\b/i, 'e-learning'],
  [/\bbimtek\b|\bbimbingan teknis\b|\bpenataran\b/i, 'bimtek'],
  [/\bworks?ho?p\b|\blokakarya\b/i, 'workshop'],
  [/\bseminar\b|\bkonferensi\b|\bconference\b|\bsarasehan\b/i, 'seminar'],
  [/\bsosialisasi\b/i, 'sosialisasi'],
  [/\bcoaching\b/i, 'coaching'],
  [/\bmentoring\b/i, 'mentoring'],
  [/\bkombel\b|\bkomunitas belajar\b|\bcommunity of practice\b|\blearning community\b/i, 'komunitas belajar'],
  [/\bbelajar mandiri\b|\bself-?study\b/i, 'belajar mandiri'],
  [/\bbenchmark(?:ing)?\b|\bpatok banding\b|\bstudi (?:banding|tiru)\b/i, 'benchmarking'],
  [/\boutbo[u]?nd\b|\balam terbuka\b/i, 'outbound'],
  [/\bmagang\b|\binternship\b|\bpraktik kerja\b/i, 'magang'],
  [/\bdetasering\b|\bsecondment\b|\bpertukaran\b/i, 'detasering'],
  [
    /\bpelatihan\b|\bkursus\b|\bkelas\b|\bcourse\b|\bdiklat\b|\blatsar\b|\btraining\b|\bpelatian\b/i,
    'pelatihan',
  ],
];

/** The form that is named in the words; null when none is. */
export function formSaid(words: string): FormName | null {
  const found = SAID.flatMap(([pattern, form]) => {
    const at = words.search(pattern);
    return at < 0 ? [] : [{ at, form }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.form ?? null;
}
