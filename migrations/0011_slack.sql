-- The workspaces that the Slack app was installed in by OAuth, each with its own token.

create table slack_installations (
  team text primary key,
  name text not null,
  bot_user text not null,
  bot_id text,
  scopes text not null,
  -- Encrypted for this team, nonce first; null once it ended, so that a leaked copy opens nothing.
  token_sealed bytea,
  -- Slack's id of who installed it.
  installed_by text not null,
  installed_at timestamptz not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('uninstalled', 'revoked')),
  check ((ended_at is null) = (token_sealed is not null))
);

-- States that came back once. Before that they are only signed: a page that anybody may open writes nothing.
create table slack_states (
  state_hash bytea primary key,
  expires_at timestamptz not null
);
create index slack_states_expiry on slack_states (expires_at);
