import type { WrittenTable } from '../tables/write.ts';
import type { App } from '../wire/app.ts';
import { needsFor } from '../wire/grant/needs.ts';

/** What the city lacks and what it looked for and did not find, a competency a row, in groups of at least five and without names. */
export async function needsTable(app: App): Promise<WrittenTable & { readonly count: number }> {
  const now = app.clock.now();
  const { needs } = await needsFor(app, null, now, app.office.dayOf(now));
  const gaps = new Map((needs?.gaps.ranked ?? []).map((one) => [one.code, one]));
  const demands = new Map((needs?.demands.ranked ?? []).map((one) => [one.competency ?? '', one]));
  const codes = [...new Set([...gaps.keys(), ...demands.keys()])];
  return {
    count: codes.length,
    sheet: 'needs',
    columns: [
      { title: 'competency', width: 14 },
      { title: 'known', width: 12 },
      { title: 'below', width: 12 },
      { title: 'verified', width: 12 },
      { title: 'searches', width: 12 },
      { title: 'people', width: 12 },
      { title: 'dismissed', width: 12 },
      { title: 'words', width: 60 },
      { title: 'worth_a_course', width: 16 },
    ],
    // Empty: too few to be told, or nearly all.
    rows: codes.map((code) => {
      const [gap, demand] = [gaps.get(code), demands.get(code)];
      return [
        code,
        gap?.known ?? null,
        gap?.below ?? null,
        gap?.confirmed ?? null,
        demand?.searches ?? null,
        demand?.people ?? null,
        demand?.dismissed ?? null,
        demand?.words.join('; ') ?? '',
        (gap?.course ?? null) !== null || demand?.course === true ? 'ya' : 'tidak',
      ];
    }),
  };
}
