import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain/dialog/place.ts';
import { step } from '../../../src/domain/dialog/step.ts';
import type { Course, Suggestions } from '../../../src/domain/recommendation/course.ts';
import type { Reason } from '../../../src/domain/recommendation/reason.ts';
import { linked } from './people.ts';

const place: Place = { at: 'courses', query: '', shown: [], open: null };
const course: Course = {
  id: 'KRS-900',
  title: 'Kelas contoh',
  description: 'Isi.',
  competencies: ['M.03'],
  levelFrom: 0,
  levelTo: 2,
  jp: 4,
  form: 'webinar',
  mode: 'daring_sinkron',
  provider: 'BKPP',
  audience: ['Semua ASN'],
  cost: 0,
  startDate: null,
  endDate: null,
  state: null,
};
const found = (reasons: readonly Reason[]): Suggestions => ({
  ranked: [{ course, score: 1, close: true, reasons, support: [], against: [] }],
  abstained: false,
  closed: [],
  beyond: [],
  wordless: false,
  filters: {},
});
const one = (more: Partial<Course>): Suggestions['ranked'][number] => ({
  course: { ...course, ...more },
  score: 1,
  close: true,
  reasons: [],
  support: [],
  against: [],
});
const told = (suggestions: Suggestions, gaps: number | null) =>
  step(place, { kind: 'news', news: { granted: 'courses', suggestions, gaps } }, linked);

describe('Courses for the gaps', () => {
  it('tells somebody without a level that there is nothing to measure yet', () => {
    const { say } = told(found([]), null);
    expect(say[0]?.message.body).toBe(linked.texts.courses.noResultYet);
  });

  it('takes words that name neither a topic nor a condition for a question about her gaps', () => {
    const asked = { ...place, query: 'rekomendasi buat saya' } as const;
    const tell = (suggestions: Suggestions, gaps: number | null) =>
      step(asked, { kind: 'news', news: { granted: 'courses', suggestions, gaps } }, linked);
    const wordless = { ...found([]), wordless: true };
    expect(tell(wordless, 2).say[0]?.message.title).toBe(linked.texts.courses.titleGaps);
    expect(tell({ ...wordless, ranked: [], abstained: true }, 0).say[0]?.message.body).toContain(
      linked.texts.result.noGaps,
    );
    const none = tell({ ...wordless, ranked: [], abstained: true }, null);
    expect(none.say[0]?.message.body).toBe(linked.texts.courses.noResultYet);
    expect(none.changes).toBeUndefined();
  });

  it('tells somebody without a gap so, and asks what else she would like to learn', () => {
    const outcome = told({ ...found([]), ranked: [], abstained: true }, 0);
    expect(outcome.place).toEqual({ at: 'search' });
    expect(outcome.say[0]?.message.body).toContain(linked.texts.result.noGaps);
  });

  it.each<[string, readonly Reason[], RegExp]>([
    [
      'the gap',
      [
        { because: 'gap', competency: 'M.03', actual: 1, required: 2, passage: 'Menyusun surat.' },
        { because: 'words', words: ['surat'] },
      ],
      /syarat jabatan 2; isinya: “Menyusun surat.”/,
    ],
    [
      'words',
      [
        { because: 'words', words: ['surat', 'dinas'] },
        { because: 'competency', competency: 'M.03' },
      ],
      /“surat” dan “dinas”/,
    ],
    [
      'nearness, where nothing else holds',
      [{ because: 'words', words: [] }],
      /^karena mendekati permintaan Bapak\/Ibu$/,
    ],
    ['what was understood', [{ because: 'competency', competency: 'M.03' }], /saya artikan/],
  ])('gives one reason, the first: %s', (_, reasons, expected) => {
    const lines = told(found(reasons), 1).say[0]?.message.items?.[0]?.lines ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(expected);
  });

  it('shows what is near to the request, and what is farther only when asked, then stays with it', () => {
    const asked: Place = { ...place, query: 'menyusun surat dinas' };
    const three: Suggestions = {
      ...found([]),
      ranked: [
        one({ id: 'KRS-901' }),
        { ...one({ id: 'KRS-902' }), close: false },
        { ...one({ id: 'KRS-903' }), close: false },
      ],
    };
    const shownIn = (at: Place) => {
      const { place: now, say } = step(
        at,
        { kind: 'news', news: { granted: 'courses', suggestions: three, gaps: 0 } },
        linked,
      );
      const labels = (say[0]?.message.options ?? []).flat().map(({ id }) => id);
      return { now, ids: now.at === 'courses' ? now.shown : [], labels };
    };

    const first = shownIn(asked);
    expect(first.ids).toEqual(['KRS-901']);
    expect(first.labels).toContain('wider');

    const pressed = step(first.now, { kind: 'option', id: 'wider' }, linked);
    expect(pressed.wish).toMatchObject({ want: 'courses', query: 'menyusun surat dinas' });
    const second = shownIn(pressed.place);
    expect(second.ids).toEqual(['KRS-901', 'KRS-902', 'KRS-903']);
    expect(second.labels).not.toContain('wider');
  });
});

