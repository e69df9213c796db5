/** What Telegram takes, and what we allow ourselves below it. Bot API 10.1 unless said otherwise. */
export const limits = {
  /** `sendMessage.text`, after entities. Telegram counts characters, we count UTF-16 units: never fewer. */
  text: 4096,
  /** A rich message: characters, and blocks with the rows and items in them. Telegram takes 32,768 and 500. */
  richText: 30_000,
  richBlocks: 450,
  /** Entities beyond this are dropped by Telegram without a word. */
  entities: 100,
  /** `callback_data`, in bytes. */
  callbackBytes: 64,
  /** Buttons under one message. */
  buttons: 100,
  /** Above this many, or with a longer label, buttons become a numbered list: a telephone shows no more at once. */
  fullButtons: 24,
  /** Characters of one label alone in its row. The contract's own limit is 60; a telephone cuts at about this. */
  label: 60,
  /** Characters of all labels in one row; a wider row is taken apart, or every label would end in dots. */
  row: 42,
  /** Number buttons in a row (Telegram itself: 8). */
  numbersInRow: 6,
  /** Characters of a person's message that go on: the contract of `Input`. */
  inputText: 4000,
  /** Characters of a file's name that go on. */
  fileName: 120,
  /** `getUpdates.limit`. */
  batch: 100,
  /** `BotCommand.description`, `setMyDescription.description`, `setMyShortDescription.short_description`. */
  commandDescription: 256,
  description: 512,
  shortDescription: 120,
  /** Messages a split text may become; what is longer is cut. A dialog that needs more has a fault. */
  parts: 8,
} as const;

/** Pace of delivery. Documented as "about 30 a second overall, one a second in a chat"; one step above costs 429s. */
const telegramPace = { perSecond: 28.4, perChatMs: 1000 } as const;
/** In a group twenty a minute are documented. */
const telegramGroupPace = { ...telegramPace, perChatMs: 3000 } as const;

/** Groups have negative ids. */
export const telegramPaceOf = (conversation: string) =>
  conversation.startsWith('-') ? telegramGroupPace : telegramPace;
