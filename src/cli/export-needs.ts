import type { WrittenTable } from '../tables/write.ts';
import type { App } from '../wire/app.ts';
import { needsFor } from '../wire/grant/needs.ts';

/** What the city looked for and did not find, most wanted first, in groups of at least five and without names. */
export async function needsTable(app: App): Promise<WrittenTable & { readonly count: number }> {
  const { demands } = await needsFor(app.db, null, app.clock.now());
  const ranked = demands?.ranked ?? [];
  return {
    count: ranked.length,
    sheet: 'needs',
    columns: [
      { title: 'competency', width: 14 },
      { title: 'searches', width: 12 },
      { title: 'people', width: 12 },
      { title: 'dismissed', width: 12 },
      { title: 'words', width: 60 },
      { title: 'worth_a_course', width: 16 },
    ],
    rows: ranked.map(({ competency, searches, people, dismissed, words, course }) => [
      competency ?? '',
      searches,
      people,
      dismissed,
      words.join('; '),
      course ? 'ya' : 'tidak',
    ]),
  };
}
