import type { FileTexts } from '../../src/domain/dialog/texts/files.ts';
import type { FilePurpose, FileRefusal } from '../../src/domain/files/file.ts';

const REFUSALS: readonly FileRefusal[] = ['empty', 'tooBig', 'kind', 'gone', 'later'];
const PURPOSES: readonly FilePurpose[] = ['evidence', 'certificate', 'import', 'voice', 'made'];

/** Arguments for every sentence about files; the type is checked where it is used. */
export const filesSaid: {
  readonly [K in keyof FileTexts as FileTexts[K] extends string ? never : K]: readonly (FileTexts[K] extends (
    ...args: infer Args
  ) => string
    ? Args
    : never)[];
} = {
  refused: REFUSALS.flatMap((why) =>
    PURPOSES.map((purpose): [FileRefusal, FilePurpose, number] => [why, purpose, 5]),
  ),
  calendar: [
    ['Rabu, 9 Desember 2026, 09.00–10.30', 'Aula lantai 2'],
    ['Rabu, 9 Desember 2026, 09.00–10.30', ''],
  ],
};
