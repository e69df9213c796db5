-- Required levels as dated sets, and mentoring.

-- All rows of a post (a job level) with one valid_from are its levels from that day on, until its next set: what a set does
-- not name is *belum ditetapkan*. `source` is the legal basis.
alter table post_requirements
  add column valid_from date not null default '2020-01-01',
  drop constraint post_requirements_pkey,
  add primary key (post, competency, valid_from);
create index post_requirements_set on post_requirements (post, valid_from);
alter table job_level_requirements
  add column valid_from date not null default '2020-01-01',
  drop constraint job_level_requirements_pkey,
  add primary key (job_level, competency, valid_from);

-- Consent to be seen as a mentor: name, post, unit, field and competencies, never a level. No row: not decided.
create table mentor_consents (
  person_id bigint primary key references people on delete cascade,
  given boolean not null,
  decided_at timestamptz not null
);

-- What somebody offers to those who want to learn. Seen by others only while the consent above stands.
create table mentor_offers (
  person_id bigint primary key references people on delete cascade,
  competencies text[] not null check (cardinality(competencies) between 1 and 5),
  -- The field in own words; '' is none.
  field text not null default '' check (length(field) <= 120),
  -- People at once.
  capacity int not null check (capacity between 1 and 5),
  offered_at timestamptz not null,
  -- Not offering any more; running pairs go on.
  ended_at timestamptz
);
create index mentor_offers_competencies on mentor_offers using gin (competencies) where ended_at is null;

create table mentorings (
  id bigint generated always as identity primary key,
  mentor_id bigint not null references people on delete cascade,
  mentee_id bigint not null references people on delete cascade,
  competency text not null,
  goal text not null check (length(goal) between 1 and 500),
  -- Days between two meetings.
  rhythm int not null check (rhythm in (7, 14, 30)),
  -- asked: waits for the mentor; declined by the mentor; withdrawn by the mentee; running; ended by either.
  state text not null default 'asked' check (state in ('asked', 'declined', 'withdrawn', 'running', 'ended')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  -- Office day: check-ins are counted from it.
  started_on date,
  ended_at timestamptz,
  ended_by bigint references people on delete set null,
  check (mentor_id <> mentee_id),
  check ((state in ('running', 'ended')) = (started_on is not null))
);
create unique index mentorings_open on mentorings (mentor_id, mentee_id) where state in ('asked', 'running');
create index mentorings_mentee on mentorings (mentee_id);

-- A meeting that one of the two has told of; each of them may claim it as learning hours once.
create table mentoring_sessions (
  id bigint generated always as identity primary key,
  mentoring_id bigint not null references mentorings on delete cascade,
  held_on date not null,
  told_by bigint references people on delete set null,
  at timestamptz not null,
  unique (mentoring_id, held_on)
);

-- "Sudah bertemu?" as each of the two answered it.
create table mentoring_checks (
  mentoring_id bigint not null references mentorings on delete cascade,
  person_id bigint not null references people on delete cascade,
  due_on date not null,
  met boolean not null,
  at timestamptz not null,
  primary key (mentoring_id, person_id, due_on)
);
