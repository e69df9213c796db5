import { COURSE_FACTS, type CourseTexts } from '../../domain/dialog/texts/courses.ts';
import type { Course } from '../../domain/recommendation/course.ts';
import { fact, filterParts, modeWords, schedule } from './course-facts.ts';
import { courseOrder } from './course-order.ts';
import { list, stopped } from './format.ts';

const named = (course: Course): string => `${course.title} (${modeWords(course.mode)}, ${schedule(course)})`;

export const courses: CourseTexts = {
  ask: 'What would you like to learn? Please type it in your own words.',
  titleGaps: 'Courses for your gaps',
  titleWords: (query) => `Courses for “${query}”`,
  facts: (course, priced) =>
    COURSE_FACTS.filter((which) => which !== 'price' || priced || course.cost !== null)
      .map((which) => fact(course, which))
      .filter((part) => part !== '')
      .join(' · '),
  fact,
  compareTitle: 'The difference',
  same: (facts) => `Both: ${facts.join(' · ')}.`,
  ordered: (order) => `Sorted: ${courseOrder(order)}.`,
  beyond: (courses) =>
    stopped(`Closer to your words, but not within that condition: ${list(courses.map(named))}`),
  onlyBeyond: (filters, courses) =>
    `Nothing meets this yet: ${filterParts(filters).join(' · ')}.\n\n${stopped(`Without it there is: ${list(courses.map(named))}`)}`,
  becauseGap: (name, actual, required, passage) => {
    const level = actual <= 0 ? 'not yet at level 1' : `at level ${actual}`;
    const why = `because you are ${level} in ${name}, and your post requires ${required}`;
    return passage === '' ? why : `${why}; it covers: “${passage}”`;
  },
  few: (n) => `Only ${n} truly ${n === 1 ? 'fits' : 'fit'} for now. You can also search in your own words.`,
  becauseWords: (words) =>
    words.length === 0
      ? 'because it comes close to your request'
      : `because you asked for ${list(words.map((word) => `“${word}”`))}`,
  becauseCompetency: (name) => `because I understood your request as the competency ${name}`,
  filters: (filters) => {
    const parts = filterParts(filters);
    return parts.length === 0 ? '' : `Filtered by: ${parts.join(' · ')}.`;
  },
  closed: (over) =>
    over.length === 0 ? '' : stopped(`May have fitted, but is over: ${list(over.map((one) => one.title))}`),
  nothing:
    'Nothing in the catalogue fits yet. Please try other words, look for a mentor, or ask your umpeg officer about learning communities. I note this need for BKPP without your name.',
  noOthers: 'That was all that fits. You may search in other words.',
  nothingForGaps:
    'Nothing in the catalogue fits your gaps yet. A mentor can help, and so can a learning community (ask your umpeg officer).',
  noResultYet:
    'I do not know your gaps yet, because no competency is answered. Please start an assessment, or search in your own words.',
  pick: 'Choose a number to see the details.',
  whichOne: 'For which course? Choose its number; the button is with its details.',
  levels: (from, to) =>
    from <= 0 ? `For beginners, leads to level ${to}` : `From level ${from} to level ${to}`,
  audience: (labels) => (labels.length === 0 ? '' : `For: ${labels.join(', ')}`),
  invented: 'A sample catalogue, not an official schedule.',
  marked: (mark, title) => {
    switch (mark) {
      case 'interested':
        return `I noted your interest in “${title}”. This is not a registration yet: please go on with your umpeg officer.`;
      case 'saved':
        return `“${title}” is saved.`;
      case 'unfit':
        return `All right, I will not suggest “${title}” again.`;
      case 'done':
        return `All right, I noted that you did “${title}” before, and will not suggest it again.`;
    }
  },
  unknown: 'I cannot find that course in the catalogue. Please try its title or other words.',
  over: 'This course is over, so it can no longer be joined.',
};
