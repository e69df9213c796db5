/**
 * What an option would ask for next, all at once: a platform with windows shows it as one, every other asks in words.
 * A field named `words` is what would be typed after the option; a flow reads other fields itself.
 */
export interface Form {
  /** At most 24 characters. */
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly fields: readonly Field[];
}

export type Field = {
  readonly name: string;
  readonly label: string;
} & (
  | {
      readonly kind: 'words';
      readonly least: number;
      readonly most: number;
      readonly optional?: boolean;
      /** What stands in it already, to be taken or changed; and what is read below it. */
      readonly value?: string;
      readonly hint?: string;
    }
  | { readonly kind: 'one'; readonly of: readonly Choice[]; readonly chosen: string }
  | { readonly kind: 'some'; readonly of: readonly Choice[]; readonly chosen: readonly string[] }
);

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What was filled in, by the fields' names; several choices with commas between them. At most 4,000 characters in all. */
export type Filled = Readonly<Record<string, string>>;
