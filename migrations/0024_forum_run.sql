-- A forum as a whole: seats with a waiting list, a speaker, attendance by a code, and what was decided.

-- null: as many as come.
alter table forum_series add column seats int check (seats between 1 and 5000);
alter table forum_events add column seats int check (seats between 1 and 5000);
-- tunggu: would come, and all seats were taken. Whoever waits longest moves up.
alter table forum_replies drop constraint forum_replies_reply_check;
alter table forum_replies add constraint forum_replies_reply_check check (reply in ('hadir', 'tidak', 'tunggu'));
create index forum_replies_waiting on forum_replies (event_id, at, person_id) where reply = 'tunggu';

-- What was decided there; the next one of its series tells it. '' while nothing is written.
alter table forum_events add column notes text not null default '' check (length(notes) <= 600);
alter table forum_events add column noted_at timestamptz;

-- The code shown in the room, keyed and hashed. Another one takes its place; when it is good follows from the event's time.
create table forum_codes (
  event_id bigint primary key references forum_events on delete cascade,
  hash text not null,
  made_at timestamptz not null
);
-- Wrong codes of the last hours: somebody who guesses has to wait.
create table forum_code_attempts (
  person_id bigint not null references people on delete cascade,
  at timestamptz not null
);
create index forum_code_attempts_person on forum_code_attempts (person_id, at);
create table forum_attendance (
  event_id bigint not null references forum_events on delete cascade,
  person_id bigint not null references people on delete cascade,
  at timestamptz not null,
  primary key (event_id, person_id)
);

-- Whom an officer asked to speak. answer null: not answered yet.
create table forum_speakers (
  event_id bigint not null references forum_events on delete cascade,
  person_id bigint not null references people on delete cascade,
  -- null: the operator, or somebody who deleted their data.
  asked_by bigint references people on delete set null,
  asked_at timestamptz not null,
  answer text check (answer in ('bersedia', 'tidak')),
  answered_at timestamptz,
  primary key (event_id, person_id)
);
create index forum_speakers_person on forum_speakers (person_id);
