import type { LevelReading } from './assessment/evidence.ts';
import type { Competency, Level } from './competency/dictionary.ts';
import type { Awaiting, Reading } from './dialog/typed/reading.ts';
import type { Language } from './people/person.ts';
import type { Passage, QuestionReading } from './questions/passage.ts';
import type { Course, CourseRequest, Suggestions } from './recommendation/course.ts';

/** What the domain asks of `knowledge/`. Everything works offline; a configured model only improves it. */
export interface Understanding {
  /** A message in any register → intent and slots. `now` resolves nothing here: `when` stays as said. */
  readMessage(text: string, awaiting: Awaiting): Promise<Reading>;
  /**
   * An example in a person's own words → proposed level. `earlier` is what she told before for the same competency
   * (a follow-up adds to it); the quote may come from either. `required` only breaks ties.
   */
  readAnswer(
    competency: Competency,
    text: string,
    earlier: string,
    required: Level | null,
  ): Promise<LevelReading>;
}

export interface Courses {
  suggest(request: CourseRequest): Promise<Suggestions>;
  byId(id: string): Promise<Course | null>;
}

/** Questions about rules, answered from approved passages only. */
export interface Questions {
  /** What a message is as such a question, beside the wish that was read in it. */
  read(text: string, reading: Reading, language: Language): Promise<QuestionReading>;
  passage(id: string, language: Language): Promise<Passage | null>;
}
