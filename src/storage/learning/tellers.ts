import { createHmac, hkdfSync } from 'node:crypto';

/** Enough that no two people share one. */
const LENGTH = 22;

/**
 * What tells two people's searches apart without telling who they are: `2026-2:…`, keyed for this purpose alone and
 * bound to agency and half-year, so that it matches nothing elsewhere or later. Counted per half-year: the same person
 * has another mark in the next one.
 */
export function tellerMarks(key: Uint8Array): (person: number, agency: number, day: string) => string {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'sinau/unmet-need', 32));
  return (person, agency, day) => {
    const half = `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
    const mark = createHmac('sha256', own).update(`${half}|${agency}|${person}`).digest('base64url');
    return `${half}:${mark.slice(0, LENGTH)}`;
  };
}
