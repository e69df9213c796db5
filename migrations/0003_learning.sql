-- Course wishes and learning hours (JP), forums, unmet needs.

-- What a person said of a course: interested, saved, unfit, done. The last two change what comes next.
create table course_marks (
  person_id bigint not null references people on delete cascade,
  course_id text not null,
  mark text not null check (mark in ('interested', 'saved', 'unfit', 'done')),
  at timestamptz not null,
  primary key (person_id, course_id)
);

-- Requests that nothing in the catalogue fitted, de-identified, for BKPP.
create table unmet_needs (
  id bigint generated always as identity primary key,
  agency_id bigint references agencies,
  competency text,
  words text not null,
  at timestamptz not null
);

-- JP entries: klaim until proof is checked, then terverifikasi.
create table learning_entries (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  title text not null,
  form text not null,
  organiser text not null default '',
  certificate text not null default '',
  started_on date not null,
  ended_on date not null,
  jp numeric(6, 1) not null check (jp > 0 and jp <= 1000),
  state text not null check (state in ('klaim', 'terverifikasi', 'ditolak')),
  decided_by bigint references people,
  decided_at timestamptz
);
create index learning_entries_person on learning_entries (person_id, ended_on);
-- Yearly target or ceiling by status, dated, with its legal basis.
create table learning_rules (
  status text not null,
  valid_from date not null,
  min_jp int,
  max_jp int,
  basis text not null,
  primary key (status, valid_from)
);

create table forum_series (
  id bigint generated always as identity primary key,
  agency_id bigint not null references agencies,
  name text not null,
  -- RFC 5545 RRULE without DTSTART: 'FREQ=MONTHLY;BYDAY=+2WE'.
  rule text not null,
  -- Its DTSTART: INTERVAL and COUNT are counted from here.
  since date not null default '2026-01-01',
  starts_at time not null,
  minutes int not null,
  place text not null,
  unique (agency_id, name)
);
create table forum_events (
  id bigint generated always as identity primary key,
  series_id bigint references forum_series,
  agency_id bigint not null references agencies,
  title text not null,
  topic text not null default '',
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  cancelled_at timestamptz,
  -- The date by the rule; `starts_at` is a later day when that was no working day. null: a single event.
  occurs_on date,
  -- When it became known: no reminder is owed for before. null: always known.
  created_at timestamptz,
  unique (series_id, occurs_on),
  check ((series_id is null) = (occurs_on is null))
);
create index forum_events_agency on forum_events (agency_id, starts_at);
create table forum_replies (
  event_id bigint not null references forum_events on delete cascade,
  person_id bigint not null references people on delete cascade,
  reply text not null check (reply in ('hadir', 'tidak')),
  at timestamptz not null,
  primary key (event_id, person_id)
);
