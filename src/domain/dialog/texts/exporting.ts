import type { CopyLine, CopyPart, ExportFormat, ExportWhat } from '../topics/facts-files.ts';

/** Tables and copies of data as files. */
export interface ExportTexts {
  readonly door: string;
  readonly ask: string;
  readonly button: (what: ExportWhat, format: ExportFormat) => string;
  readonly title: (what: ExportWhat) => string;
  /** Name of the file, without its ending. */
  readonly name: (what: ExportWhat, day: string) => string;
  readonly columns: (what: ExportWhat) => string;
  /** Said with the file: how many lines, of which day and period. */
  readonly done: (what: ExportWhat, rows: number, date: string, period: string) => string;
  readonly note: (what: ExportWhat) => string;
  /** In place of a number that would tell of single people. */
  readonly few: string;
  readonly entry: (state: 'klaim' | 'terverifikasi' | 'ditolak') => string;
  /** The copy of one's own data. */
  readonly copyButton: string;
  readonly copyTitle: string;
  readonly copyName: (day: string) => string;
  /** Separated by "|". */
  readonly copyColumns: string;
  readonly copyPart: (part: CopyPart) => string;
  readonly copyAbout: (line: Pick<CopyLine, 'part' | 'about'>) => string;
  readonly copyState: (state: string) => string;
  readonly copyDone: (rows: number, date: string) => string;
}