describe('A list of courses', () => {
  const list: Suggestions = {
    ...found([]),
    ranked: [
      one({ id: 'KRS-901', cost: null, startDate: '2027-03-01', jp: 8 }),
      one({ id: 'KRS-902', cost: 500_000, startDate: '2027-01-05', jp: 3 }),
      one({ id: 'KRS-903', cost: 0, state: 'setiap_saat', jp: 40 }),
    ],
  };
  const asked: Place = { ...place, query: 'surat', shown: ['KRS-901', 'KRS-902', 'KRS-903'] };
  const listed = (at: Place) =>
    step(at, { kind: 'news', news: { granted: 'courses', suggestions: list, gaps: 0 } }, linked);
  const typed = (text: string, at: Place = asked) => step(at, { kind: 'text', text }, linked);

  it.each([
    ['urutkan termurah', ['KRS-903', 'KRS-902', 'KRS-901']],
    ['yang paling murah mana', ['KRS-903', 'KRS-902', 'KRS-901']],
    ['yang paling dekat tanggalnya', ['KRS-903', 'KRS-902', 'KRS-901']],
    ['urutkan tanggal', ['KRS-903', 'KRS-902', 'KRS-901']],
    ['sing paling cepet jadwale', null],
    ['yang paling pendek', ['KRS-902', 'KRS-901', 'KRS-903']],
    ['JP terbanyak dulu', ['KRS-903', 'KRS-901', 'KRS-902']],
    ['sort by price', ['KRS-903', 'KRS-902', 'KRS-901']],
    ['yang murah', null],
    ['yang termurah untuk guru', null],
  ])('is put in order by "%s"', (text, ids) => {
    const { place: then, wish } = typed(text);
    if (ids === null) return expect(then).not.toHaveProperty('order');
    expect(wish).toMatchObject({ want: 'courses', query: 'surat', limit: 20 });
    expect(listed(then).place).toMatchObject({ shown: ids });
  });

  it.each([
    ['urutkan yang paling pendek', { order: 'shortest', wider: true }],
    ['bedanya 1 dan 2', { wider: true }],
  ])('shows what is somewhat like the only one when "%s" is asked of it', (text, then) => {
    const alone: Place = { ...place, query: 'surat', shown: ['KRS-901'] };
    const { place: at, wish } = step(alone, { kind: 'text', text }, linked);
    expect(at).toMatchObject(then);
    expect(wish).toMatchObject({ want: 'courses', query: 'surat' });
  });

  it('goes through the orders by one button, says which one it shows, and says an unknown price', () => {
    const seen: string[] = [];
    let at = listed(asked).place;
    for (;;) {
      const { say } = listed(at);
      const by = (say[0]?.message.options ?? []).flat().find(({ id }) => id.startsWith('by:'));
      const then = step(at, { kind: 'option', id: by?.id ?? '' }, linked).place;
      seen.push(by?.label ?? '');
      if (then.at !== 'courses' || then.order === undefined) break;
      at = then;
      const note = listed(at).say[0]?.message.note ?? '';
      expect(note).toContain(linked.texts.courses.ordered(then.order));
      const unknown = JSON.stringify(listed(at).say[0]?.message.items).includes('biaya belum tercantum');
      expect(unknown).toBe(then.order === 'cheapest');
    }
    expect(seen).toEqual([
      'Urutkan: tanggal terdekat',
      'Urutkan: termurah',
      'Urutkan: JP paling sedikit',
      'Urutkan: JP terbanyak',
      'Urutkan: paling sesuai',
    ]);
  });

  it('names what only a condition rules out, keeps the need, and drops the condition by a button', () => {
    const suggestions = {
      ...found([]),
      ranked: [],
      abstained: true,
      beyond: [course],
      filters: { maxCost: 0 },
    };
    const none = step(asked, { kind: 'news', news: { granted: 'courses', suggestions, gaps: 0 } }, linked);
    expect(none.say[0]?.message.body).toMatch(/belum ada: gratis\.\n\nTanpa syarat itu ada: Kelas contoh/);
    expect(none.changes).toMatchObject([{ change: 'unmetNeed', words: 'surat' }]);
    const free = step(none.place, { kind: 'option', id: 'anyCondition' }, linked);
    expect(free.wish).toMatchObject({ want: 'courses', query: 'surat', anyCondition: true });
  });

  it('names it below what meets the condition too', () => {
    const suggestions = { ...list, beyond: [{ ...course, title: 'Kelas lain' }] };
    const { say } = step(asked, { kind: 'news', news: { granted: 'courses', suggestions, gaps: 0 } }, linked);
    expect(say[0]?.message.note).toContain('tidak memenuhi syarat itu: Kelas lain');
    expect((say[0]?.message.options ?? []).flat().map(({ id }) => id)).toContain('anyCondition');
  });
});

