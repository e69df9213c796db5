import type { Basis } from '../domain/assessment/state.ts';
import type { Stories, Story } from './content.ts';
import type { Random } from './random.ts';

/** One assessment as it stands in the database before anybody has answered. */
export interface OpenedAssessment {
  readonly id: number;
  readonly superiorId: number | null;
  readonly opd: string;
  /** Post, unit and agency in lower case: decides which stories fit. */
  readonly work: string;
  readonly items: readonly { readonly code: string; readonly required: number | null }[];
}

export interface SampleAnswer {
  readonly assessment_id: number;
  readonly competency: string;
  readonly revision: number;
  readonly basis: Basis;
  readonly proposed: number | null;
  readonly quote: string;
  readonly chosen: number | null;
  readonly story: string;
  readonly answered_at: Date;
  readonly channel: string;
}

export interface SampleVerdict {
  readonly assessment_id: number;
  readonly competency: string;
  readonly revision: number;
  readonly by_person: number;
  readonly level: number;
  readonly note: string;
  readonly at: Date;
}

/** The front desks talk to the public all day, and that is where the sample city's widest gap lies. */
const FRONT_DESK = 'T.YAN.01';
/** Chances of [one below, as required]; the rest is one above. */
const SPREAD = {
  frontDesk: [0.8, 0.17],
  communication: [0.38, 0.5],
  usual: [0.18, 0.6],
} as const;

/** Answers people once gave: shares of told, tapped, unsupported and skipped ones as a real round would have them. */
export function sampleAnswers(
  assessment: OpenedAssessment,
  howMany: number,
  times: { readonly first: Date; readonly minutesApart: number },
  tell: Teller,
  random: Random,
): SampleAnswer[] {
  const frontDesk = assessment.items.some(({ code }) => code === FRONT_DESK);
  const channel = random.pick(['telegram', 'telegram', 'slack']);
  const tells = random.next() < 0.6;
  return assessment.items.slice(0, howMany).flatMap(({ code, required }, index): SampleAnswer[] => {
    const level = actualLevel(code, required ?? random.between(1, 2), frontDesk, random);
    const at = (minutes: number): Date =>
      new Date(times.first.getTime() + (index * times.minutesApart + minutes) * 60_000);
    const base = {
      assessment_id: assessment.id,
      competency: code,
      revision: 1,
      quote: '',
      story: '',
      channel,
    };
    const mood = random.next();
    if (mood < 0.03) return [{ ...base, basis: 'skipped', proposed: null, chosen: null, answered_at: at(0) }];
    if (mood < 0.08)
      return [{ ...base, basis: 'unsupported', proposed: null, chosen: level, answered_at: at(0) }];
    const story = tells && level > 0 ? tell(code, level, assessment.work) : undefined;
    if (story === undefined)
      return [{ ...base, basis: 'tapped', proposed: null, chosen: level, answered_at: at(0) }];
    const told = {
      ...base,
      basis: 'told' as const,
      proposed: story.level,
      quote: story.kutipan,
      story: story.teks,
      answered_at: at(0),
    };
    // Now and then somebody first aims higher and thinks again: both answers stay.
    return mood > 0.97 && level < 5
      ? [
          { ...told, basis: 'unsupported', chosen: level + 1 },
          { ...told, revision: 2, chosen: level, answered_at: at(2) },
        ]
      : [{ ...told, chosen: level }];
  });
}

function actualLevel(code: string, required: number, frontDesk: boolean, random: Random): number {
  const talking = code === 'M.03' || code === FRONT_DESK;
  const usual = talking ? SPREAD.communication : SPREAD.usual;
  const [below, equal] = talking && frontDesk ? SPREAD.frontDesk : usual;
  const drawn = random.next();
  if (drawn < below) return Math.max(0, required - 1);
  return drawn < below + equal ? required : Math.min(5, required + 1);
}

/** What the superior made of it: mostly yes, sometimes one lower with a word why. Skipped answers get no verdict. */
export function sampleVerdicts(
  answers: readonly SampleAnswer[],
  by: number,
  at: Date,
  notes: Stories['catatan_atasan'],
  random: Random,
): SampleVerdict[] {
  const newest = new Map(answers.map((answer) => [answer.competency, answer]));
  return [...newest.values()].flatMap(({ assessment_id, competency, revision, chosen }) => {
    if (chosen === null) return [];
    const lowered = chosen > 0 && random.next() < 0.12;
    const note = lowered ? random.pick(notes) : '';
    const level = lowered ? chosen - 1 : chosen;
    return [{ assessment_id, competency, revision, by_person: by, level, note, at }];
  });
}

/** A story that shows this level and fits this work, undefined when none is left. */
export type Teller = (code: string, level: number, work: string) => Story | undefined;

/** Hands every story out once: two people with the same words would be seen through at once. */
export function storyTeller(stories: Stories, random: Random): Teller {
  const left = new Map(Object.entries(stories.cerita).map(([code, list]) => [code, random.shuffle(list)]));
  return (code, level, work) => {
    const pool = left.get(code) ?? [];
    const fits = ({ untuk }: Story): boolean =>
      untuk.length === 0 || untuk.some((word) => work.includes(word));
    const at = pool.findIndex((story) => story.level === level && fits(story));
    return at < 0 ? undefined : pool.splice(at, 1)[0];
  };
}
