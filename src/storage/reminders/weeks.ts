/** Whether a person of table `p` works on Saturday too (`pola_kerja` of the roster). */
export const SIX_DAYS = (p: string): string => `(${p}.work_pattern = '6')`;

/** Whether agency `agency` works on Saturday too: only where all do, but for who works in shifts and keeps no week. */
export const AGENCY_SIX_DAYS = (
  agency: string,
): string => `coalesce((select bool_and(${SIX_DAYS('w')}) from people w
  where w.agency_id = ${agency} and w.active and w.work_pattern <> 'shift'), false)`;
