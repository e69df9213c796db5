-- Periods that follow the roster, optional competencies, late entry, rules as dated data, and dictionaries that two people publish.

alter table periods
  -- Competency codes of which each person answers at least `optional_min`.
  add column optional text[] not null default '{}',
  add column optional_min int not null default 0 check (optional_min >= 0),
  -- Office days after the last one on which an answer is still taken, marked as late. Closing by hand ends them too.
  add column late_days int not null default 0 check (late_days between 0 and 60);

alter table assessment_items add column optional boolean not null default false;

alter table assessments
  -- Left the scope or the service: asked for nothing any more, answers kept. Undone by whoever comes back.
  add column withdrawn_at timestamptz,
  -- The post and job level whose required levels the items carry; null outside a period.
  add column post text,
  add column job_level text,
  -- Sent after the period's last day.
  add column late boolean not null default false;
update assessments s set post = p.post, job_level = p.job_level from people p where p.id = s.person_id and s.period_id is not null;

-- Values that a law or a decision sets, each from a day on. `basis` names it; `certainty` says how sure we are of that.
create table rules (
  name text not null,
  valid_from date not null,
  value numeric not null,
  basis text not null,
  certainty text not null check (certainty in ('ditemukan', 'ingatan', 'belum_pasti', 'usulan')),
  primary key (name, valid_from)
);

-- A dictionary as somebody handed it in, until somebody else publishes or rejects it.
create table dictionary_drafts (
  id bigint generated always as identity primary key,
  made_by text not null,
  made_at timestamptz not null,
  content jsonb not null,
  decided_by text,
  decided_at timestamptz,
  -- The version it became; null when it was rejected.
  version int references dictionaries
);
