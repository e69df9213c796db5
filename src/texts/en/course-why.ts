import type { CourseWhyTexts } from '../../domain/dialog/texts/course-why.ts';
import type { Course } from '../../domain/recommendation/course.ts';
import type { Condition, Support } from '../../domain/recommendation/reason.ts';
import { fact, formWords } from './course-facts.ts';
import { capital, list, number } from './format.ts';

const quoted = (words: readonly string[]): string => list(words.map((word) => `“${word}”`));
const levels = (wide: number): string => (wide === 1 ? 'one level' : `${number(wide)} levels`);

function told(condition: Condition, course: Course): string {
  return condition === 'form' ? formWords(course.form) : fact(course, condition);
}

function audience({ label, who }: Extract<Support, { also: 'audience' }>): string {
  switch (who) {
    case 'own':
      return `For ${label}: it suits your work`;
    case 'named':
      return `For ${label}, as you said`;
    case 'everyone':
      return `Open to ${label}`;
  }
}

export const courseWhy: CourseWhyTexts = {
  title: 'Why this one',
  against: 'Mind this',
  reason: (reason, name) => {
    switch (reason.because) {
      case 'gap': {
        const { competency, actual, required } = reason;
        const at = actual <= 0 ? 'you are below level 1' : `you are at level ${actual}`;
        return `${name(competency)}: ${at}, the post requires ${required}`;
      }
      case 'words':
        return reason.words.length === 0
          ? 'It is near what you asked for'
          : `It speaks of ${quoted(reason.words)}`;
      case 'competency':
        return `I understood your request as ${name(reason.competency)}`;
    }
  },
  support: (support, course, name) => {
    switch (support.also) {
      case 'level':
        return support.actual <= 0
          ? `From the beginning to level ${support.to}`
          : `Your level: from ${support.actual} to ${support.to}`;
      case 'audience':
        return audience(support);
      case 'conditions':
        return `Meets your conditions: ${support.met.map((one) => told(one, course)).join(' · ')}`;
      case 'form':
        return `${capital(fact(course, 'mode'))}: ${support.wide >= 2 ? 'better' : 'enough'} for a gap of ${levels(support.wide)}`;
      case 'hours':
        return `${number(support.jp)} JP of the ${number(support.left)} JP that still count this year`;
      case 'focus':
        return `About ${name(support.competency)} alone`;
      case 'kin':
        return `Teaches the same competencies as “${support.title}”`;
    }
  },
  drawback: (drawback, course, name) => {
    switch (drawback.despite) {
      case 'words':
        return `Says nothing of ${quoted(drawback.words)}`;
      case 'unknown':
        return capital(drawback.conditions.map((one) => told(one, course)).join(' · '));
      case 'short':
        return `Only to level ${drawback.to}; the post requires ${drawback.required}`;
      case 'audience':
        return `Mainly for ${list(drawback.labels)}`;
      case 'aside':
        return `Mainly about ${name(drawback.competency)}`;
      case 'form':
        return drawback.wide >= 2
          ? `${capital(fact(course, 'mode'))}: for a gap of ${levels(drawback.wide)} in person is better`
          : `${capital(fact(course, 'mode'))}: a lighter form is enough for a gap of one level`;
      case 'hours':
        return `${number(drawback.jp)} JP, more than the ${number(drawback.left)} JP that still count this year`;
      case 'later':
        return `Ends in ${drawback.year}: its JP count for that year`;
    }
  },
};
