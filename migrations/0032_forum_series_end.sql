-- A series ends, and an agency's channel hears when what it was invited to is moved or cancelled.

-- From this day on it is not held any more. null: it goes on.
alter table forum_series add column ends_from date;
-- Of one name only one goes on: another rhythm under the same name follows one that ends.
alter table forum_series drop constraint forum_series_agency_id_name_key;
create unique index forum_series_running on forum_series (agency_id, name) where ends_from is null;

-- When the agency's channel was invited. null: it was not.
alter table forum_events add column announced_at timestamptz;
update forum_events e set announced_at = a.at from audit a
  where a.action = 'room post' and a.agency_id = e.agency_id and a.subject = 'forum:' || e.id || ':invitation';
