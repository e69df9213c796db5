import type { Database } from '../../database/database.ts';
import type { BoundRoom, RoomNews } from '../../domain/dialog/topics/rooms.ts';

/** The rooms of an umpeg officer's own agency, and whose the asked one is. Who is none is told nothing. */
export async function roomsOf(db: Database, askerId: number, room: string | null): Promise<RoomNews> {
  const [asker] = await db.query<{ agency: number }>(
    `select agency_id as agency from people where id = $1 and active and 'umpeg' = any(roles)`,
    [askerId],
  );
  if (asker === undefined) return { granted: 'rooms', officer: false, rooms: [], taken: null };
  const rooms = await db.query<BoundRoom>(
    'select room as id, name, lost_at is not null as lost from rooms where agency_id = $1 order by name, room',
    [asker.agency],
  );
  const [taken] = await db.query<{ own: boolean }>(
    'select agency_id = $2 as own from rooms where room = $1',
    [room, asker.agency],
  );
  const whose = taken?.own === true ? 'own' : 'other';
  return { granted: 'rooms', officer: true, rooms, taken: taken === undefined ? null : whose };
}
