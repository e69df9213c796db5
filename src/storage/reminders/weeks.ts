/** Whether a person of table `p` works on Saturday too (`pola_kerja` of the roster). */
export const SIX_DAYS = (p: string): string => `(${p}.work_pattern = '6')`;
