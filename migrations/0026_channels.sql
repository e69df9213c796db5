-- Slack limits each workspace by itself: what one was told to wait must not hold up the others. place: the workspace,
-- '' on a platform that counts all of a bot together. Claims read the index a place at a time.
alter table outbox add column place text not null
  generated always as (case channel when 'slack' then split_part(account, ':', 1) else '' end) stored;
drop index outbox_open;
create index outbox_open on outbox (channel, place, due_at, id) where state in ('ready', 'sending');

-- place '': the whole channel.
alter table channel_pauses add column place text not null default '';
alter table channel_pauses drop constraint channel_pauses_pkey;
alter table channel_pauses add primary key (channel, place);

-- Whether somebody's app shows tables: only she can tell. null: never tried.
alter table accounts add column tables boolean;
