-- What an officer decides about a single event, so that its series does not overrule it.

-- Moved by hand: the rule no longer sets its time. null: as the rule says.
alter table forum_events add column moved_at timestamptz;
-- Told to those who come; '' when it is not cancelled.
alter table forum_events add column cancelled_why text not null default '';

-- Topics proposed for an event, and who supports them. A proposer who deletes their data is forgotten; the topic stays.
create table forum_topics (
  id bigint generated always as identity primary key,
  event_id bigint not null references forum_events on delete cascade,
  person_id bigint references people on delete set null,
  words text not null check (length(words) between 1 and 200),
  at timestamptz not null
);
create unique index forum_topics_once on forum_topics (event_id, lower(words));
create table forum_topic_votes (
  topic_id bigint not null references forum_topics on delete cascade,
  person_id bigint not null references people on delete cascade,
  at timestamptz not null,
  primary key (topic_id, person_id)
);
