-- While this row is there, one in ten people of each period is not reminded of its evaluation before the last day, so
-- that it can be seen what the reminders do.
create table reminder_hold_out (
  one boolean primary key default true check (one),
  since timestamptz not null
);
