import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { MoveNews, OpenLink } from '../../domain/dialog/topics/move.ts';
import {
  linkToken,
  personByToken,
  telegramAddress,
  telegramBot,
  tokenHash,
} from '../../storage/people/link-tokens.ts';

/** A fresh address for somebody; null where no bot of Telegram has ever run. It counts only once its hash is saved. */
export async function openLink(db: Database, key: Uint8Array, now: Date): Promise<OpenLink | null> {
  const bot = await telegramBot(db);
  if (bot === null) return null;
  const { token, hash, expiresAt } = linkToken(key, randomBytes, now);
  return { url: telegramAddress(bot, token), hash, expiresAt };
}

/** Whose link was opened, by what the address carried or by its hash. */
export async function tokenNews(
  opened: { readonly token: string } | { readonly hash: string },
  parts: { readonly db: Database; readonly key: Uint8Array; readonly now: () => Date },
): Promise<MoveNews> {
  const hash = 'token' in opened ? tokenHash(parts.key, opened.token) : opened.hash;
  return { granted: 'personByToken', hash, person: await personByToken(parts.db, hash, parts.now()) };
}
