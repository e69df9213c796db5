import { expect, it } from 'vitest';
import type { Message } from '../../../src/domain/dialog/message.ts';
import { broken, tooMany } from '../../support/slack-server-faults.ts';
import { overBothWays, say } from './support.ts';

const BUDI = 'U0BUDI';
const ROOM = 'C0DISHUB';
const ASIDE = { id: 'Hanya Anda yang melihat ini.', en: 'Only you see this.' };
const question: Message = { body: 'Yakin?', options: [[{ id: '1.ya', label: 'Ya' }]] };

overBothWays(
  'What only its reader sees',
  (scene) => {
    const typed = async (text: string, channel?: string): Promise<string> => {
      const { server, received } = scene();
      server.command(BUDI, text, channel);
      await server.quiet();
      return received.events.at(-1)?.origin.conversation ?? '';
    };
    const answer = (to: string, message: Message, more = {}) =>
      scene().channel.send(say(to, message, { account: `T0SEMARANG:${BUDI}`, ...more }));

    it('answers a command where it was typed, to nobody else, and says where to type', async () => {
      const { server, received } = scene();
      const to = await typed('/sinau nilai', ROOM);
      expect(await answer(to, question)).toEqual({ outcome: 'sent' });
      expect(server.whispered(ROOM, BUDI)).toMatchObject([{ text: `Yakin?\n${ASIDE.id}` }]);
      expect(server.posts(ROOM)).toEqual([]);
      expect(server.view(BUDI)).toEqual([]);
      expect(server.calls.filter(({ method }) => method.startsWith('chat.'))).toEqual([]);
      // Reminders go to her, not to an address that is dead in half an hour.
      expect(received.events.at(-1)?.origin.home).toBe(BUDI);
    });

    it('needs no such word in the direct message', async () => {
      const { server } = scene();
      server.text(BUDI, 'halo');
      await server.quiet();
      await answer(await typed('/sinau jp'), { body: 'JP 8' });
      expect(server.newest(BUDI)).toMatchObject({ text: 'JP 8', ephemeral: true });
    });

    it('is replaced by what follows its button, in the same place', async () => {
      const { server, received } = scene();
      await answer(await typed('/sinau nilai', ROOM), question);
      server.pressIn(BUDI, ROOM, 'Ya');
      await server.quiet();
      const { origin, input } = received.events.at(-1) ?? {};
      expect(input).toMatchObject({ kind: 'press', option: '1.ya', message: { message: 'original' } });
      const of = input?.kind === 'press' && input.message;
      if (!of || origin === undefined) throw new Error('no message was pressed');
      const outgoing = { kind: 'edit', of, message: { body: 'Baik.' } } as const;
      expect(await answer(origin.conversation, question, { outgoing })).toMatchObject({ outcome: 'sent' });
      expect(server.whispered(ROOM, BUDI)).toMatchObject([{ text: 'Baik.', buttons: [], edits: 1 }]);
    });

    it('follows in the direct message once its address is too old or used up', async () => {
      const { server } = scene();
      const to = await typed('/sinau nilai', ROOM);
      for (let n = 0; n < 5; n += 1) await answer(to, question, { id: n });
      expect(await answer(to, question, { id: 9 })).toEqual({ outcome: 'moved', conversation: 'D0BUDI' });
      expect(server.whispered(ROOM, BUDI)).toHaveLength(5);
      expect(await answer('D0BUDI', question)).toMatchObject({ outcome: 'sent' });
    });

    it('reports what became of it, and marks the copy', async () => {
      const { server } = scene();
      const to = await typed('/sinau nilai', ROOM);
      server.failNext('response_url', broken);
      expect(await answer(to, question)).toMatchObject({ outcome: 'unknown' });
      server.failNext('response_url', { fault: 'drop' });
      expect(await answer(to, question)).toMatchObject({ outcome: 'unknown' });
      server.failNext('response_url', tooMany(3));
      expect(await answer(to, question)).toMatchObject({ outcome: 'later', seconds: 3 });
      await answer(to, question, { maybeCopy: true });
      expect(server.whispered(ROOM, BUDI).at(-1)?.text).toMatch(/^\(Mungkin salinan\)/);
    });

    it('is never sent to an address that is not Slack’s', async () => {
      const { server, received } = scene();
      const { body } = server.requests.command(BUDI, '/sinau nilai', ROOM);
      server.push({
        kind: 'slash_commands',
        body: { ...body, response_url: 'http://169.254.169.254/latest' },
      });
      await server.quiet();
      expect(received.events.at(-1)?.origin.conversation).toBe('D0BUDI');
    });

    it('answers a door under a post that all read, for the presser only; the post stays', async () => {
      const { server, channel, received } = scene();
      server.room(ROOM);
      const post: Message = {
        body: 'Forum Rabu.',
        options: [[{ id: 's:rsvp:7:hadir', label: 'Hadir' }], [{ id: '3.hapus', label: 'Hapus' }]],
      };
      expect(await channel.send(say(ROOM, post, { account: `T0SEMARANG:${ROOM}` }))).toMatchObject({
        outcome: 'sent',
      });
      server.pressIn(BUDI, ROOM, 'Hapus');
      server.pressIn(BUDI, ROOM, 'Hadir');
      await server.quiet();
      expect(received.events.map(({ input }) => input)).toEqual([
        { kind: 'press', option: 's:rsvp:7:hadir' },
      ]);
      await answer(received.events[0]?.origin.conversation ?? '', { body: 'Tercatat hadir.' });
      expect(server.whispered(ROOM, BUDI).at(-1)?.text).toContain('Tercatat hadir.');
      expect(server.posts(ROOM)).toMatchObject([{ text: 'Forum Rabu.', edits: 0 }]);
    });

    it.each([
      ['a member', {}, undefined],
      ['no member', { is_member: false }, 'absent'],
      ['in an archived channel', { is_archived: true }, 'absent'],
      ['beside another organisation', { is_ext_shared: true }, 'shared'],
    ])('tells what the channel is to the bot: %s', async (_as, more, problem) => {
      const { server, received } = scene();
      server.room(ROOM, more);
      await typed('/sinau kanal', ROOM);
      const room = {
        id: `T0SEMARANG:${ROOM}`,
        name: 'dishub',
        ...(problem === undefined ? {} : { problem }),
      };
      expect(received.events.at(-1)?.input).toEqual({ kind: 'word', word: 'kanal', rest: '', room });
    });

    it('asks about no channel for any other word, and knows no private channel it is not in', async () => {
      const { server, received } = scene();
      await typed('/sinau jp', ROOM);
      expect(server.calls.filter(({ method }) => method === 'conversations.info')).toEqual([]);
      await typed('/sinau kanal', 'C0RAHASIA');
      expect(received.events.at(-1)?.input).toMatchObject({ room: { problem: 'absent' } });
      server.failNext('conversations.info', broken);
      await typed('/sinau kanal', ROOM);
      expect(received.events.at(-1)?.input).toMatchObject({ room: { problem: 'unknown' } });
    });
  },
  () => ({ words: { copy: { id: '(Mungkin salinan)', en: '(Maybe a copy)' }, aside: ASIDE } }),
);
