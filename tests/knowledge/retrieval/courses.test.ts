import { expect, it } from 'vitest';
import type { Courses } from '../../../src/domain/ports.ts';
import type { CourseRequest, Suggestions } from '../../../src/domain/recommendation/course.ts';
import { CATALOGUE_COLUMNS } from '../../../src/knowledge/catalogue/columns.ts';
import { importCatalogue } from '../../../src/knowledge/catalogue/import.ts';
import { embedStale } from '../../../src/knowledge/catalogue/vectors.ts';
import { offlineEmbed } from '../../../src/knowledge/embedding/offline.ts';
import { loadRetrievalContent } from '../../../src/knowledge/retrieval/content.ts';
import { createCourses } from '../../../src/knowledge/retrieval/courses.ts';
import { CONTENT } from '../../../src/wire/content.ts';
import { onEveryDatabase } from '../../support/database.ts';
import { linesOf } from '../../support/lines.ts';
import { COURSES, row } from './catalogue.ts';

const content = loadRetrievalContent(CONTENT);
const embed = offlineEmbed(content.language);
const now = new Date('2026-11-24T02:00:00Z');

onEveryDatabase('courses', (database) => {
  const fill = (rows: readonly object[] = COURSES) =>
    importCatalogue(database(), linesOf(rows, CATALOGUE_COLUMNS), now, {
      actor: 'operator',
      today: '2026-11-24',
      aliases: () => [],
    }).then(() => embedStale(database(), embed));
  const ask = async (
    query: string,
    more: Partial<CourseRequest> = {},
    courses: Courses = createCourses({ db: database(), content }),
  ): Promise<Suggestions> => courses.suggest({ query, profile: {}, today: '2026-11-24', limit: 5, ...more });
  const ids = ({ ranked }: Suggestions): string[] => ranked.map(({ course }) => course.id);

  it('answers words in another form, with a typo, and in Javanese', async () => {
    await fill();
    expect(ids(await ask('menghitung kendaraan di simpang'))[0]).toBe('KRS-902');
    expect(ids(await ask('kendaran di persimpngan'))[0]).toBe('KRS-902');
    expect(ids(await ask('piye carane ngrumat kucing liar'))[0]).toBe('KRS-903');
  });

  it('says which of her words a course answers, as she typed them, and only those', async () => {
    await fill();
    const { ranked } = await ask('kucing2 liar ning kantor galak');
    expect(ranked[0]?.reasons).toContainEqual({ because: 'words', words: ['kucing2', 'liar', 'kantor'] });
  });

  it('tells the words first when they are much of the request, and the gap after them', async () => {
    await fill();
    const gaps = [{ code: 'M.05', required: 2, actual: 1 }];
    const found = await ask('kucing', { profile: { gaps } });
    expect(found.ranked[0]?.reasons.map(({ because }) => because)).toEqual(['words', 'gap']);
  });

  it('says of every course that it offers why, if only that it is near what was asked', async () => {
    await fill();
    const { ranked } = await ask('gratis');
    expect(ranked.length).toBeGreaterThan(1);
    for (const { reasons } of ranked) expect(reasons).toEqual([{ because: 'words', words: [] }]);
  });

  it('tells which conditions are met, which are not known, and which of her words it leaves open', async () => {
    await fill([...COURSES, row(8, { title: 'Merawat Kucing Rumahan', cost: null })]);
    const { ranked } = await ask('kelas gratis merawat kucing pivot');
    const why = ranked.find(({ course }) => course.id === 'KRS-908');
    expect(why?.support).not.toContainEqual(expect.objectContaining({ also: 'conditions' }));
    expect(why?.against).toContainEqual({ despite: 'unknown', conditions: ['price'] });
    expect(why?.against).toContainEqual({ despite: 'words', words: ['pivot'] });
    const free = (await ask('kelas gratis tatap muka menyusun laporan')).ranked[0];
    expect(free?.support).toContainEqual({ also: 'conditions', met: ['mode', 'price'] });
    expect(free?.against).toEqual([]);
  });

  it('tells whom it is for only where the label fits her work, and for whom it is where it does not', async () => {
    await fill([row(1, { audience: ['Petugas loket'] })]);
    const why = async (profile: CourseRequest['profile']) =>
      (await ask('menyusun laporan kegiatan', { profile })).ranked[0];
    const loket = await why({ post: 'Petugas Loket Pajak Daerah', actual: { 'M.03': 1 } });
    expect(loket?.support).toEqual([
      { also: 'audience', label: 'Petugas loket', who: 'own' },
      { also: 'level', competency: 'M.03', actual: 1, to: 2 },
    ]);
    const auditor = await why({ post: 'Auditor' });
    expect(auditor?.support).toEqual([]);
    expect(auditor?.against).toEqual([{ despite: 'audience', labels: ['Petugas loket'] }]);
    expect((await why({}))?.against).toEqual([]);
  });

  it('never offers a course that is over, but names it as closed', async () => {
    await fill();
    const found = await ask('anjing penjaga gudang');
    expect(ids(found)).not.toContain('KRS-904');
    expect(found.closed.map(({ id }) => id)).toEqual(['KRS-904']);
    const day = { today: '2026-12-11' };
    expect((await ask('kendaraan persimpangan', day)).closed.map(({ id }) => id)).toContain('KRS-902');
  });

  it('tells the near ones from the far ones, and the best is always near', async () => {
    await fill();
    const alike = COURSES.find(({ id }) => id === 'KRS-903');
    const near = (found: Suggestions) =>
      found.ranked.filter(({ close }) => close).map(({ course }) => course.id);
    const one = await ask('merawat kucing liar');
    expect(near(one)).toEqual(['KRS-903']);
    expect(one.ranked.length).toBeGreaterThan(1);

    await fill([...COURSES, { ...alike, id: 'KRS-923' }]);
    expect(near(await ask('merawat kucing liar')).sort()).toEqual(['KRS-903', 'KRS-923']);
  });

  it('says so when nothing fits, instead of offering the nearest', async () => {
    await fill();
    expect(await ask('sertifikasi penyelam laut dalam')).toMatchObject({ ranked: [], abstained: true });
  });

  it('names what only a condition rules out, instead of offering the nearest that meets it', async () => {
    await fill();
    const strict = await ask('merawat kucing liar online');
    expect(strict).toMatchObject({ abstained: true, ranked: [] });
    expect(strict.beyond.map(({ id }) => id)).toContain('KRS-903');
    const free = await ask('merawat kucing liar online', { anyCondition: true });
    expect(free).toMatchObject({ abstained: false, beyond: [], filters: {} });
    expect(ids(free)[0]).toBe('KRS-903');
    expect((await ask('merawat kucing liar tatap muka')).beyond).toEqual([]);
  });

  it('keeps courses of unknown price and date whatever she asks for, and drops those that break it', async () => {
    await fill();
    const poem = await ask('baca puisi gratis bulan depan');
    expect(poem.filters).toEqual({ maxCost: 0, startFrom: '2026-12-01', startTo: '2026-12-31' });
    expect(ids(poem)[0]).toBe('KRS-905');
    expect(ids(await ask('merawat kucing gratis'))).not.toContain('KRS-903');
    expect(ids(await ask('merawat kucing maks 20 jp'))).not.toContain('KRS-903');
    expect(ids(await ask('merawat kucing', { filters: { modes: ['daring_sinkron'] } }))).not.toContain(
      'KRS-903',
    );
  });

  it('leaves out what its audience plainly excludes, and nothing when she is unknown', async () => {
    await fill();
    expect(ids(await ask('deklamasi puisi'))).toContain('KRS-905');
    const teacher = { profile: { jobFamily: 'guru', opd: 'Disdik' } };
    expect(ids(await ask('deklamasi puisi', teacher))[0]).toBe('KRS-905');
    const driver = { profile: { jobFamily: 'perhubungan', opd: 'Dishub' } };
    expect(ids(await ask('deklamasi puisi', driver))).not.toContain('KRS-905');
  });

  it('keeps to the level window where her level is known', async () => {
    await fill();
    const at = (level: number) =>
      ask('kendaraan persimpangan', { profile: { actual: { 'T.HUB.01': level } } });
    expect(ids(await at(1))).toContain('KRS-902');
    expect(ids(await at(0))).not.toContain('KRS-902');
    expect(ids(await at(3))).not.toContain('KRS-902');
  });

  it('without words answers open gaps in turns, the light form for a gap of one', async () => {
    await fill();
    const gaps = [
      { code: 'M.03', required: 2, actual: 1 },
      { code: 'T.HUB.01', required: 3, actual: 1 },
    ];
    const found = await ask('', { profile: { gaps, actual: { 'M.03': 1, 'T.HUB.01': 1 } } });
    expect(ids(found)).toEqual(['KRS-906', 'KRS-902', 'KRS-901']);
    expect(found.ranked[1]?.reasons).toEqual([
      {
        because: 'gap',
        competency: 'T.HUB.01',
        actual: 1,
        required: 3,
        passage: 'Survei lalu lintas dan waktu tunggu lampu merah.',
      },
    ]);
    const wide = [{ code: 'M.03', required: 2, actual: 0 }];
    expect(ids(await ask('', { profile: { gaps: wide } }))[0]).toBe('KRS-901');
  });

  it('for a gap prefers what still counts this year of two alike: within the hours left, and over by then', async () => {
    const alike = { mode: 'daring_asinkron', description: 'Menulis laporan dinas yang ringkas.' };
    await fill([
      row(20, {
        ...alike,
        title: 'Laporan Dinas A',
        jp: 6,
        start_date: '2027-01-11',
        end_date: '2027-01-11',
      }),
      row(21, { ...alike, title: 'Laporan Dinas B', jp: 8, start_date: null, end_date: null }),
      row(22, {
        ...alike,
        title: 'Laporan Dinas C',
        jp: 10,
        start_date: '2026-12-10',
        end_date: '2026-12-10',
      }),
    ]);
    const gaps = [{ code: 'M.03', required: 2, actual: 1 }];
    const best = async (jp?: number) => {
      const left = jp === undefined ? {} : { hoursLeft: { jp, year: '2026' } };
      return ids(await ask('', { profile: { gaps, actual: { 'M.03': 1 }, ...left } }))[0];
    };
    expect(await best()).toBe('KRS-920');
    expect(await best(12)).toBe('KRS-921');
    expect(await best(7)).toBe('KRS-920');
  });

  it('offers for a gap what speaks of it, whatever else is filed under it, and quotes what it says', async () => {
    const gaps = [{ code: 'M.05', required: 2, actual: 1 }];
    const asked = { profile: { gaps, actual: { 'M.05': 1 } } };
    await fill();
    expect(ids(await ask('', asked))).toEqual(['KRS-903']);
    const served = { competencies: ['M.05'], cost: null };
    await fill([
      ...COURSES,
      row(10, {
        ...served,
        title: 'Pelayanan Prima di Loket',
        description: 'Membawa alat tulis. Menyapa dan melayani warga dengan ramah dan adil.',
        audience: ['Petugas karantina'],
      }),
      row(11, {
        ...served,
        title: 'Melayani Warga yang Mengeluh',
        description: 'Melayani keluhan warga dengan adil.',
      }),
    ]);
    const found = await ask('', asked);
    expect(ids(found)).toEqual(['KRS-911', 'KRS-910']);
    expect(found.ranked[1]?.reasons).toMatchObject([
      { passage: 'Menyapa dan melayani warga dengan ramah dan adil.' },
    ]);
  });

  it('leaves out what she did or dismissed', async () => {
    await fill();
    expect(ids(await ask('kucing liar', { exclude: ['KRS-903'] }))).not.toContain('KRS-903');
  });

  it('follows the catalogue while it runs', async () => {
    await fill();
    const courses = createCourses({ db: database(), content });
    await ask('kucing', {}, courses);
    await fill([row(8, { title: 'Memelihara Burung Merpati Pos', description: 'Melatih merpati.' })]);
    expect(ids(await ask('burung merpati', {}, courses))[0]).toBe('KRS-908');
    expect((await courses.byId('KRS-908'))?.title).toBe('Memelihara Burung Merpati Pos');
    expect(await courses.byId('KRS-000')).toBeNull();
  });

  it('survives quotes, operators and emptiness in what is typed', async () => {
    await fill();
    for (const query of ["'; drop table courses; --", '!!! & | ( :*', '🙏🙏', 'x'.repeat(4000), ''])
      await expect(ask(query)).resolves.toBeDefined();
    expect(ids(await ask('kucing'))).toContain('KRS-903');
  });
});
