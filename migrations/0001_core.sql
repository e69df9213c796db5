-- People, channel accounts, conversations, messages in and out, audit.
-- Forward only. A NIP is a keyed hash (to find) and an encrypted value (to show masked), never plain text.

-- Breaks a turn's one statement, so that everything in it rolls back: a lease was lost, a revision is stale, a code is used.
-- Volatile (the default for plpgsql): the planner must not fold or skip it.
create function sinau_require(ok boolean, name text) returns boolean language plpgsql volatile as $$
begin
  if ok then return true; end if;
  raise exception using errcode = 'SN001', message = name;
end
$$;

create table settings (
  name text primary key,
  value jsonb not null
);

create table agencies (
  id bigint generated always as identity primary key,
  short text not null unique,
  name text not null,
  kind text not null
);

create table people (
  id bigint generated always as identity primary key,
  nip_hash bytea not null unique,
  nip_sealed bytea not null,
  name text not null,
  status text not null,
  agency_id bigint not null references agencies,
  unit text not null,
  post text not null,
  job_level text not null,
  grade text not null default '',
  job_family text not null default '',
  email text,
  roles text[] not null default '{}',
  work_pattern text not null default '5',
  superior_id bigint references people,
  active boolean not null default true,
  language text not null default 'id'
);
create index people_agency on people (agency_id);
create index people_superior on people (superior_id);
create unique index people_email on people (lower(email)) where email is not null and active;

-- A platform account; person_id is null for a stranger. `gone_at`: the person left or blocked the bot (403).
create table accounts (
  channel text not null,
  account text not null,
  conversation text not null,
  person_id bigint references people,
  linked_at timestamptz,
  gone_at timestamptz,
  last_heard_at timestamptz not null,
  primary key (channel, account)
);
create index accounts_person on accounts (person_id) where person_id is not null;

-- One-time link codes: only a keyed hash is kept. A new one for a person replaces the old.
create table link_codes (
  person_id bigint primary key references people,
  code_hash bytea not null unique,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
-- Guessing is limited by account.
create table link_attempts (
  channel text not null,
  account text not null,
  tried_at timestamptz not null
);
create index link_attempts_account on link_attempts (channel, account, tried_at);

-- Where a person (or a stranger's account) is in the dialog. subject: 'person:<id>' or 'account:<channel>:<account>'.
create table conversations (
  subject text primary key,
  version bigint not null,
  state jsonb not null,
  updated_at timestamptz not null
);

create table inbox (
  id bigint generated always as identity primary key,
  key text not null unique,
  also_key text unique,
  channel text not null,
  account text not null,
  conversation text not null,
  input jsonb,
  verified_email text,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  -- Counts claims, and is the fencing number: only the newest claim may settle the row.
  attempts int not null default 0,
  -- Until then nobody takes it: while it is worked on, and between two tries.
  leased_until timestamptz,
  failure text
);
create index inbox_waiting on inbox (channel, account, id) where state = 'waiting';
create index inbox_kept on inbox (received_at) where state <> 'waiting';

create table outbox (
  id bigint generated always as identity primary key,
  -- One message, one key: an answer is 'turn:<inbox id>:<n>', a reminder its natural identity.
  key text not null unique,
  channel text not null,
  account text not null,
  conversation text not null,
  person_id bigint references people,
  topic text not null,
  language text not null default 'id',
  -- Outgoing as JSON; cleared once its fate is known.
  outgoing jsonb,
  state text not null default 'ready'
    check (state in ('ready', 'sending', 'sent', 'refused', 'unknown', 'expired', 'dropped')),
  -- With id the order within a conversation. Never moved by a retry: a later message must not overtake.
  due_at timestamptz not null,
  expires_at timestamptz,
  -- Counts claims, and is the fencing number: only the newest claim may settle the row.
  attempts int not null default 0,
  -- Until then nobody takes it: a lease while sending, a pause while ready.
  leased_until timestamptz,
  -- An earlier attempt may have arrived: the next one is the single marked copy, and the last.
  maybe_copy boolean not null default false,
  handle jsonb,
  failure text,
  created_at timestamptz not null,
  settled_at timestamptz
);
-- Claims read this in claim order, so that their cost does not grow with what is already settled.
create index outbox_open on outbox (channel, due_at, id) where state in ('ready', 'sending');
create index outbox_queue on outbox (channel, conversation, due_at, id) where state in ('ready', 'sending');
create index outbox_expiry on outbox (expires_at) where state in ('ready', 'sending') and expires_at is not null;
create index outbox_leases on outbox (leased_until) where state = 'sending';
create index outbox_settled on outbox (settled_at) where state not in ('ready', 'sending');

create table channel_pauses (
  channel text primary key,
  until timestamptz not null
);

-- Append-only, without content.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  person_id bigint,
  agency_id bigint,
  subject text not null default ''
);
create index audit_person on audit (person_id, at);
