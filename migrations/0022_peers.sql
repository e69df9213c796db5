-- The views of colleagues that somebody asked for after sending her assessment: no appraisal, seen by her alone.

-- Once an assessment. closed_at: from then on only peer_results is left, and it never changes.
create table peer_requests (
  assessment_id bigint primary key references assessments on delete cascade,
  codes text[] not null check (cardinality(codes) between 1 and 5),
  asked_at timestamptz not null,
  -- The last day on which a colleague may answer.
  closes_on date not null,
  closed_at timestamptz
);

-- Deleted when it is closed, or when the colleague would rather not.
create table peer_invites (
  id bigint generated always as identity primary key,
  assessment_id bigint not null references peer_requests on delete cascade,
  -- null: deleted her data after the last day and before it was closed.
  person_id bigint references people,
  unique (assessment_id, person_id)
);
create index peer_invites_person on peer_invites (person_id);

-- Until it is closed only; level null: does not know.
create table peer_answers (
  invite_id bigint not null references peer_invites on delete cascade,
  competency text not null,
  level int check (level between 1 and 5),
  primary key (invite_id, competency)
);

-- All that is kept and shown: no row below the minimum, nobody's level, no extremes.
create table peer_results (
  assessment_id bigint not null references peer_requests on delete cascade,
  competency text not null,
  views int not null check (views >= 3),
  middle int not null check (middle between 1 and 5),
  -- No two of them are more than one level apart.
  near boolean not null,
  primary key (assessment_id, competency)
);
