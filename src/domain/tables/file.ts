/** A column somebody's file should have. */
export interface TableColumn {
  readonly name: string;
  /** Other headings for the same, in any spelling. */
  readonly also?: readonly string[];
  /** Without it the file is another one. */
  readonly required?: boolean;
}

/** What a file may cost before it is refused. */
export interface TableLimits {
  /** Bytes as received. */
  readonly bytes: number;
  /** Bytes once unpacked, all parts together. */
  readonly unpacked: number;
  /** How many times larger a part of over a megabyte may become by unpacking. */
  readonly ratio: number;
  /** Parts of an archive. */
  readonly entries: number;
  /** Rows of data. */
  readonly rows: number;
  /** Characters in one cell. */
  readonly cell: number;
}

/** For files that arrive in a conversation. */
export const CHAT_TABLE: TableLimits = {
  bytes: 10_000_000,
  unpacked: 120_000_000,
  ratio: 300,
  entries: 1_000,
  rows: 20_000,
  cell: 8_000,
};

/** For files an operator names on the command line. */
export const OPERATOR_TABLE: TableLimits = {
  bytes: 100_000_000,
  unpacked: 600_000_000,
  ratio: 300,
  entries: 2_000,
  rows: 200_000,
  cell: 8_000,
};

/** What a file is that is no table, as far as its first bytes say; each is saved as XLSX in another way. */
export type FoundKind =
  | 'pdf'
  | 'web_page'
  | 'opendocument'
  | 'binary_workbook'
  | 'document'
  | 'archive'
  | 'other';

/** Sheets of a workbook by their names, in their order; hidden ones are neither. */
export interface SheetNames {
  readonly read: readonly string[];
  /** Without the header that was looked for. */
  readonly skipped: readonly string[];
}

/** Why a file as a whole is no table that can be read. */
export type FileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too_large'; readonly most: number }
  /** Neither a spreadsheet nor text. */
  | { readonly code: 'other_kind'; readonly found: FoundKind }
  /** The binary form of before 2007. */
  | { readonly code: 'old_format' }
  /** Locked by a password. */
  | { readonly code: 'locked' }
  /** It would unpack to more than its size can explain. */
  | { readonly code: 'bomb' }
  /** @param detail what the reader said, for an operator. */
  | { readonly code: 'broken'; readonly detail: string }
  | { readonly code: 'no_header'; readonly missing: readonly string[] }
  | { readonly code: 'column_twice'; readonly column: string }
  /** A row of a CSV has more cells than its header: a separator stands within a text, and everything after it slipped. */
  | { readonly code: 'slipped'; readonly line: number }
  /** A quotation mark opens a cell of this row of a CSV and does not end it: where the cell ends is a guess. */
  | { readonly code: 'stray_quote'; readonly line: number }
  | { readonly code: 'too_many_rows'; readonly most: number }
  | { readonly code: 'cell_too_long'; readonly cell: string; readonly most: number };
