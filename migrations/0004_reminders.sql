-- Working calendar, preferences and the reminders planned from facts.

create table holidays (
  day date primary key,
  name text not null,
  kind text not null,
  official boolean not null
);
create table ramadan (
  starts_on date primary key,
  ends_on date not null,
  official boolean not null
);

create table reminder_preferences (
  person_id bigint primary key references people on delete cascade,
  -- Preferred hour (office-local), null = as soon as the window opens.
  hour int check (hour between 0 and 23),
  channel text,
  muted text[] not null default '{}',
  -- Everything stopped by the person.
  stopped_at timestamptz
);

-- One reminder has one identity; planning twice or on five machines makes one.
create table reminders (
  person_id bigint not null references people on delete cascade,
  kind text not null,
  subject text not null,
  rung text not null,
  due_at timestamptz not null,
  -- When the window of `due_at` opens: what one person gets in one window is one message.
  window_at timestamptz not null,
  state text not null default 'planned'
    check (state in ('planned', 'sent', 'dropped', 'held', 'missed')),
  reason text not null default '',
  channel text,
  -- Key of the outbox row that carried it. Several reminders in one message share it: the weekly budget counts messages.
  message text,
  settled_at timestamptz,
  primary key (person_id, kind, subject, rung)
);
create index reminders_due on reminders (due_at) where state = 'planned';
create index reminders_sent on reminders (person_id, settled_at) where state = 'sent';
