-- What people said of answers, and questions nobody could answer: candidates for evaluation, without the person.

-- The id was made for one answer and is kept nowhere else once the conversation moves on, so a row leads to nobody.
-- words: what was asked or told, with names, numbers, agencies and units masked. found: what was answered.
create table answer_feedback (
  id text primary key,
  about text not null check (about in ('question', 'search', 'level')),
  verdict text not null check (verdict in ('up', 'down', 'unanswered')),
  reason text not null default '',
  words text not null,
  found text[] not null default '{}',
  language text not null,
  on_day date not null
);
