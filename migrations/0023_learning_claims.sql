-- Claims of learning hours as people log them: how a form becomes JP, where an entry came from, why it was refused.

-- JP by form, dated like every other rule: an activity is counted by what held when it ended.
create table learning_forms (
  form text not null,
  valid_from date not null,
  -- What is counted: JP as the certificate states them (45 minutes each where it states none), days, sessions, or the
  -- whole activity once.
  unit text not null check (unit in ('certificate', 'day', 'session', 'activity')),
  -- JP a unit; of an international one (null: the same); most a month (null: no limit).
  jp numeric(6, 1) not null check (jp > 0),
  jp_international numeric(6, 1) check (jp_international >= jp),
  monthly numeric(6, 1) check (monthly > 0),
  basis text not null,
  primary key (form, valid_from)
);

alter table learning_entries
  -- One entry from one source: a talk, 'forum:12', 'course:KRS-001'. null: imported, or older than this column.
  add column origin text,
  add column claimed_at timestamptz,
  -- What the JP were counted from: the JP of the certificate, days or sessions.
  add column amount numeric(7, 1),
  add column international boolean not null default false,
  -- Why an officer refused it: the person reads it.
  add column reason text not null default '',
  drop constraint learning_entries_state_check,
  -- ditarik: taken back by the person before it was checked.
  add constraint learning_entries_state_check check (state in ('klaim', 'terverifikasi', 'ditolak', 'ditarik'));
create unique index learning_entries_origin on learning_entries (person_id, origin) where origin is not null;
create index learning_entries_waiting on learning_entries (person_id) where state = 'klaim';
