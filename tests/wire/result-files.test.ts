import { expect, it } from 'vitest';
import { textsId } from '../../src/texts/id/texts.ts';
import { type Chart, chartPng, chartSvg } from '../../src/wire/files/result-chart.ts';
import { resultPage } from '../../src/wire/files/result-page.ts';

const { sheet } = textsId;
const chartOf = (count: number): Chart => ({
  title: sheet.title,
  under: ['Nur’aini <b>& Rekan · Pengelola, Dishub', sheet.made('Selasa, 24 November 2026', 3)],
  lines: Array.from({ length: count }, (_, n) => ({
    name: n === 0 ? 'Pengembangan Diri dan Orang Lain serta Seterusnya yang Panjang' : `Kompetensi ${n}`,
    actual: n === 1 ? null : n % 6,
    required: n === 2 ? null : 3,
    beside: sheet.beside(n === 1 ? null : n % 6, n === 2 ? null : 3),
  })),
  legend: { actual: sheet.actual, required: sheet.required },
  foot: sheet.estimate,
});

it('the picture says everything in words too, and nothing by colour', async () => {
  const svg = await chartSvg(chartOf(9));
  const said = svg.replaceAll(/<[^>]*>/g, '\n');
  for (const words of [
    'Kompetensi 8',
    'belum dijawab, syarat 3',
    '2, syarat belum ditetapkan',
    'tingkat sekarang',
    'syarat jabatan',
    'Kamus kompetensi versi 3',
    'Estimasi mandiri, bukan hasil asesmen resmi.',
  ])
    expect(said).toContain(words);
  expect(said).not.toMatch(/\b(MS|MMS|KMS)\b/);
  // What a person wrote is no markup of the picture.
  expect(svg).not.toContain('<b>');
  const drawn = svg.replaceAll(/<path[^>]*stroke-width="0"[^>]*>/g, '');
  const colours = drawn.match(/(?:fill|stroke)="(?!none)[^"]+"/g) ?? [];
  expect(colours.length).toBeGreaterThan(5);
  for (const colour of colours) expect(colour).toMatch(/#([0-9a-f])\1\1"/);
});

it('a bar is as long as its level, and a line stands where the post requires', async () => {
  const drawn = async (actual: number, required: number) => {
    const svg = await chartSvg({ ...chartOf(1), lines: [{ name: 'K', actual, required, beside: '' }] });
    const [, from, length] =
      /<path d="M([\d.]+) [\d.]+l([\d.]+) 0[^>]*ecmeta_ssr_type="chart"/.exec(svg) ?? [];
    const [, line] =
      /transform="matrix\([^)]*,([\d.]+),[\d.]+\)"[^>]*ecmeta_ssr_type="chart"/.exec(svg) ?? [];
    return { bar: Number(length), line: Number(line) - Number(from) };
  };
  const { bar, line } = await drawn(2, 3);
  expect(bar).toBeGreaterThan(100);
  expect(line / bar).toBeCloseTo(3 / 2, 1);
  expect((await drawn(4, 3)).bar / bar).toBeCloseTo(2, 1);
});

it('as PNG is a picture of some kilobytes, made without any font of the machine', async () => {
  const png = Buffer.from(await chartPng(chartOf(9)));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1000);
  expect(png.readUInt32BE(20)).toBeGreaterThan(500);
  expect(png.length).toBeGreaterThan(20_000);
  expect(png.length).toBeLessThan(200_000);
});

it.each([1, 9, 24])('the page for the archive is one page, with %i competencies', async (count) => {
  const chart = chartOf(count);
  const pdf = Buffer.from(
    await resultPage({
      chart,
      language: 'id',
      figure: sheet.filled({ percent: 66, counted: count, total: count }),
      columns: sheet.columns,
      rows: chart.lines.map(({ name }) => [name, '2', '3', '1', sheet.source('unsupported')]),
      foot: [sheet.estimate, sheet.pageNote],
      made: new Date('2026-11-24T02:00:00Z'),
    }),
  ).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toContain('/Lang');
});