describe('The details of a course', () => {
  const why = {
    reasons: [{ because: 'gap' as const, competency: 'M.03', actual: 1, required: 2, passage: 'Isi.' }],
    support: [
      { also: 'level' as const, competency: 'M.03', actual: 1, to: 2 },
      { also: 'audience' as const, label: 'Semua ASN', who: 'everyone' as const },
      { also: 'hours' as const, jp: 4, left: 12 },
      { also: 'focus' as const, competency: 'M.03' },
    ],
    against: [
      { despite: 'form' as const, mode: 'daring_sinkron', wide: 2 },
      { despite: 'later' as const, year: '2027' },
      { despite: 'aside' as const, competency: 'M.03' },
    ],
  };
  const opened = (at: Place) => {
    const { say } = step(at, { kind: 'news', news: { granted: 'course', course } }, linked);
    return say[0]?.message.items ?? [];
  };

  it('say in a few lines what put it on the list it was opened from, and what speaks against it', () => {
    const listed = step(
      place,
      {
        kind: 'news',
        news: {
          granted: 'courses',
          suggestions: {
            ...found([]),
            ranked: [one({ id: 'KRS-901' }), { course, score: 1, close: true, ...why }],
          },
          gaps: 1,
        },
      },
      linked,
    ).place;
    expect(opened(listed).slice(1)).toEqual([
      {
        head: 'Mengapa ini',
        lines: [
          'Komunikasi: Bapak/Ibu di tingkat 1, syarat jabatan 2',
          'Tingkatnya pas: dari 1 ke 2',
          'Terbuka untuk Semua ASN',
          '4 JP dari 12 JP yang masih dihitung tahun ini',
        ],
      },
      {
        head: 'Perlu diperhatikan',
        lines: [
          'Daring terjadwal: untuk selisih 2 tingkat lebih baik tatap muka',
          'Selesai tahun 2027: JP-nya dihitung tahun itu',
        ],
      },
    ]);
  });

  it('claim nothing of a course that no list brought', () => {
    expect(opened(place)).toHaveLength(1);
  });
});

describe('Two courses of a list', () => {
  const courses: readonly Course[] = [
    { ...course, id: 'KRS-901', title: 'Bahasa Isyarat Dasar', jp: 8 },
    { ...course, id: 'KRS-902', title: 'Excel Lanjutan', jp: 4, mode: 'klasikal' },
    { ...course, id: 'KRS-903', title: 'Bahasa Isyarat Menengah', jp: 16 },
  ];
  const asked: Place = { ...place, query: 'isyarat', shown: courses.map(({ id }) => id) };
  const compared = (text: string, among = courses) => {
    const { wish } = step(asked, { kind: 'text', text }, linked);
    expect(wish).toMatchObject({ want: 'compare', ids: asked.at === 'courses' ? asked.shown : [], text });
    return step(asked, { kind: 'news', news: { granted: 'compare', courses: among, text } }, linked);
  };

  it.each([
    ['bedanya 1 dan 3', 'KRS-901', 'KRS-903'],
    ['apa beda nomor 3 dengan nomor 2?', 'KRS-903', 'KRS-902'],
    ['isyarat dasar sama yang menengah bedane apa', 'KRS-901', 'KRS-903'],
    ['what is the difference between excel and isyarat menengah', 'KRS-902', 'KRS-903'],
  ])('are set side by side by "%s"', (text, first, second) => {
    const heads = compared(text).say[0]?.message.items?.map(({ head }) => head) ?? [];
    expect(heads[0]).toContain(first);
    expect(heads[1]).toContain(second);
  });

  it('are told apart by what differs, and what they share is said once', () => {
    const message = compared('bedanya 1 dan 2').say[0]?.message;
    expect(message?.items?.map(({ lines }) => lines[0])).toEqual([
      '8 JP · daring terjadwal',
      '4 JP · tatap muka',
    ]);
    expect(message?.note).toMatch(/^Sama-sama: .*gratis/);
  });

  it('are the only two where none is named; where it cannot be told which, it is read as a message', () => {
    expect(compared('apa bedanya', courses.slice(0, 2)).say).toHaveLength(1);
    const text = 'apa bedanya';
    expect(compared(text).wish).toEqual({ want: 'messageRead', text });
    expect(compared('bedanya JP dan SKP').wish).toMatchObject({ want: 'messageRead' });
    expect(compared('bedanya 1 dan 9').wish).toMatchObject({ want: 'messageRead' });
  });
});
