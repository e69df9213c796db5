import type { Course } from '../../../recommendation/course.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { COURSE_FACTS } from '../../texts/courses.ts';
import { type Outcome, say } from '../../turn.ts';
import type { News } from '../../wish.ts';

type CoursesPlace = Extract<Place, { at: 'courses' }>;

/** More words tell a story. */
const LONGEST = 16;
const CUE =
  /\b(?:(?:apa )?(?:beda|bedane|perbedaan|perbandingan)(?:nya|ne|e)?|banding(?:kan|in)?|differences?|differs?|compare|vs)\b/giu;
const BETWEEN = /\s(?:dan|dengan|dgn|sama|karo|kaliyan|vs\.?|and|with|from|to)\s/iu;
/** Shorter words are in every title. Letters. */
const TELLING = 3;

/** "Bedanya 1 dan 2", "bandingkan yang dasar dengan yang menengah": whether two of a list are to be compared. */
export const comparesSaid = (text: string): boolean =>
  text.search(CUE) >= 0 && text.trim().split(/\s+/).length <= LONGEST;

/** The two courses that are meant: by their numbers, else by words of their titles; the only two where nothing is named. */
function twoMeant(text: string, courses: readonly Course[]): readonly [Course, Course] | null {
  const numbers = [...text.matchAll(/\b\d{1,2}\b/gu)].map(([digits]) => courses[Number(digits) - 1]);
  const named = numbers.length >= 2 ? numbers : byTitles(text, courses);
  const [first, second] = named;
  return first === undefined || second === undefined || first === second ? null : [first, second];
}

function byTitles(text: string, courses: readonly Course[]): readonly (Course | undefined)[] {
  const rest = ` ${text.replaceAll(CUE, ' ')} `;
  if (wordsOf(rest).length === 0) return courses.length === 2 ? courses : [];
  const [one = '', other = ''] = rest.split(BETWEEN);
  const first = calledLike(one, courses);
  return [
    first,
    calledLike(
      other,
      courses.filter((course) => course !== first),
    ),
  ];
}

function calledLike(words: string, courses: readonly Course[]): Course | undefined {
  const said = wordsOf(words);
  const shared = ({ title }: Course): number => wordsOf(title).filter((word) => said.includes(word)).length;
  const most = Math.max(0, ...courses.map(shared));
  return most === 0 ? undefined : courses.find((course) => shared(course) === most);
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length >= TELLING && word !== 'yang' && word !== 'nomor' && word !== 'apa',
  );

/** Two courses side by side: of each what sets it apart, below both what they share. */
export function compared(
  place: CoursesPlace,
  { courses, text }: Extract<News, { granted: 'compare' }>,
  context: Context,
): Outcome {
  const two = twoMeant(text, courses);
  // "Bedanya JP dan SKP" is no question about the list.
  if (two === null) return { place, say: [], wish: { want: 'messageRead', text } };
  const { texts } = context;
  const [ours, theirs] = two.map((course) => [
    ...COURSE_FACTS.map((which) => texts.courses.fact(course, which)),
    texts.courses.levels(course.levelFrom, course.levelTo),
    texts.courses.audience(course.audience),
  ]) as [string[], string[]];
  const same = ours.filter((fact) => fact !== '' && theirs.includes(fact));
  const apart = (facts: readonly string[]): string[] =>
    facts.filter((fact) => fact !== '' && !same.includes(fact));
  const numbers = two.map((course) => courses.indexOf(course) + 1);
  return say(place, {
    title: texts.courses.compareTitle,
    items: two.map((course, at) => ({
      head: `${numbers[at]}. ${course.title} (${course.id})`,
      lines: [apart(at === 0 ? ours : theirs).join(' · '), course.description].filter((line) => line !== ''),
    })),
    note: [...(same.length === 0 ? [] : [texts.courses.same(same)]), texts.courses.invented].join('\n'),
    options: [
      numbers.map((n) => ({ id: `n:${n}`, label: String(n) })),
      [{ id: 'list', label: texts.buttons.backToList }],
    ],
  });
}
