import { randomBytes } from 'node:crypto';
import { changeStatements } from '../storage/changes.ts';
import { linkCode } from '../storage/people/link-codes.ts';
import { findByNip } from '../storage/people/people.ts';
import { commit } from '../storage/statements.ts';
import { openLink } from '../wire/grant/move.ts';
import type { Command } from './command.ts';

export const code: Command = {
  name: 'code',
  usage: 'NIP [--json]',
  summary: 'makes a one-time link code for a person; the former one is no longer good',
  options: {},
  words: [1, 1],
  async run({ words, json }, io, app) {
    const person = await findByNip(app.db, app.sealing, words[0] ?? '');
    if (person === null) {
      io.err('No active person has this NIP.');
      return 1;
    }
    const now = app.clock.now();
    const made = linkCode(app.key, (bytes) => randomBytes(bytes), now);
    const who = {
      personId: null,
      channel: 'terminal',
      account: 'operator',
      conversation: 'operator',
      today: app.office.dayOf(now),
      operator: true,
    } as const;
    const change = {
      change: 'linkCode',
      person: person.id,
      hash: made.hash,
      expiresAt: made.expiresAt,
    } as const;
    const link = await openLink(app.db, app.key, now);
    const statements = changeStatements(change, who, now);
    if (link !== null)
      statements.push(...changeStatements({ change: 'linkToken', person: person.id, ...link }, who, now));
    const committed = await commit(app.db, statements);
    if (committed !== 'done') {
      io.err('The person is no longer active; no code was made.');
      return 1;
    }
    io.out(
      json
        ? JSON.stringify({
            code: made.code,
            name: person.name,
            expiresAt: made.expiresAt.toISOString(),
            ...(link === null ? {} : { link: link.url, linkExpiresAt: link.expiresAt.toISOString() }),
          })
        : `${made.code}\nFor ${person.name}, good once, until ${made.expiresAt.toISOString()}.${link === null ? '' : `\n${link.url}\nThe same as a link for Telegram, good once, until ${link.expiresAt.toISOString()}.`}`,
    );
    return 0;
  },
};
