-- For which words of a course a model has been asked what people call it. Not told from what it suggested: a course it
-- has no name for would be asked about for ever, and keep the others waiting.
create table course_names_asked (
  course_id text primary key references courses on delete cascade,
  asked_for text not null
);

insert into course_names_asked (course_id, asked_for)
  select id, md5(title || '. ' || description) from courses c
   where exists (select from course_words w where w.course_id = c.id and w.kind = 'alias' and w.source = 'model');
