import type { CourseWordTexts } from '../../domain/dialog/texts/course-words.ts';
import { list, number } from './format.ts';

export const courseWords: CourseWordTexts = {
  door: 'Names of courses',
  title: 'Names of courses',
  waiting: (count) =>
    [
      'These are other names that people use when they look for a course.',
      count === 0
        ? 'No suggestion waits for a decision.'
        : `${number(count)} ${count === 1 ? 'suggestion waits' : 'suggestions wait'} for your decision.`,
    ].join('\n\n'),
  review: 'Check suggestions',
  find: 'Change one course',
  fromWords: 'Look for competencies',
  fromModel: 'Ask the AI model',
  modelSure: (host, courses) =>
    `Titles and descriptions of at most ${number(courses)} courses go to ${host}. Nothing about people goes with them. What comes back counts only once you approve it, one by one.\n\nSend them?`,
  modelYes: 'Send',
  begun: (by) =>
    by === 'words'
      ? 'All right, I look for courses whose words are clearly about one competency. Suggestions appear here in a moment.'
      : 'All right, I have asked. Suggestions appear here in a few minutes.',
  inVain: ({ courses, why }) =>
    [
      courses === 0
        ? 'Asking the AI model did not work last time.'
        : `Asking the AI model stopped after ${number(courses)} ${courses === 1 ? 'course' : 'courses'} last time.`,
      {
        budget: 'The questions of that day were used up; it can go on the day after.',
        'no answer': 'The AI model gave no answer that can be used. Please try again later.',
        error: 'Something went wrong. Please try again later.',
      }[why],
    ].join(' '),
  busy: 'The last search for suggestions is still going on. Please wait a moment.',
  cannot: 'That cannot be done here. Nothing has changed.',
  position: (n, of) => `Suggestion ${number(n)} of ${number(of)}`,
  suggestion: ({ course, title, kind, value }, competency) =>
    [
      `${course} ${title}`,
      kind === 'alias'
        ? `Also called: “${value}”`
        : `Teaches: ${value}${competency === '' ? '' : ` ${competency}`}`,
    ].join('\n'),
  why: ({ source, score }) => {
    if (source === 'search')
      return `Because ${number(Math.round(score))} people chose this course after searching with these words.`;
    if (source === 'words') return 'Because its title and description are clearly about that competency.';
    return source === 'model'
      ? 'Because the AI model suggests it from title and description.'
      : 'An admin suggests it.';
  },
  approve: 'Approve',
  reject: 'Reject',
  later: 'Later',
  see: 'See the course',
  noMore: 'You have seen every suggestion. Thank you.',
  askCourse: 'Which course? Please type its number, as KRS-083, or a word of its title.',
  noCourse: 'There is no course with this number or title. Please type it again.',
  several: 'Which one?',
  shown: ({ id, title, aliases }, competencies) =>
    [
      `${id} ${title}`,
      `Other names: ${aliases.length === 0 ? 'none yet' : list(aliases)}`,
      `Competencies: ${competencies.length === 0 ? 'none yet' : list(competencies)}`,
    ].join('\n'),
  note: 'Names stay when the catalogue is imported again.',
  add: 'Add a name',
  remove: 'Remove a name',
  askAlias: 'Please type the name, a few words only, as “office archive”.',
  noAlias:
    'That cannot be a name of a course. Please use 2 to 80 letters, without long numbers or addresses.',
  there: (alias) => `This course is called “${alias}” already.`,
  addSure: (alias, title) => `“${alias}” will be a name of ${title}. Add it?`,
  addYes: 'Add',
  askRemove: 'Which name shall go? Press its number, or type the name.',
  removeSure: (alias, title) =>
    `“${alias}” will be no name of ${title} any more, also when the catalogue is imported again. Remove it?`,
  removeYes: 'Remove',
  leave: 'Never mind',
  decided: (verdict, value) =>
    verdict === 'approved' ? `“${value}” is approved.` : `“${value}” is not used.`,
  gone: 'That course is no longer there, so nothing has changed.',
};
