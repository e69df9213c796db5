import type { Database } from '../../database/database.ts';
import type { RosterRow } from '../../domain/people/roster.ts';
import type { Sealing } from '../sealing.ts';

interface Stored extends Omit<Required<RosterRow>, 'nip' | 'nip_atasan'> {
  readonly nip: Uint8Array;
  readonly nip_atasan: Uint8Array | null;
}

/**
 * Everybody, also who has left, as roster lines with NIPs in plain text. For an operator's export only, which leaves an
 * audit row; superiors stand before nobody in particular, the import settles them over the whole file.
 */
export async function wholeRoster(db: Database, sealing: Sealing): Promise<Required<RosterRow>[]> {
  const rows = await db.query<Stored>(
    `select p.nip_sealed as nip, p.name as nama, p.status, a.short as opd, p.unit, p.post as jabatan,
            p.job_level as jenjang, p.grade as golongan, p.job_family as fungsi, coalesce(p.email, '') as email,
            array_to_string(p.roles, ' ') as peran, p.work_pattern as pola_kerja, s.nip_sealed as nip_atasan,
            case when p.active then 'ya' else 'tidak' end as aktif
       from people p join agencies a on a.id = p.agency_id left join people s on s.id = p.superior_id
      order by a.id, p.id`,
  );
  return rows.map((row) => ({
    ...row,
    nip: sealing.open(row.nip),
    nip_atasan: row.nip_atasan === null ? '' : sealing.open(row.nip_atasan),
  }));
}
