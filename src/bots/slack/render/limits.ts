/** Slack's limits, from its Block Kit and Web API reference. Every size is in characters unless it says otherwise. */
export const LIMITS = {
  /** A text object of a section or context; a longer text becomes several. */
  text: 3000,
  header: 150,
  /** Slack takes 50; two places are kept: for the line that marks a copy, and for the one under an aside. */
  blocks: 48,
  /** Blocks of a view, App Home's too. */
  view: 100,
  buttonText: 75,
  buttonsPerBlock: 25,
  /** Rows and characters of a cell in a table: few enough to be shown without one where it is refused. */
  rows: 20,
  columns: 20,
  cell: 200,
  /** A card's title, its text, and its buttons. */
  cardTitle: 150,
  cardBody: 200,
  cardButtons: 3,
  /** A button's value. */
  value: 2000,
  /** Title and buttons of a window; the label of a field and the line below it; what is typed into it. */
  windowTitle: 24,
  windowLabel: 2000,
  windowHint: 2000,
  windowInput: 3000,
  /** Choices shown side by side; Slack opens no window with more, they become a menu. */
  windowChoices: 10,
  /** Longest words taken from a person; the rest is cut, and the input says so. */
  input: 4000,
  /** Characters of a file's name that go on. */
  fileName: 120,
  /** Shown only in notifications and by screen readers, so the beginning is enough. */
  fallback: 3000,
  /** Slack refuses messages of more than about 13,000 characters in all their blocks together. */
  message: 11_500,
  /** Messages a long text may become; what is longer is cut. A dialog that needs more has a fault. */
  parts: 8,
} as const;

/** Slack documents one message a second in a channel; the overall ceiling is unspecified, so it is kept low and 429 obeyed. */
export const slackPace = { perSecond: 20, perChatMs: 1000 } as const;
