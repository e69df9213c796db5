/** Names of the levels, PermenPANRB 38/2017, in plain English. */
const NAMES: readonly string[] = ['', 'aware', 'basic', 'intermediate', 'advanced', 'expert'];

/** "level 2 (basic)"; 0 is said in words, because it is no level. */
export function levelWords(level: number): string {
  if (level <= 0) return 'not yet at level 1';
  const name = NAMES[level];
  return name === undefined ? `level ${level}` : `level ${level} (${name})`;
}

/** The same at the beginning of a line. */
export function levelHead(level: number): string {
  const words = levelWords(level);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The one mark of a level that no example supports. */
export const UNSUPPORTED = 'without evidence';

/** Said wherever a level of one's own choosing is shown. */
export const ESTIMATE = 'A self-estimate, not the result of an official assessment.';
