-- Imports that can be taken back, and the words of the catalogue apart from its other columns.

create table imports (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('catalogue', 'roster', 'holidays')),
  actor text not null,
  -- What it was made from: a turn that is decided again finds its own import.
  source text unique,
  at timestamptz not null,
  rows int not null,
  added int not null,
  changed int not null,
  undone_at timestamptz,
  undone_by text
);
create index imports_latest on imports (kind, id desc);

-- What the last import of each kind replaced. Older ones go: only the last can be taken back.
create table import_rows (
  import_id bigint not null references imports on delete cascade,
  key text not null,
  -- The row as it was; null where the import added it.
  before jsonb,
  -- Fingerprint of what the import left behind: whoever changed it since is not overruled.
  after text not null,
  primary key (import_id, key)
);

-- Vectors follow the words only: another price or date embeds nothing again.
alter table courses add column text_hash text
  generated always as (md5(title || '. ' || description || ' ' || alias_text)) stored;
update course_vectors v set content_hash = c.text_hash from courses c
 where c.id = v.course_id and c.content_hash = v.content_hash;

-- What people call a course and what it teaches, beyond its file. Nothing counts before a person has approved it.
create table course_words (
  course_id text not null references courses on delete cascade,
  kind text not null check (kind in ('alias', 'competency')),
  value text not null,
  verdict text not null check (verdict in ('suggested', 'approved', 'rejected')),
  -- 'search': somebody typed it and chose the course; 'words': the words of the course; 'person': typed by hand.
  source text not null,
  score real not null default 0,
  at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  primary key (course_id, kind, value)
);
create index course_words_open on course_words (kind, score desc) where verdict = 'suggested';
