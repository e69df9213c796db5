-- How many courses there are and when the catalogue last changed, asked at each search: counting 100,000 rows for it
-- would cost more than the search.
create sequence catalogue_versions;
create table catalogue_state (
  one boolean primary key default true check (one),
  version bigint not null,
  courses int not null
);

create function sinau_catalogue_changed() returns trigger language plpgsql as $$
begin
  insert into catalogue_state (version, courses)
    values (nextval('catalogue_versions'), (select count(*) from courses))
    on conflict (one) do update set version = excluded.version, courses = excluded.courses;
  return null;
end
$$;
create trigger courses_changed after insert or update or delete or truncate on courses
  for each statement execute function sinau_catalogue_changed();

insert into catalogue_state (version, courses)
  select nextval('catalogue_versions'), count(*) from courses;
