import type { LevelReading } from '../../../assessment/evidence.ts';
import { levelOf, startLadder, type Tap, tap } from '../../../assessment/ladder.ts';
import { type Assessment, toldBasis } from '../../../assessment/state.ts';
import { LEVELS, type Level } from '../../../competency/dictionary.ts';
import type { Context } from '../../context.ts';
import type { Place, Question } from '../../place.ts';
import type { Heard, Outcome } from '../../turn.ts';
import type { News } from '../../wish.ts';
import { pause } from '../admin/pause.ts';
import { withRating } from '../rating.ts';
import { whoseWords } from '../reading/story.ts';
import { type AssessPlace, ask } from './ask.ts';
import { askBefore, explained, repeat, stillAsked } from './ask-about.ts';
import { gone, openById } from './open.ts';
import { toReview } from './overview.ts';
import { toRead } from './read.ts';
import { type Given, keep, record } from './record.ts';
import { agreesToNothing, answerIn, choiceIn, isPuzzled, isStory, wantsToSend } from './words.ts';

/** One competency: example, follow-up, proposal, behaviours or own choice. null: the text is a wish of another kind. */
export function assess(place: AssessPlace, heard: Heard, context: Context): Outcome | null {
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  if (heard.kind === 'text')
    return heard.forwarded === true
      ? whoseWords(place, heard.text, assessment, context)
      : spoken(place, heard.text, assessment, context);
  return heard.kind === 'option' ? pressed(place, heard.id, assessment, context) : null;
}

function spoken(place: AssessPlace, text: string, assessment: Assessment, context: Context): Outcome | null {
  const choice = choiceIn(text, place.question);
  if (choice !== null) return pressed(place, choice, assessment, context);
  if (agreesToNothing(text, place.question))
    return stillAsked(place, context.texts.home.pressPlease, assessment, context);
  if (wantsToSend(text)) return toReview(assessment, context);
  if (isPuzzled(text)) return explained(place, assessment, context);
  return isStory(text) ? toRead(place, text, assessment) : null;
}

/** A text that might have been a wish but is none for sure: in the middle of a question it is an answer. */
export function afterAll(place: AssessPlace, text: string, context: Context): Outcome {
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  const told = place.question.ask === 'proposal' || place.question.ask === 'level';
  const answer = answerIn(text, told);
  if (answer !== null) return toRead(place, answer, assessment);
  const { doubted, noAnswer } = context.texts.assess;
  return stillAsked(place, place.question.ask === 'proposal' ? doubted : noAnswer, assessment, context);
}

/** Whoever does not know what to answer is shown the ways on from the question that is open. */
export function helpHere(place: AssessPlace, context: Context): Outcome {
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  const { doubted, unsure } = context.texts.assess;
  return stillAsked(place, place.question.ask === 'proposal' ? doubted : unsure, assessment, context);
}

/** The reader's answer to what was told. */
export function assessNews(
  place: Place,
  news: Extract<News, { granted: 'answerRead' }>,
  context: Context,
): Outcome {
  if (place.at !== 'assess') return { place, say: [] };
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  const { reading, text } = news;
  const { question } = place;
  const earlier = question.ask === 'example' ? '' : question.story;
  const story = earlier === '' ? text : `${earlier}\n${text}`;
  const named = reading.named ?? (question.ask === 'more' ? question.named : null);
  if (question.ask === 'proposal' && reading.level === question.proposed && reading.quote === question.quote)
    return stillAsked(place, context.texts.assess.unchanged, assessment, context);
  if (reading.level !== 0)
    return proposed(place, reading.level, reading, { story, named }, assessment, context);
  // One follow-up at most: after it the person chooses for herself, and keeps what was proposed to choose from.
  if (question.ask === 'level' || question.ask === 'proposal')
    return stillAsked(place, context.texts.home.pressPlease, assessment, context);
  // An order or a bare number was asked for an example; that what came then is the office's act is asked once as well.
  const ownPart = question.ask === 'more' && question.why === 'example' && reading.followUp === 'own_role';
  if (question.ask === 'more' && !ownPart) {
    return asking(place, assessment, context, {
      ask: 'level',
      story,
      quote: '',
      proposed: null,
      offered: LEVELS,
      from: question,
    });
  }
  return asking(place, assessment, context, {
    ask: 'more',
    story,
    why: reading.followUp ?? 'example',
    named,
  });
}

/** The level that was read, as a proposal; told under the wrong competency, first the one question for a fitting example. */
function proposed(
  place: AssessPlace,
  level: Level,
  reading: LevelReading,
  { story, named }: { readonly story: string; readonly named: Level | null },
  assessment: Assessment,
  context: Context,
): Outcome {
  const fitting = reading.closer === undefined ? {} : { closer: reading.closer };
  if (reading.fit === 'far' && place.question.ask === 'example')
    return asking(place, assessment, context, { ask: 'more', story, why: 'fitting', named, ...fitting });
  return asking(place, assessment, context, {
    ask: 'proposal',
    story,
    proposed: level,
    quote: reading.quote,
    met: reading.met ?? null,
    next: reading.next ?? null,
    ...(reading.fit === undefined ? {} : { fit: reading.fit, ...fitting }),
  });
}

