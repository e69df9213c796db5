import type { RoomChange } from '../../domain/dialog/topics/rooms.ts';
import type { Statement } from '../statements.ts';

interface Officer {
  readonly personId: number | null;
}

/** An officer's right for the own agency, asked again in the write. */
const OFFICER = `from people p where p.id = $1 and p.active and 'umpeg' = any(p.roles)`;

/** Binds or frees a channel. Another agency's is never taken over. */
export function roomStatement(change: RoomChange, { personId }: Officer, now: Date): Statement {
  const about = { name: 'right', must: 'hit' } as const;
  if (change.change === 'unbindRoom')
    return {
      ...about,
      sql: `delete from rooms r using people p
            where p.id = $1 and p.active and 'umpeg' = any(p.roles) and r.agency_id = p.agency_id and r.room = $2`,
      values: [personId, change.room],
    };
  return {
    ...about,
    sql: `insert into rooms as r (channel, room, agency_id, name, language, bound_at)
          select 'slack', $2, p.agency_id, $3, p.language, $4 ${OFFICER}
          on conflict (channel, room) do update set name = excluded.name, language = excluded.language,
            bound_at = excluded.bound_at, lost_at = null
            where r.agency_id = excluded.agency_id`,
    values: [personId, change.room, change.name.slice(0, 100), now],
  };
}
