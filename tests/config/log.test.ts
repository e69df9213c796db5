import { expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog('info', { write: (line) => (text += line) }));
  return text;
}

it('never prints a token that a library put into its error', () => {
  const token = `123456789:${'Ab1_-'.repeat(7)}`;
  const text = logged((log) =>
    log.error({ err: new Error(`GET https://api.telegram.org/bot${token}/x`) }, 'failed'),
  );
  expect(text).toContain('failed');
  expect(text).not.toContain(token);
});

it('hides passwords, Slack tokens, NIPs and what people said', () => {
  const text = logged((log) => {
    log.info('postgres://sinau:hunter2@db/x xoxb-12-ab 199001012015031901');
    log.info({ event: { text: 'saya menyusun anggaran' }, nip: '1' }, 'heard');
  });
  expect(text).toContain('postgres://sinau:[password]@db/x [token] [nip]');
  expect(text).not.toContain('anggaran');
});
