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

/** Why a file as a whole is no table that can be read. */
export type FileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too_large'; readonly most: number }
  /** Neither a spreadsheet nor text. */
  | { readonly code: 'other_kind' }
  /** The binary form of before 2007, or one locked by a password: both look the same from outside. */
  | { readonly code: 'locked' }
  /** It would unpack to more than its size can explain. */
  | { readonly code: 'bomb' }
  /** @param detail what the reader said, for an operator. */
  | { readonly code: 'broken'; readonly detail: string }
  | { readonly code: 'no_header'; readonly missing: readonly string[] }
  | { readonly code: 'column_twice'; readonly column: string }
  | { readonly code: 'too_many_rows'; readonly most: number }
  | { readonly code: 'cell_too_long'; readonly cell: string; readonly most: number };
