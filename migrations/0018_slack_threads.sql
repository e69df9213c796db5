-- Threads in which somebody mentioned the assistant: for a day it hears her there without a new mention. No words are kept.

create table slack_threads (
  -- As in accounts: 'team:user'.
  account text not null,
  channel text not null,
  thread text not null,
  until timestamptz not null,
  primary key (account, channel, thread)
);
create index slack_threads_until on slack_threads (until);
