-- A platform counts a bot's messages together, however many processes send them: until when the moments of a channel (or
-- of a place in it, as in channel_pauses) are given away.
create table channel_paces (
  channel text not null,
  place text not null,
  given_until timestamptz not null,
  primary key (channel, place)
);
