import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Button } from '../../src/bots/slack/render/blocks.ts';
import { inOlder } from '../../src/bots/slack/render/current.ts';
import { LIMITS } from '../../src/bots/slack/render/limits.ts';
import * as slack from '../../src/bots/slack/render/render.ts';
import { limits } from '../../src/bots/telegram/limits.ts';
import * as telegram from '../../src/bots/telegram/render.ts';
import { renderRich } from '../../src/bots/telegram/rich.ts';
import { shownOf, transcriptOf } from '../../src/bots/terminal/render.ts';
import { anyMessage, colourless, idsOf, RUNS } from '../support/any-message.ts';
import { callFault } from '../support/slack-server-check.ts';
import { problemsOf } from '../support/telegram-server-strict.ts';

const slackButtons = (block: Block): readonly Button[] => {
  if (block.type === 'card') return block.actions;
  return block.type === 'actions' ? block.elements : [];
};

const COPY = 'Pesan ini mungkin terkirim dua kali.';

describe('whatever is said, every channel takes it', () => {
  it('Telegram accepts each part, and its marked copy', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const parts = telegram.render(message, telegram.markRoom(COPY));
        for (const part of parts) {
          expect(problemsOf('sendMessage', { chat_id: 1, ...part })).toEqual([]);
          expect(problemsOf('sendMessage', { chat_id: 1, ...telegram.withMark(part, COPY) })).toEqual([]);
        }
        expect(parts.length).toBeLessThanOrEqual(limits.parts);
      }),
      RUNS,
    );
  });

  it('Telegram accepts each as a rich message, marked or not, with every button once', () => {
    let rich = 0;
    fc.assert(
      fc.property(anyMessage, (given) => {
        const message = { ...given, tables: true };
        for (const mark of ['', COPY]) {
          const payload = renderRich(message, mark);
          if (payload === null) continue;
          rich += 1;
          expect(problemsOf('sendRichMessage', { chat_id: 1, ...payload })).toEqual([]);
          expect(problemsOf('editMessageText', { chat_id: 1, message_id: 2, ...payload })).toEqual([]);
          const buttons = payload.reply_markup?.inline_keyboard.flat() ?? [];
          expect(buttons.map((button) => ('url' in button ? '' : button.callback_data))).toEqual(
            idsOf(message),
          );
        }
      }),
      RUNS,
    );
    expect(rich).toBeGreaterThan(100);
  });

  it('Telegram carries every button once, in order, under the last part', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const parts = telegram.render(message);
        const keyboards = parts.map((part) => part.reply_markup?.inline_keyboard.flat() ?? []);
        expect(keyboards.at(-1)?.map((button) => ('url' in button ? '' : button.callback_data))).toEqual(
          idsOf(message),
        );
        expect(keyboards.slice(0, -1).flat()).toEqual([]);
      }),
      RUNS,
    );
  });

  it('Slack accepts each message and its marked copy, in newer blocks and in older ones', () => {
    const newer = new Set<string>();
    fc.assert(
      fc.property(anyMessage, (message) => {
        const payloads = slack.render(message);
        for (const { text, blocks } of [...payloads, ...payloads.map((one) => slack.withMark(one, COPY))]) {
          const older = inOlder(blocks);
          for (const shown of [blocks, older ?? blocks])
            expect(callFault('chat.postMessage', { channel: 'D1', text, blocks: shown })).toBeUndefined();
          if (older !== null) for (const { type } of blocks) newer.add(type);
        }
      }),
      RUNS,
    );
    expect([...newer]).toEqual(expect.arrayContaining(['data_table', 'card']));
  });

  it('Slack accepts each as its App Home, every button included', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const blocks = slack.renderPage(message);
        const view = { type: 'home', blocks };
        expect(callFault('views.publish', { user_id: 'U1', view })).toBeUndefined();
        const values = blocks.flatMap((block) =>
          slackButtons(block).map(({ value }) => value.split('\n')[0]),
        );
        expect(values).toEqual(idsOf(message));
      }),
      RUNS,
    );
  });

  it('Slack carries every button once, in order', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const blocks = slack.render(message).flatMap((payload) => payload.blocks);
        const values = blocks.flatMap((block) =>
          slackButtons(block).map(({ value }) => value.split('\n')[0]),
        );
        expect(values).toEqual(idsOf(message));
        expect(slack.render(message).length).toBeLessThanOrEqual(LIMITS.parts + 1);
      }),
      RUNS,
    );
  });

  it('the terminal obeys no control character and numbers every button', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const printed = transcriptOf('M1', message, { width: 80, color: false });
        expect(printed).not.toMatch(/[^\P{Cc}\n]/u);
        const count = idsOf(message).length;
        for (let n = 1; n <= count; n += 1) expect(printed).toContain(`#${n} `.trimEnd());
        const shown = shownOf('M1', message);
        expect(shown.options.map(({ n }) => n)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
        // One object, one line: a script reads line by line.
        expect(JSON.stringify(shown)).not.toContain('\n');
      }),
      RUNS,
    );
  });

  it('says nothing by colour alone: without it, the same words on every button and around it', () => {
    const uncoloured = (value: unknown): string =>
      JSON.stringify(value, (key, inner: unknown) =>
        key === 'style' && typeof inner === 'string' ? undefined : inner,
      );
    fc.assert(
      fc.property(anyMessage, (message) => {
        const grey = colourless(message);
        expect(uncoloured(telegram.render(message))).toBe(JSON.stringify(telegram.render(grey)));
        const text = (of: typeof message) =>
          slack.render(of).flatMap(({ blocks }) => blocks.map((block) => uncoloured(block)));
        expect(text(message)).toEqual(text(grey));
        const look = { width: 80, color: false };
        expect(transcriptOf('M1', message, look)).toBe(transcriptOf('M1', grey, look));
      }),
      RUNS,
    );
  });
});
