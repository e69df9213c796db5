import { expect, it } from 'vitest';
import { BOT_USER, TEAM } from '../../support/slack-server-chats.ts';
import { overBothWays } from './support.ts';

const BUDI = 'U0BUDI';
const told: [string, boolean][] = [];
const present = async (account: string, here: boolean): Promise<void> => void told.push([account, here]);

overBothWays(
  'Who is served',
  (scene) => {
    const changed = (more: Record<string, unknown>): void => {
      const { server } = scene();
      const user = { id: BUDI, team_id: TEAM, deleted: false, is_bot: false, ...more };
      server.push(server.requests.event({ type: 'user_change', user, event_ts: '1795000000.000000' }));
    };

    it.each([
      ['a guest', { is_restricted: true }],
      ['a guest of one channel', { is_ultra_restricted: true }],
      ['a stranger of a shared channel', { is_stranger: true }],
      ['somebody of another workspace', { team_id: 'T0LAIN' }],
      [
        'somebody of an Enterprise Grid',
        { enterprise_user: { id: 'W1', enterprise_id: 'E1', teams: [TEAM] } },
      ],
    ])('is not %s: she is told so, durably, and where she asked', async (_who, profile) => {
      const { server, received } = scene();
      server.profile(BUDI, profile);
      server.text(BUDI, 'mulai');
      await server.quiet();
      server.openHome(BUDI);
      await server.quiet();
      server.command(BUDI, '/sinau nilai', 'C0UMUM');
      await server.quiet();
      expect(received.events.map(({ input }) => input)).toEqual([
        { kind: 'barred', page: false },
        { kind: 'barred', page: true },
        { kind: 'barred', page: false },
      ]);
      expect(received.events.filter((one) => one.verifiedEmail !== undefined)).toEqual([]);
    });

    it('is no program, whatever it writes', async () => {
      const { server, received } = scene();
      server.profile(BUDI, { is_bot: true });
      server.text(BUDI, 'nilai');
      server.push(server.requests.mention(BUDI, `<@${BOT_USER}> jp`));
      await server.quiet();
      expect(received.events).toEqual([]);
      expect(scene().inChannel()).toEqual([]);
    });

    it('gets no reminders while switched off or a guest, and again once back', async () => {
      told.length = 0;
      const { server, received } = scene();
      changed({ deleted: true });
      await server.quiet();
      changed({ deleted: false });
      await server.quiet();
      changed({ is_restricted: true });
      await server.quiet();
      // Known from now on without asking Slack again.
      server.text(BUDI, 'nilai');
      await server.quiet();
      expect(told).toEqual([
        [`${TEAM}:${BUDI}`, false],
        [`${TEAM}:${BUDI}`, true],
        [`${TEAM}:${BUDI}`, false],
      ]);
      expect(received.events.map(({ input }) => input.kind)).toEqual(['barred']);
      expect(server.calls.filter(({ method }) => method === 'users.info')).toEqual([]);
    });
  },
  () => ({ present }),
);
