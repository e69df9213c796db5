-- All reminders rest while this row is there. Answers to people go on.
create table reminder_pause (
  one boolean primary key default true check (one),
  since timestamptz not null,
  -- Whoever did it, as in the audit.
  by text not null,
  why text not null default '' check (length(why) <= 200)
);
