import {
  type OpenedAssessment,
  type SampleAnswer,
  type SampleVerdict,
  sampleAnswers,
  sampleVerdicts,
  storyTeller,
  type Teller,
} from './answers.ts';
import { addDays, daysBetween, nearestOpen, type OfficeDays, officeDay, officeTime } from './calendar.ts';
import type { Stories } from './content.ts';
import type { SamplePeriod } from './periods.ts';
import type { Random } from './random.ts';

export interface SampleRound {
  readonly answers: readonly SampleAnswer[];
  readonly verdicts: readonly SampleVerdict[];
  readonly sent: readonly { readonly id: number; readonly at: Date; readonly to: number }[];
}

const MINUTES_APART = 1;

/** How far somebody has come: everything and sent, everything, three of them, nothing. */
type Progress = 'sent' | 'finished' | 'three' | 'none';

/** What one agency looks like a few days before the deadline. Begins anew after twelve people. */
const RUNNING: readonly Progress[] = [
  'three',
  'none',
  'sent',
  'none',
  'none',
  'finished',
  'none',
  'none',
  'sent',
  'none',
  'three',
  'none',
];

/** Four out of five took part once a round was over; the oldest a little fewer. */
export function closedRound(
  period: SamplePeriod,
  takingPart: number,
  assessments: readonly OpenedAssessment[],
  stories: Stories,
  open: OfficeDays,
  random: Random,
): SampleRound {
  const tell = storyTeller(stories, random);
  return collect(
    random.shuffle(assessments).map((assessment) => {
      if (random.next() > takingPart) return {};
      const day = dayBetween(period.opensOn, period.closesOn, open, random);
      return answered(assessment, day, 'sent', stories, tell, random, nearestOpen(addDays(day, 2), 1, open));
    }),
  );
}

export function runningRound(
  period: SamplePeriod,
  now: Date,
  assessments: readonly OpenedAssessment[],
  stories: Stories,
  open: OfficeDays,
  random: Random,
): SampleRound {
  const tell = storyTeller(stories, random);
  const byAgency = Map.groupBy(assessments, ({ opd }) => opd);
  const yesterday = addDays(officeDay(now), -1);
  return collect(
    [...byAgency.values()].flatMap((agency) =>
      // Those with nine questions first, so that "3 dari 9" is found in every agency.
      random
        .shuffle(agency)
        .sort((a, b) => Number(a.items.length !== 9) - Number(b.items.length !== 9))
        .map((assessment, index) => {
          const progress = RUNNING[index % RUNNING.length] ?? 'none';
          if (progress === 'none') return {};
          const day = dayBetween(period.opensOn, yesterday, open, random);
          return answered(assessment, day, progress, stories, tell, random, null);
        }),
    ),
  );
}

/** @param confirmOn the office date of the superior's verdict, null while it is still to come. */
function answered(
  assessment: OpenedAssessment,
  day: string,
  progress: Progress,
  stories: Stories,
  tell: Teller,
  random: Random,
  confirmOn: string | null,
): Partial<SampleRound> {
  const first = officeTime(
    day,
    `${String(random.between(8, 14)).padStart(2, '0')}:${random.between(10, 45)}`,
  );
  const howMany = progress === 'three' ? 3 : assessment.items.length;
  const answers = sampleAnswers(assessment, howMany, { first, minutesApart: MINUTES_APART }, tell, random);
  const superior = assessment.superiorId;
  if (progress !== 'sent' || superior === null) return { answers };
  const at = new Date(first.getTime() + (howMany * MINUTES_APART + 5) * 60_000);
  const confirms = confirmOn !== null && random.next() < 0.85;
  const verdicts = confirms
    ? sampleVerdicts(answers, superior, officeTime(confirmOn, '10:20'), stories.catatan_atasan, random)
    : [];
  return { answers, verdicts, sent: [{ id: assessment.id, at, to: superior }] };
}

const collect = (parts: readonly Partial<SampleRound>[]): SampleRound => ({
  answers: parts.flatMap(({ answers = [] }) => answers),
  verdicts: parts.flatMap(({ verdicts = [] }) => verdicts),
  sent: parts.flatMap(({ sent = [] }) => sent),
});

function dayBetween(from: string, to: string, open: OfficeDays, random: Random): string {
  return nearestOpen(addDays(from, random.between(0, Math.max(0, daysBetween(from, to)))), -1, open);
}
