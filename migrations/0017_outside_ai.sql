-- Consent to an outside AI model, and how often it was asked for a person on a day.

-- No row: not decided, and nothing leaves.
create table outside_ai_consents (
  person_id bigint primary key references people on delete cascade,
  given boolean not null,
  decided_at timestamptz not null
);
-- Counted before a question leaves, so that a budget holds over all processes.
create table outside_ai_usage (
  person_id bigint not null references people on delete cascade,
  on_day date not null,
  asked integer not null check (asked >= 0),
  primary key (person_id, on_day)
);
create index outside_ai_usage_day on outside_ai_usage (on_day);
