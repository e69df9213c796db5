-- Verification: verdicts with history, returns, whose turn it is, delegation, objections.

-- Several verdicts on one revision: a second look, or a superior who thinks again. The highest n counts, all stay.
alter table confirmations
  add column n int not null default 1 check (n >= 1),
  -- direct: who it was sent to; delegate: for an absent one; next: the superior above, after a handover; second: after an objection.
  add column capacity text not null default 'direct' check (capacity in ('direct', 'delegate', 'next', 'second')),
  -- Whose turn it was when somebody else decided in that name.
  add column for_person bigint references people,
  add column channel text not null default '';
alter table confirmations drop constraint confirmations_pkey;
alter table confirmations add primary key (assessment_id, competency, revision, n);

alter table assessments
  -- Whose turn it is after a handover; null: who it was sent to.
  add column verifier_id bigint references people,
  -- What was returned may be mended until this day, though the period's last one is over.
  add column mend_until date;
create index assessments_verifier on assessments ((coalesce(verifier_id, sent_to))) where sent_at is not null;

-- What the superior wants mended. Noted while reading, handed back together, closed when it is sent again.
create table returns (
  id bigint generated always as identity primary key,
  assessment_id bigint not null references assessments on delete cascade,
  competency text not null,
  by_person bigint not null references people,
  for_person bigint references people,
  action text not null check (action in ('example', 'level', 'fill', 'other')),
  note text not null default '',
  noted_at timestamptz not null,
  handed_at timestamptz,
  closed_at timestamptz
);
create unique index returns_open on returns (assessment_id, competency) where closed_at is null;

-- Whose turn it became, and why.
create table handovers (
  assessment_id bigint not null references assessments on delete cascade,
  n int not null check (n >= 1),
  from_person bigint references people,
  to_person bigint not null references people,
  why text not null check (why in ('late', 'left')),
  at timestamptz not null,
  primary key (assessment_id, n)
);

-- The person disagrees with a verdict: once an answer, looked at by the superior above.
create table objections (
  assessment_id bigint not null,
  competency text not null,
  revision int not null,
  n int not null,
  reason text not null,
  at timestamptz not null,
  -- null: nobody stands above in the roster yet.
  to_person bigint references people,
  decided_at timestamptz,
  decided_by bigint references people,
  primary key (assessment_id, competency, revision),
  foreign key (assessment_id, competency, revision, n) references confirmations on delete cascade
);
create index objections_open on objections (to_person) where decided_at is null;

-- Somebody verifies in the name of an absent superior, on these days.
create table delegations (
  id bigint generated always as identity primary key,
  from_person bigint not null references people,
  to_person bigint not null references people,
  first_day date not null,
  last_day date not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  check (first_day <= last_day),
  check (from_person <> to_person)
);
create index delegations_to on delegations (to_person) where ended_at is null;
-- One at a time: two stand-ins would both believe that it is theirs.
create unique index delegations_from on delegations (from_person) where ended_at is null;
