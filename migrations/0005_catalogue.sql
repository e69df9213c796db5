-- The training catalogue and its vectors. Model and dimension stand with each vector and are never mixed.

create extension if not exists vector;

create table courses (
  id text primary key,
  title text not null,
  description text not null,
  competencies text[] not null,
  level_from int not null check (level_from between 0 and 5),
  level_to int not null check (level_to between 0 and 5),
  jp int not null check (jp >= 0),
  form text not null,
  mode text not null,
  provider text not null,
  audience text[] not null,
  cost bigint,
  start_date date,
  end_date date,
  state text,
  -- What people call it, one phrase each; alias_text is the same as one text, because array_to_string is not immutable.
  aliases text[] not null default '{}',
  alias_text text not null default '',
  content_hash text not null,
  words tsvector generated always as (
    setweight(to_tsvector('indonesian', title), 'A') || setweight(to_tsvector('indonesian', description), 'B')
      || setweight(to_tsvector('indonesian', alias_text), 'C')
  ) stored,
  updated_at timestamptz not null
);
create index courses_words on courses using gin (words);
create index courses_competencies on courses using gin (competencies);

create table course_vectors (
  course_id text not null references courses on delete cascade,
  model text not null,
  dimension int not null,
  content_hash text not null,
  embedding vector not null,
  primary key (course_id, model)
);
