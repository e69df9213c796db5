-- A series that was ended can be taken up again.

-- When it was decided that it ends. Its meetings were cancelled at that moment: they come back with it. null: it goes on.
alter table forum_series add column ended_at timestamptz;
update forum_series s set ended_at = a.at from audit a
  where a.action = 'forum series ended' and a.agency_id = s.agency_id and a.subject = s.id || ':' || s.ends_from;
