/**
 * Who may check a claim of `owner`, asked of `officer` (aliases of people): an umpeg officer of the same agency, never one's
 * own. An officer who is the only one of an agency would wait for ever: BKPP's admin checks her claims.
 */
export const mayCheck = (
  officer: string,
  owner: string,
): string => `(${officer}.active and ${officer}.id <> ${owner}.id and (
  ('umpeg' = any(${officer}.roles) and ${officer}.agency_id = ${owner}.agency_id)
  or ('admin' = any(${officer}.roles) and 'umpeg' = any(${owner}.roles) and not exists (
    select 1 from people other where other.agency_id = ${owner}.agency_id and other.id <> ${owner}.id and other.active
      and 'umpeg' = any(other.roles)))))`;

/** Whether entry `e` comes from a forum at which the person's presence was noted: that list is its proof. */
export const isAttended = (e: string): string => `exists (select 1 from forum_attendance was
  where was.person_id = ${e}.person_id and ${e}.origin = 'forum:' || was.event_id)`;

/** How many claims wait for `asker`, an expression of a person's id; null for somebody who checks none. */
export const claimsToCheckCount = (asker: string): string => `
  select case when c.roles && '{umpeg,admin}' then (
    select count(*)::int from learning_entries e join people o on o.id = e.person_id and o.active
    where e.state = 'klaim' and ${mayCheck('c', 'o')}) end
  from people c where c.id = ${asker}`;
