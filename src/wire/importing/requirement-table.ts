import type { Known } from '../../domain/competency/level-table.ts';
import type { officialLines } from '../../storage/assessment/official-results.ts';
import type { requirementLines } from '../../storage/dictionary/requirements.ts';
import type { WrittenCell, WrittenTable } from '../../tables/write.ts';

type Line = Awaited<ReturnType<typeof requirementLines>>[number];
type OfficialLine = Awaited<ReturnType<typeof officialLines>>[number];

/** A column a competency, headed by its code and name as `import requirements` and `import official` read it. */
const competencyColumns = (known: readonly Known[]) =>
  known.map(({ code, name }) => ({ title: `${code} ${name}`, width: 16 }));

/** Required levels as a matrix, a row a post or job level, that `import requirements` takes back unchanged. */
export function requirementTable(
  lines: readonly Line[],
  known: readonly Known[],
): WrittenTable & { rows: WrittenCell[][] } {
  const holders = new Map<string, { first: Line; levels: Map<string, number>; sources: Set<string> }>();
  for (const line of lines) {
    const key = `${line.post ?? ''}\n${line.jobLevel ?? ''}\n${line.from}`;
    const holder = holders.get(key) ?? { first: line, levels: new Map(), sources: new Set() };
    holder.levels.set(line.competency, line.level);
    if (line.source !== '') holder.sources.add(line.source);
    holders.set(key, holder);
  }
  return {
    sheet: 'syarat',
    columns: [
      { title: 'jabatan', width: 44 },
      { title: 'jenjang', width: 16 },
      { title: 'berlaku', width: 14 },
      { title: 'sumber', width: 30 },
      { title: 'mansoskul', width: 12 },
      ...competencyColumns(known),
    ],
    rows: [...holders.values()].map(({ first, levels, sources }): WrittenCell[] => [
      first.post,
      first.jobLevel,
      first.from,
      [...sources].join('; ').slice(0, 200),
      levels.get('') ?? null,
      ...known.map(({ code }) => levels.get(code) ?? null),
    ]),
  };
}

/** Official results, a row an assessment, that `import official` takes back unchanged; without lines an empty form. */
export function officialTable(
  lines: readonly OfficialLine[],
  known: readonly Known[],
): WrittenTable & { rows: WrittenCell[][] } {
  const assessments = new Map<string, { first: OfficialLine; levels: Map<string, number> }>();
  for (const line of lines) {
    const key = JSON.stringify([line.nip, line.assessor, line.assessedOn]);
    const assessment = assessments.get(key) ?? { first: line, levels: new Map() };
    assessment.levels.set(line.competency, line.level);
    assessments.set(key, assessment);
  }
  return {
    sheet: 'hasil resmi',
    columns: [
      { title: 'nip', width: 22 },
      { title: 'asesor', width: 26 },
      { title: 'tanggal', width: 14 },
      ...competencyColumns(known),
    ],
    rows: [...assessments.values()].map(({ first, levels }): WrittenCell[] => [
      first.nip,
      first.assessor,
      { day: first.assessedOn },
      ...known.map(({ code }) => levels.get(code) ?? null),
    ]),
  };
}
