-- Dictionary versions, posts, periods, assessments, answers, verdicts.

create table dictionaries (
  version int primary key,
  published_at timestamptz not null,
  retired_at timestamptz,
  note text not null default ''
);
create table competencies (
  version int not null references dictionaries,
  code text not null,
  position int not null,
  name text not null,
  kind text not null,
  definition text not null,
  question text not null,
  -- [{level, headline, indicators: [text, …]}] × 5
  levels jsonb not null,
  primary key (version, code)
);

-- Required level of a post; the job level is the fallback for managerial and socio-cultural ones.
create table post_requirements (
  post text not null,
  competency text not null,
  level int not null check (level between 1 and 5),
  source text not null,
  primary key (post, competency)
);
create table job_level_requirements (
  job_level text not null,
  -- '' is the level for every managerial and socio-cultural competency; a code overrides it.
  competency text not null default '',
  level int not null check (level between 1 and 5),
  source text not null,
  primary key (job_level, competency)
);

create table periods (
  id bigint generated always as identity primary key,
  name text not null unique,
  opens_on date not null,
  closes_on date not null,
  dictionary_version int not null references dictionaries,
  -- {opd?: [short], jobLevels?: […]}; empty is everyone.
  scope jsonb not null default '{}',
  -- Competency codes for everyone, besides the post's technical ones.
  competencies text[] not null,
  closed_at timestamptz
);

create table assessments (
  id bigint generated always as identity primary key,
  person_id bigint not null references people,
  agency_id bigint not null references agencies,
  -- null: outside a period, for oneself.
  period_id bigint references periods,
  dictionary_version int not null references dictionaries,
  opened_at timestamptz not null,
  sent_at timestamptz,
  sent_to bigint references people,
  unique nulls distinct (person_id, period_id)
);
-- Outside a period a person has one open assessment.
create unique index assessments_own on assessments (person_id) where period_id is null and sent_at is null;
create index assessments_open on assessments (person_id) where sent_at is null;
create index assessments_period on assessments (period_id, agency_id);

create table assessment_items (
  assessment_id bigint not null references assessments on delete cascade,
  competency text not null,
  position int not null,
  -- null: belum ditetapkan. Frozen when the assessment opens.
  required int check (required between 1 and 5),
  primary key (assessment_id, competency)
);

-- Every answer stays; the newest revision is current. Proposal, choice and verdict are kept apart.
create table answers (
  assessment_id bigint not null,
  competency text not null,
  revision int not null,
  -- told: own words read; tapped: behaviours; unsupported: own choice without evidence (tanpa bukti); skipped.
  basis text not null check (basis in ('told', 'tapped', 'unsupported', 'skipped')),
  -- What the reader proposed, with the words it relied on; null when nothing was proposed.
  proposed int check (proposed between 1 and 5),
  quote text not null default '',
  -- What the person decided; 0: below level 1; null only when skipped.
  chosen int check (chosen between 0 and 5),
  story text not null default '',
  answered_at timestamptz not null,
  channel text not null,
  primary key (assessment_id, competency, revision),
  foreign key (assessment_id, competency) references assessment_items on delete cascade,
  check ((basis = 'skipped') = (chosen is null))
);

-- The superior's verdict on one revision; stale when a newer revision exists.
create table confirmations (
  assessment_id bigint not null,
  competency text not null,
  revision int not null,
  by_person bigint not null references people,
  level int not null check (level between 0 and 5),
  note text not null default '',
  at timestamptz not null,
  primary key (assessment_id, competency, revision),
  foreign key (assessment_id, competency, revision) references answers on delete cascade
);

create table official_results (
  person_id bigint not null references people,
  competency text not null,
  level int not null check (level between 0 and 5),
  assessor text not null,
  assessed_on date not null,
  valid_until date not null,
  primary key (person_id, competency, assessed_on)
);
