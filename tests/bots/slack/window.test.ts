import { expect, it } from 'vitest';
import { carried, openedOf, optionOf } from '../../../src/bots/slack/render/carried.ts';
import type { Form } from '../../../src/domain/dialog/form.ts';
import type { Message } from '../../../src/domain/dialog/message.ts';
import { refused } from '../../support/slack-server-faults.ts';
import { overBothWays, say } from './support.ts';

const BUDI = 'U0BUDI';
const form: Form = {
  title: 'Catatan',
  submit: 'Simpan',
  cancel: 'Batal',
  fields: [{ kind: 'words', name: 'words', label: 'Apa yang perlu dilengkapi?', least: 3, most: 500 }],
};
const question: Message = {
  body: 'Kembalikan?',
  options: [[{ id: '4.a:other', label: 'Catatan lain', form }]],
};

overBothWays(
  'A window',
  (scene) => {
    const shown = async () => {
      const { server, channel } = scene();
      server.text(BUDI, 'verifikasi');
      await server.quiet();
      await channel.send(say('D0BUDI', question));
    };
    const presses = () => scene().received.events.filter(({ input }) => input.kind === 'press');

    it('opens at once, and what is filled in comes as the option with its words, for the same message', async () => {
      const { server } = scene();
      await shown();
      server.press(BUDI, 'Catatan lain');
      await server.quiet();
      expect(presses()).toEqual([]);
      expect(server.window(BUDI)?.title).toBe('Catatan');
      expect(() => server.submit(BUDI, { words: 'ab' })).toThrow(/3 to 500/);
      server.submit(BUDI, { words: 'Mohon contoh yang lebih baru.' });
      await server.quiet();
      expect(presses()).toMatchObject([
        {
          origin: { account: `T0SEMARANG:${BUDI}`, conversation: 'D0BUDI' },
          input: {
            option: '4.a:other',
            filled: { words: 'Mohon contoh yang lebih baru.' },
            message: { conversation: 'D0BUDI' },
          },
        },
      ]);
    });

    it.each([
      ['its trigger has expired', refused('expired_trigger_id')],
      ['Slack is away', { fault: 'reset' } as const],
      ['Slack does not answer in time', { fault: 'hang' } as const],
    ])('is asked in words when %s', async (_why, fault) => {
      const { server } = scene();
      await shown();
      server.failNext('views.open', fault);
      server.press(BUDI, 'Catatan lain');
      await server.quiet();
      expect(presses().map(({ input }) => input)).toMatchObject([{ kind: 'press', option: '4.a:other' }]);
      expect(presses()[0]?.input).not.toHaveProperty('filled');
      expect(server.window(BUDI)).toBeNull();
    });

    it('stays open when Slack tells the press again, and counts once when its words are told again', async () => {
      const { server } = scene();
      await shown();
      const press = server.requests.press(BUDI, 'Catatan lain');
      server.push(press);
      await server.quiet();
      server.push(press);
      await server.quiet();
      expect(presses()).toEqual([]);
      const [sent] = await submitted('Satu kali saja.');
      server.push(sent);
      await server.quiet();
      expect(presses()).toHaveLength(1);
    });
    const submitted = async (words: string) => {
      const { server } = scene();
      const request = server.filled(BUDI, { words });
      server.push(request);
      await server.quiet();
      return [request] as const;
    };

    it('that is not ours is left alone', async () => {
      const { server } = scene();
      await shown();
      server.push({
        kind: 'interactive',
        body: {
          type: 'view_submission',
          team: { id: 'T0SEMARANG' },
          user: { id: BUDI },
          view: { id: 'V9', callback_id: 'x' },
        },
      });
      await server.quiet();
      expect(presses()).toEqual([]);
    });
  },
  () => ({ lookupMs: 50 }),
);

it('A form too long for a button is left out, and a button of an older version is only its option', () => {
  const long = { ...form, fields: form.fields.map((field) => ({ ...field, label: 'x'.repeat(2000) })) };
  expect(carried('4.x', long)).toBe('4.x');
  expect(optionOf(carried('4.x', form))).toEqual({ option: '4.x', form });
  expect(optionOf('4.x')).toEqual({ option: '4.x', form: null });
  expect(optionOf('4.x\n{"title":"t","fields":[{"kind":"later"}]}')).toEqual({ option: '4.x', form: null });
});

it.each<[string, unknown]>([
  ['no fields', { ...form, fields: undefined }],
  ['a field without a label', { ...form, fields: form.fields.map(({ label: _, ...field }) => field) }],
  [
    'a length that is no number',
    { ...form, fields: form.fields.map((field) => ({ ...field, most: '500' })) },
  ],
  [
    'choices that are no list',
    { ...form, fields: [{ kind: 'one', name: 'a', label: 'b', of: {}, chosen: '' }] },
  ],
  ['no button to leave it', { ...form, cancel: undefined }],
])('A form with %s opens no window: it asks in words', (_what, broken) => {
  expect(optionOf(`4.x\n${JSON.stringify(broken)}`)).toEqual({ option: '4.x', form: null });
});

it.each<[string, string]>([
  ['nothing', ''],
  ['no option', '{"direct":"D1"}'],
  ['a message without its address', '{"option":"4.x","message":{"conversation":"D1"}}'],
  ['a number for an address', '{"option":"4.x","reply":7}'],
])('A window that carries %s is not ours', (_what, metadata) => {
  expect(openedOf(metadata)).toBeNull();
});

it('A window gives back where its button stood', () => {
  const opened = { option: '4.x', message: { conversation: 'D1', message: '1.2' }, direct: 'D1' };
  expect(openedOf(JSON.stringify(opened))).toEqual(opened);
});
