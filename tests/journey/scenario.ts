import { expect } from 'vitest';
import { OWN_DOORS, type Seat, type Seen, slackSeat, telegramSeat, terminalSeat } from './seats.ts';

/** Every channel by name, with what sits a person down in front of it. */
export const CHANNELS = [
  ['terminal', terminalSeat],
  ['telegram', telegramSeat],
  ['slack', slackSeat],
] as const;

const PDF = Buffer.from('%PDF-1.4 bukti');
const CONTENT: Readonly<Record<string, Buffer>> = {
  'application/pdf': PDF,
  'image/png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
  'audio/ogg': Buffer.from('OggS\0\x02'),
};

/** What a step left to look at, without what differs by nature. */
export type Step = readonly [
  step: string,
  shown: readonly { readonly words: string; readonly buttons: readonly string[]; readonly file?: string }[],
];

/** Typed, pressed as `[label]`, a standing option as `<id>`, or a file as `@name type`. */
async function act(seat: Seat, step: string): Promise<readonly Seen[]> {
  const label = /^\[(.+)\]$/.exec(step)?.[1];
  if (label !== undefined) return seat.press(label);
  const door = /^<(.+)>$/.exec(step)?.[1];
  if (door !== undefined) return seat.option(door);
  const [, name, type] = /^@(\S+) (\S+)$/.exec(step) ?? [];
  if (name === undefined || type === undefined) return seat.say(step);
  return seat.send(name, type, CONTENT[type] ?? PDF);
}

/** Plays one step; `alike` takes out of the words what differs between channels or plays. */
export async function played(seat: Seat, step: string, alike: (words: string) => string): Promise<Step> {
  const shown = await act(seat, step);
  // What was updated in place counts as well: the screen's end is what the person looks at.
  const visible = shown.length > 0 ? shown : seat.screen().slice(-1);
  return [
    step,
    visible.map(({ words, buttons, file }) => ({
      words: alike(words),
      buttons: buttons.filter((label) => !OWN_DOORS.has(label)),
      ...(file === undefined ? {} : { file: file.name }),
    })),
  ];
}

/** The same was seen on every channel, and it was fit to be seen. */
export function expectAlike(name: string, all: readonly (readonly Step[])[]): void {
  const [terminal = [], telegram, slack] = all;
  expect(telegram).toEqual(terminal);
  expect(slack).toEqual(terminal);
  for (const [step, shown] of terminal) {
    expect(shown.length, `${name}: ${step}`).toBeGreaterThan(0);
    for (const { words } of shown) {
      expect(words, step).not.toBe('');
      expect(words).not.toMatch(/\b(MS|MMS|KMS)\b|undefined|\[object|NaN/);
    }
  }
}
