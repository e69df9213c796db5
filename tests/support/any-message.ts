import fc from 'fast-check';
import type { Item, Message, Option } from '../../src/domain/dialog/message.ts';

/** What people, catalogues and models write, and what breaks renderers: markup, half characters, controls, long words. */
const NASTY = [
  '<b>*_[x](tg://user?id=1)_*</b> & `kode`',
  '<!channel> <@U1> :wave:',
  '\ud83d',
  '\ude00',
  '👩‍👩‍👧‍👦🏛️',
  '\u0000\u0007\u001b[31m\u009b',
  '\u202e\u200b\u00a0',
  '\r\n\r\n',
  '   ',
  '…'.repeat(90),
  'x'.repeat(3001),
  '🏛️'.repeat(1500),
  'Kalimat pendek. '.repeat(320),
];

const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
        { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
        { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join(' ').slice(0, most));

/** ASCII of at most 48 bytes, labels of at most 60 characters: the contract of `Option`. */
const option: fc.Arbitrary<Option> = fc.record(
  {
    id: fc.string({ unit: fc.constantFrom(...'abc019.:-_'), minLength: 1, maxLength: 48 }),
    label: words(60),
    primary: fc.boolean(),
    danger: fc.boolean(),
    form: fc.record({
      title: words(40),
      submit: words(20),
      cancel: words(20),
      fields: fc.array(
        fc.record({
          kind: fc.constant('words' as const),
          name: fc.constant('words'),
          label: words(900),
          least: fc.constant(3),
          most: fc.constant(500),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  },
  { requiredKeys: ['id', 'label'] },
);

const item: fc.Arbitrary<Item> = fc.record({
  head: words(4000),
  lines: fc.array(words(2000), { maxLength: 4 }),
});

const line: fc.Arbitrary<Item> = fc.record({
  head: words(40).map((text) => `Butir ${text}`),
  lines: fc.array(words(40), { maxLength: 1 }),
});

/** An entry short enough for one screen: what stands alone, with few buttons, is shown as one thing. */
const short: fc.Arbitrary<Item> = fc.record({
  head: fc.oneof(words(60), fc.lorem({ maxCount: 6 })),
  lines: fc.array(fc.oneof(words(60), fc.lorem({ maxCount: 8 })), { minLength: 1, maxLength: 3 }),
});

/** Any message the contract of `Message` allows, and then some: only its body is sure to have something visible. */
export const anyMessage: fc.Arbitrary<Message> = fc.record(
  {
    position: words(200),
    title: words(4000),
    body: words(12_000).map((text) => `Isi ${text}`),
    // The long ones pass what Slack shows in one message and on one page, and what Telegram marks in one text.
    items: fc.oneof(
      fc.array(item, { maxLength: 12 }),
      fc.array(line, { minLength: 90, maxLength: 120 }),
      fc.array(line, { minLength: 2, maxLength: 20 }),
      fc.array(short, { minLength: 1, maxLength: 1 }),
    ),
    columns: fc.tuple(words(30), words(30)),
    note: words(4000),
    // A third of them long: left alone fast-check tries a few rows, and a keyboard's limit is at a hundred buttons.
    options: fc.oneof(
      fc.array(fc.array(option, { maxLength: 3 }), { maxLength: 8 }),
      fc.array(fc.array(option, { minLength: 2, maxLength: 3 }), { minLength: 25, maxLength: 33 }),
      fc.array(fc.array(option, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 1 }),
    ),
  },
  { requiredKeys: ['body'] },
);

/** The same messages on every run: a red test must be red for everybody. */
export const RUNS = { seed: 20_261_124, numRuns: 400 } as const;

export const idsOf = (message: Message): readonly string[] =>
  (message.options ?? []).flat().map(({ id }) => id);

/** The same message without the colours of its buttons. */
export const colourless = (message: Message): Message => ({
  ...message,
  ...(message.options === undefined
    ? {}
    : {
        options: message.options.map((row) => row.map(({ primary: _most, danger: _red, ...rest }) => rest)),
      }),
});
