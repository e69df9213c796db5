import type { Database } from '../database/database.ts';
import { currentDictionaryVersion, publishDictionary } from '../storage/dictionary/dictionary.ts';
import { addLearningForms } from '../storage/learning/forms.ts';
import { importRoster } from '../storage/people/roster.ts';
import { openAssignments } from '../storage/periods/assignments.ts';
import { saveAgencies, saveLearningRules, savePostRequirements } from '../storage/reference.ts';
import { addRules } from '../storage/rules/rules.ts';
import type { Sealing } from '../storage/sealing.ts';
import { addDays, officeDays, officeTime } from './calendar.ts';
import type { CityContent } from './content.ts';
import { sampleEvents } from './forums.ts';
import {
  closePeriod,
  insertForums,
  insertLearning,
  insertPeriods,
  insertRounds,
  markSample,
  openedAssessments,
  samplePeople,
  withoutNewcomers,
} from './insert.ts';
import { sampleEntries, sampleResults } from './learning.ts';
import { PERIOD_COMPETENCIES, samplePeriods } from './periods.ts';
import { seeded } from './random.ts';
import { cityRoster } from './roster.ts';
import { closedRound, runningRound, type SampleRound } from './rounds.ts';

const SEED = 2611;
/** Share of people who took part in the older and the newer closed round. */
const TAKING_PART = [0.74, 0.82] as const;

/**
 * What every installation needs before there is anybody: agencies, the first dictionary, JP rules. Holds no person, so
 * it may be part of a shipped snapshot. Does nothing when a dictionary is there.
 * @returns the version of the dictionary in force.
 */
export async function installFoundation(db: Database, content: CityContent, now: Date): Promise<number> {
  await addRules(db, content.assessmentRules);
  await addLearningForms(db, content.rules.bentuk);
  const known = await currentDictionaryVersion(db);
  if (known !== null) return known;
  return db.transaction(async () => {
    await saveAgencies(
      db,
      content.agencies.opd.map(({ short, name, type }) => ({ short, name, kind: type })),
    );
    await saveLearningRules(
      db,
      content.rules.aturan.map((rule) => ({
        status: rule.status,
        validFrom: rule.berlaku_sejak,
        minJp: rule.min_jp,
        maxJp: rule.max_jp,
        basis: `${rule.dasar} [${rule.kepastian}]`,
      })),
    );
    const published = await publishDictionary(db, content.dictionary, now);
    if (published.ok) return published.version;
    const problems = published.problems.map(({ at, detail }) => `${at}: ${detail}`).join('\n');
    throw new Error(`content/dictionary.json cannot be published:\n${problems}`);
  });
}

/**
 * Inserts the fictional city: people through the roster import, a post × competency matrix, two closed periods and the
 * running one with their answers, official results, JP entries and forums. All dates follow from `now`; the people,
 * their NIPs and their answers are the same every time.
 * @param holidays office dates on which nothing begins or ends.
 */
export async function insertCity(
  db: Database,
  content: CityContent,
  options: { readonly now: Date; readonly sealing: Sealing; readonly holidays?: ReadonlySet<string> },
): Promise<void> {
  const { now, sealing } = options;
  const open = officeDays(options.holidays ?? new Set());
  const random = seeded(SEED);
  await db.transaction(async () => {
    const version = await installFoundation(db, content, now);
    const { rejected } = await importRoster(db, cityRoster(content.city), now, {
      sealing,
      actor: 'sample',
      undoable: false,
    });
    const [bad] = rejected;
    if (bad !== undefined)
      throw new Error(`content/city.json, person ${bad.row}: ${bad.column} "${bad.value}" ${bad.why}`);
    await savePostRequirements(
      db,
      content.posts.jabatan.flatMap(({ jabatan, kompetensi }) =>
        Object.entries(kompetensi).map(([competency, level]) => ({
          post: jabatan,
          competency,
          level,
          source: content.posts.sumber,
        })),
      ),
    );

    const periods = samplePeriods(now, open);
    const [older = 0, newer = 0, running = 0] = await insertPeriods(db, periods, version);
    const rounds: SampleRound[] = [];
    for (const [index, id] of [older, newer].entries()) {
      const period = index === 0 ? periods[0] : periods[1];
      await openAssignments(db, id, officeTime(period.opensOn, '07:30'));
      await withoutNewcomers(db, id, index === 0 ? ['CPNS'] : []);
      const assessments = await openedAssessments(db, id);
      const share = index === 0 ? TAKING_PART[0] : TAKING_PART[1];
      rounds.push(closedRound(period, share, assessments, content.stories, open, random));
      await closePeriod(db, id, officeTime(addDays(period.closesOn, 1), '00:00'));
    }
    await openAssignments(db, running, officeTime(periods[2].opensOn, '07:30'));
    const assessments = await openedAssessments(db, running);
    rounds.push(runningRound(periods[2], now, assessments, content.stories, open, random));
    await insertRounds(db, rounds);

    const people = await samplePeople(db);
    await insertLearning(
      db,
      sampleEntries(people, content.stories.kegiatan, now, open, random),
      sampleResults(people, PERIOD_COMPETENCIES, now, random),
    );
    await insertForums(db, sampleEvents(now, open, content.stories.topik_forum), now);
    await markSample(db, now);
  });
}
