-- What an officer decides about a single event, so that its series does not overrule it.

-- Moved by hand: the rule no longer sets its time. null: as the rule says.
alter table forum_events add column moved_at timestamptz;
-- Told to those who come; '' when it is not cancelled.
alter table forum_events add column cancelled_why text not null default '';
