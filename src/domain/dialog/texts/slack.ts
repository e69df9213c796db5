/** What only Slack says, outside the dialog and beside it. */
export interface SlackTexts {
  /** Under what only one person sees in a channel: where to type an answer. */
  readonly aside: string;
  /** The pages a browser shows when the app is installed. */
  readonly installed: (workspace: string) => string;
  readonly installCancelled: string;
  /** The state is wrong, old or used. */
  readonly installAgain: string;
  readonly installRefused: (team: string) => string;
  readonly installFailed: string;
}
