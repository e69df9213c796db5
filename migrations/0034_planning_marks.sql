-- Planning looks at whom a fact has touched since its last look, not at everybody: with a million people one look a
-- minute took most of that minute.

-- null: everybody. No key and no order: two turns that mark the same people must not wait for each other.
create table planning_marks (person_id bigint);
-- When planning looked last; no row: never, or as another version of the program.
create table planning_looks (
  one boolean primary key default true check (one),
  at timestamptz not null
);
-- What is no rung of a ladder is little, and checked at each look.
create index reminders_news on reminders (person_id)
  where state = 'planned' and kind not in ('assessment', 'forum', 'jp', 'certificate', 'done', 'attended');

-- The moments at which a period's evaluations opened, without reading them all.
create index assessments_openings on assessments (period_id, opened_at) where sent_at is null and withdrawn_at is null;

-- Triggers, because facts are changed in many ways: a way that forgot to mark would go unseen for a day.
create function planning_marks_person() returns trigger language plpgsql as $$
begin
  insert into planning_marks select distinct person_id from changed;
  return null;
end
$$;
create function planning_marks_people() returns trigger language plpgsql as $$
begin
  insert into planning_marks select id from changed;
  return null;
end
$$;
create function planning_marks_periods() returns trigger language plpgsql as $$
begin
  insert into planning_marks
    select a.person_id from changed c join assessments a on a.period_id = c.id;
  return null;
end
$$;
create function planning_marks_forum_events() returns trigger language plpgsql as $$
begin
  insert into planning_marks
    select p.id from changed c join people p on p.agency_id = c.agency_id
    union select k.person_id from changed c join forum_speakers k on k.event_id = c.id
    union select y.person_id from changed c join forum_replies y on y.event_id = c.id
    union select w.person_id from changed c join forum_attendance w on w.event_id = c.id;
  return null;
end
$$;
create function planning_marks_forum_codes() returns trigger language plpgsql as $$
begin
  insert into planning_marks
    select y.person_id from changed c join forum_replies y on y.event_id = c.event_id;
  return null;
end
$$;
create function planning_marks_courses() returns trigger language plpgsql as $$
begin
  insert into planning_marks
    select distinct m.person_id from changed c join course_marks m on m.course_id = c.id and m.mark = 'done';
  return null;
end
$$;
create function planning_marks_everybody() returns trigger language plpgsql as $$
begin
  insert into planning_marks select null from changed limit 1;
  return null;
end
$$;

do $$
declare
  fact record;
begin
  for fact in
    select * from (values
      ('assessments', 'person'), ('reminder_preferences', 'person'), ('forum_replies', 'person'),
      ('forum_speakers', 'person'), ('forum_attendance', 'person'), ('learning_entries', 'person'),
      ('course_marks', 'person'), ('stored_files', 'person'), ('people', 'people'), ('periods', 'periods'),
      ('forum_events', 'forum_events'), ('forum_codes', 'forum_codes'), ('courses', 'courses'),
      ('holidays', 'everybody'), ('ramadan', 'everybody'), ('rules', 'everybody'), ('learning_rules', 'everybody')
    ) f (name, marks)
  loop
    execute format('create trigger planning_marks_insert after insert on %I referencing new table as changed
      for each statement execute function planning_marks_%s()', fact.name, fact.marks);
    execute format('create trigger planning_marks_update after update on %I referencing new table as changed
      for each statement execute function planning_marks_%s()', fact.name, fact.marks);
    execute format('create trigger planning_marks_delete after delete on %I referencing old table as changed
      for each statement execute function planning_marks_%s()', fact.name, fact.marks);
  end loop;
end
$$;
-- Somebody's reminders are erased with the rest of the data; what is still owed is planned again.
create trigger planning_marks_delete after delete on reminders referencing old table as changed
  for each statement execute function planning_marks_person();
