import { json } from '../../database/database.ts';
import type { Notice } from '../../domain/forums/notice.ts';

/** The parameters of a statement that hold a notice in both languages, its time, and now. */
interface NoticeAt {
  readonly id: string;
  readonly en: string;
  readonly dueAt: string;
  readonly expiresAt: string;
  readonly now: string;
}

/** The notice in its parameters, as they stand one after the other from `first` on: id, en, dueAt, expiresAt, now. */
export const noticeFrom = (first: number): NoticeAt => ({
  id: `$${first}`,
  en: `$${first + 1}`,
  dueAt: `$${first + 2}`,
  expiresAt: `$${first + 3}`,
  now: `$${first + 4}`,
});

/** One of the two languages of a notice as the outbox holds it. */
export const noticeJson = (message: Notice['id']): string => json({ kind: 'say', message });

/**
 * SQL that writes a notice to each of `people`, once a `key`: a from-list with the person as `p` (table `people`, or `id`
 * and `language` of it), to the chosen channel, else to a platform that can knock, the one used last. `where` stands at
 * its end.
 */
export const tellPeople = (key: string, people: string, at: NoticeAt, where = ''): string => `
  insert into outbox (key, channel, account, conversation, person_id, topic, language, outgoing, due_at, expires_at, created_at)
  select ${key}, t.channel, t.account, t.conversation, p.id, 'reminder', p.language,
    case when p.language = 'en' then ${at.en}::jsonb else ${at.id}::jsonb end,
    ${at.dueAt}::timestamptz, ${at.expiresAt}::timestamptz, ${at.now}::timestamptz
  from ${people} left join reminder_preferences f on f.person_id = p.id
  cross join lateral (
    select channel, account, conversation from accounts where person_id = p.id and gone_at is null
    order by channel is not distinct from f.channel desc, channel = 'terminal', last_heard_at desc limit 1) t
  ${where} on conflict (key) do nothing`;

/** A moment as the end of a key: told again at another moment, it is another notice. */
export const keyed = (at: string): string => `(extract(epoch from ${at}) * 1000)::bigint`;
