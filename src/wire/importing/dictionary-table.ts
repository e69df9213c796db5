import type { Competency, CompetencyKind } from '../../domain/competency/dictionary.ts';
import type { WrittenCell, WrittenTable } from '../../tables/write.ts';

const KINDS: Readonly<Record<CompetencyKind, string>> = {
  manajerial: 'Manajerial',
  sosial_kultural: 'Sosial Kultural',
  teknis: 'Teknis',
};

/** A dictionary in the form of `DICTIONARY_COLUMNS`: a row a behaviour; what repeats stands in its first row only. */
export function dictionaryTable(
  competencies: readonly Competency[],
): WrittenTable & { rows: WrittenCell[][] } {
  const rows = competencies.flatMap((one) =>
    one.levels.flatMap(({ level, headline, indicators }) =>
      indicators.map(({ text }, n): WrittenCell[] => [
        ...(level === 1 && n === 0
          ? [one.code, one.name, KINDS[one.kind], one.definition, one.question]
          : [null, null, null, null, null]),
        n === 0 ? level : null,
        n === 0 ? headline : null,
        text,
      ]),
    ),
  );
  return {
    sheet: 'Kamus',
    columns: [
      { title: 'Kode', width: 10 },
      { title: 'Nama', width: 26 },
      { title: 'Jenis', width: 16 },
      { title: 'Definisi', width: 50 },
      { title: 'Pertanyaan', width: 50 },
      { title: 'Tingkat', width: 8 },
      { title: 'Uraian', width: 40 },
      { title: 'Perilaku', width: 70 },
    ],
    rows,
  };
}
