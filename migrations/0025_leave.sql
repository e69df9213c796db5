-- Days on which somebody is away and is not reminded. Only the days: never why. Gone a month after they end.
create table leaves (
  id bigint generated always as identity primary key,
  person_id bigint not null references people on delete cascade,
  first_day date not null,
  last_day date not null,
  made_at timestamptz not null,
  -- 'person' said it; 'import' came with a file of BKPP.
  made_by text not null check (made_by in ('person', 'import')),
  check (last_day between first_day and first_day + 366),
  unique (person_id, first_day)
);
create index leaves_last_day on leaves (last_day);
