-- Channels of an agency that are told counts, never names. Nobody's personal data: who bound one stands in the audit.

create table rooms (
  channel text not null,
  -- Unique over the platform: Slack 'team:channel'.
  room text not null,
  agency_id bigint not null references agencies,
  name text not null,
  language text not null default 'id' check (language in ('id', 'en')),
  bound_at timestamptz not null,
  -- The platform refused a post: archived, or we were removed. Nothing is posted until it is bound anew.
  lost_at timestamptz,
  primary key (channel, room)
);
create index rooms_agency on rooms (agency_id);
