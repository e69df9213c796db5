-- Files of people: what they sent (proof, certificates) and what was made for them (pictures, exports). Sealed with a key
-- of its own and a random nonce, each with a last day. A file belongs to one person; who else may read it is asked in SQL.

create table stored_files (
  id bigint generated always as identity primary key,
  person_id bigint not null references people,
  purpose text not null,
  -- With person and purpose one file: sent again, or made again, it takes the former's place.
  subject text not null default '',
  name text not null,
  type text not null,
  -- Bytes before sealing.
  size int not null check (size > 0),
  content bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  unique (person_id, purpose, subject)
);
create index stored_files_expiry on stored_files (expires_at);

-- A calendar program takes a later file's entry for newer only when its sequence is higher.
alter table forum_events add column sequence int not null default 0;
update forum_events set sequence = 1 where moved_at is not null or cancelled_at is not null;
create function forum_event_sequence() returns trigger language plpgsql as $$
begin
  new.sequence := old.sequence + 1;
  return new;
end
$$;
-- A trigger, because events are changed in several ways: by their series, by an officer, by cancelling.
create trigger forum_event_sequence before update on forum_events for each row
  when ((old.starts_at, old.ends_at, old.title, old.place, old.cancelled_at is null)
    is distinct from (new.starts_at, new.ends_at, new.title, new.place, new.cancelled_at is null))
  execute function forum_event_sequence();
