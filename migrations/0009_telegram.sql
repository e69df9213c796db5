-- Links that open the chat on Telegram, menus by role and language, and split messages that go on where they stopped.

-- One-time links for ten minutes: only a keyed hash is kept. A new one for a person replaces the old.
create table link_tokens (
  person_id bigint primary key references people,
  token_hash bytea not null unique,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- The command menu that this account was last shown, as 'language:audiences'; null: the one everybody has.
alter table accounts add column menu text;

-- Parts of a split message that arrived: the next attempt, whoever makes it, goes on behind them.
alter table outbox add column parts int not null default 0;
