/** The end of a query that plans reminders: what its `written` has just inserted, as rows of `Told`. */
export const NEWLY_TOLD = `
  select p.id as "personId", p.name as person, w.kind, w.subject, w.rung, null as channel, w.due_at as "dueAt",
    'planned' as outcome, 'waits for its window' as reason
  from written w join people p on p.id = w.person_id order by w.person_id, w.kind, w.subject, w.rung`;
