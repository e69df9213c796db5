import type { Change } from '../../change.ts';

type Mark = (Change & { change: 'courseMark' })['mark'];

/** Longest words that may become a name of a course; a story is none. */
const NAME = { characters: 60, words: 8 } as const;

/** A course that was wanted after short words: others may call it that too. */
export function chosen(query: string, course: string, mark: Mark): Change[] {
  const words = query.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const short = words.length <= NAME.characters && words.split(' ').length <= NAME.words;
  return words !== '' && short && (mark === 'interested' || mark === 'saved')
    ? [{ change: 'courseChosen', course, words }]
    : [];
}