function pressed(place: AssessPlace, id: string, assessment: Assessment, context: Context): Outcome | null {
  const { question } = place;
  const story = question.ask === 'example' ? '' : question.story;
  const required = assessment.items.find((item) => item.code === place.code)?.required ?? null;
  const save = (given: Given): Outcome => record(place, assessment, given, context);
  switch (id) {
    case 'skip':
      return (
        keep(place, assessment, context) ??
        save({ basis: 'skipped', proposed: null, quote: '', chosen: null, story: '' })
      );
    case 'pause':
      return pause(place, context);
    case 'tap':
      return updating(place, assessment, context, {
        ask: 'behaviours',
        ladder: startLadder(required),
        story,
      });
    case 'tell':
      return updating(place, assessment, context, { ask: 'example' });
    case 'back':
      return updating(
        place,
        assessment,
        context,
        (question.ask === 'level' && question.from) || { ask: 'example' },
      );
    case 'previous':
      return askBefore(place, assessment, context);
    case 'add':
      return updating(place, assessment, context, { ask: 'more', story, why: 'detail', named: null });
    case 'choose':
      return updating(place, assessment, context, {
        ask: 'level',
        story,
        quote: '',
        proposed: null,
        offered: LEVELS,
        from: question,
      });
    case 'yes':
    case 'sometimes':
    case 'no':
      return question.ask === 'behaviours' ? tapped(place, question, id, assessment, context) : null;
    case 'agree':
    case 'higher':
    case 'lower':
      return question.ask === 'proposal' ? judged(place, question, id, assessment, context) : null;
    default:
      return named(place, id, save);
  }
}

/** `keep:3` and `level:3`: a level chosen by the person. */
function named(place: AssessPlace, id: string, save: (given: Given) => Outcome): Outcome | null {
  const [, kind, digit] = /^(keep|level):([0-5])$/.exec(id) ?? [];
  if (kind === undefined || digit === undefined) return null;
  const chosen = digit === '0' ? 0 : levelOf(Number(digit));
  const { question } = place;
  if (question.ask === 'more')
    return save({ basis: 'unsupported', proposed: null, quote: '', chosen, story: question.story });
  if (question.ask !== 'level') return null;
  const { proposed, quote, story } = question;
  return save({ basis: toldBasis(proposed, chosen), proposed, quote, chosen, story });
}

function judged(
  place: AssessPlace,
  question: Extract<Question, { ask: 'proposal' }>,
  id: 'agree' | 'higher' | 'lower',
  assessment: Assessment,
  context: Context,
): Outcome {
  const { proposed, quote, story } = question;
  // A story that hardly shows this competency is no evidence for it, whatever level it reads like.
  const basis = question.fit === 'far' ? 'unsupported' : 'told';
  if (id === 'agree')
    return record(place, assessment, { basis, proposed, quote, chosen: proposed, story }, context);
  const offered = LEVELS.filter((level) => (id === 'higher' ? level > proposed : level < proposed));
  if (offered.length === 0)
    return record(place, assessment, { basis: 'told', proposed, quote, chosen: 0, story }, context);
  const other = updating(place, assessment, context, {
    ask: 'level',
    story,
    quote,
    proposed,
    offered,
    from: question,
  });
  // Agreeing says that it was read well. Only here, where it was not, one more button asks what was wrong.
  return withRating(other, 'level', story, [place.code, `level:${proposed}`], context, 'down');
}

function tapped(
  place: AssessPlace,
  question: Extract<Question, { ask: 'behaviours' }>,
  answer: Tap,
  assessment: Assessment,
  context: Context,
): Outcome {
  const next = tap(question.ladder, answer);
  if (!next.settled) return updating(place, assessment, context, { ...question, ladder: next.ladder });
  const given: Given = {
    basis: 'tapped',
    proposed: null,
    quote: '',
    chosen: next.level,
    story: question.story,
  };
  return record(place, assessment, given, context);
}

/** Asks something new below what was written. */
function asking(place: AssessPlace, assessment: Assessment, context: Context, question: Question): Outcome {
  return repeat({ ...place, question }, assessment, context);
}

/** Asks in the message whose button was pressed: the pile does not grow. */
function updating(place: AssessPlace, assessment: Assessment, context: Context, question: Question): Outcome {
  const next: AssessPlace = { ...place, question };
  const message = ask(next, assessment, context);
  if (message === null) return gone(context);
  return { place: next, say: [{ message, inPlace: true }] };
}
