import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain/dialog/place.ts';
import { step } from '../../../src/domain/dialog/step.ts';
import type { Course, Reason, Suggestions } from '../../../src/domain/recommendation/course.ts';
import { linked } from './people.ts';

const place: Place = { at: 'courses', query: '', filters: {}, shown: [], open: null };
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
  ranked: [{ course, score: 1, close: true, reasons }],
  abstained: false,
  closed: [],
  filters: {},
});
const told = (suggestions: Suggestions, gaps: number | null) =>
  step(place, { kind: 'news', news: { granted: 'courses', suggestions, gaps } }, linked);

describe('Courses for the gaps', () => {
  it('tells somebody without a level that there is nothing to measure yet', () => {
    const { say } = told(found([]), null);
    expect(say[0]?.message.body).toBe(linked.texts.courses.noResultYet);
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
    const one = (id: string, close: boolean) => ({ course: { ...course, id }, score: 1, close, reasons: [] });
    const three: Suggestions = {
      ...found([]),
      ranked: [one('KRS-901', true), one('KRS-902', false), one('KRS-903', false)],
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
