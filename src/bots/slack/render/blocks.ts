export interface Plain {
  readonly type: 'plain_text';
  readonly text: string;
  /** Always false: `:word:` typed by a person must stay as typed. */
  readonly emoji: false;
}
export interface Rich {
  readonly type: 'text';
  readonly text: string;
  readonly style?: { readonly bold: true };
}
export interface Button {
  readonly type: 'button';
  readonly text: Plain;
  readonly action_id: string;
  readonly value: string;
  readonly url?: string;
  readonly style?: 'primary' | 'danger';
}
export type Block =
  | { readonly type: 'header' | 'section'; readonly text: Plain }
  | { readonly type: 'context'; readonly elements: readonly Plain[] }
  | {
      readonly type: 'rich_text';
      readonly elements: readonly {
        readonly type: 'rich_text_section';
        readonly elements: readonly Rich[];
      }[];
    }
  | { readonly type: 'actions'; readonly elements: readonly Button[] }
  | CurrentBlock;

/** Slack's newer blocks. Where a workspace refuses one (`invalid_blocks`), the older ones behind it are shown. */
export type CurrentBlock =
  | {
      readonly type: 'data_table';
      readonly caption: string;
      readonly page_size: number;
      readonly row_header_column_index: 0;
      readonly rows: readonly (readonly { readonly type: 'raw_text'; readonly text: string }[])[];
    }
  | {
      readonly type: 'card';
      readonly title: Marked;
      readonly body: Marked;
      readonly actions: readonly Button[];
    }
  | {
      readonly type: 'context_actions';
      readonly elements: readonly {
        readonly type: 'feedback_buttons';
        readonly action_id: string;
        readonly positive_button: Thumb;
        readonly negative_button: Thumb;
      }[];
    };
/** The only kind of text that a card takes. Slack reads it as markup, so it holds no sign of any. */
export interface Marked {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** Always true: names and addresses must stay as typed. */
  readonly verbatim: true;
}
export interface Thumb {
  readonly text: { readonly type: 'plain_text'; readonly text: string; readonly emoji: true };
  readonly value: string;
}
