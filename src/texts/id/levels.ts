/** Names of the levels, PermenPANRB 38/2017; level 1 is shortened from "Paham/dalam pengembangan". */
const NAMES: readonly string[] = ['', 'Paham', 'Dasar', 'Menengah', 'Mumpuni', 'Ahli'];

/** "tingkat 2 (Dasar)"; 0 is said in words, because it is no level. */
export function levelWords(level: number): string {
  if (level <= 0) return 'belum sampai tingkat 1';
  const name = NAMES[level];
  return name === undefined ? `tingkat ${level}` : `tingkat ${level} (${name})`;
}

/** The same at the beginning of a line. */
export function levelHead(level: number): string {
  const words = levelWords(level);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The one mark of a level that no example supports. */
export const UNSUPPORTED = 'tanpa bukti';

/** Said wherever a level of one's own choosing is shown. */
export const ESTIMATE = 'Estimasi mandiri, bukan hasil asesmen resmi.';
