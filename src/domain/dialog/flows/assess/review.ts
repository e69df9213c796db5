import { type Assessment, nextOpen, optionalLeft, progress } from '../../../assessment/state.ts';
import { competencyNamed } from '../../../competency/named.ts';
import type { Context } from '../../context.ts';
import type { Message } from '../../message.ts';
import type { Place } from '../../place.ts';
import { after, type Heard, type Outcome, pressPlease } from '../../turn.ts';
import { pause } from '../admin/pause.ts';
import { previewMessage } from '../verify/case.ts';
import { askAbout } from './ask-about.ts';
import { gone, openAssessment, openById } from './open.ts';
import { nameOf, reviewMessage } from './overview.ts';
import { looksLikeWish, wantsToSend } from './words.ts';

export function review(
  place: Extract<Place, { at: 'review' }>,
  heard: Heard,
  context: Context,
): Outcome | null {
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  if (heard.kind === 'text') return typedSend(heard.text, assessment, context);
  if (heard.kind !== 'option') return null;
  switch (heard.id) {
    case 'send':
      return confirmSending(assessment, context);
    case 'change':
      return changeWhich(assessment, context);
    case 'go':
      return openAssessment(assessment, context, false);
    case 'pause':
      return pause(place, context);
    default:
      return null;
  }
}

const typedSend = (text: string, assessment: Assessment, context: Context): Outcome | null =>
  wantsToSend(text) && progress(assessment).answered > 0 ? confirmSending(assessment, context) : null;

/** Which answer to change: a button a competency. */
export function changeWhich(assessment: Assessment, context: Context): Outcome {
  const { assess, buttons } = context.texts;
  const options = assessment.items.map((item) => [
    { id: `c:${item.code}`, label: nameOf(assessment, item.code, context) },
  ]);
  const message = {
    body: assess.changeAsk,
    options: [...options, [{ id: 'review', label: buttons.review }]],
  };
  return { place: { at: 'change', assessment: assessment.id }, say: [{ message, inPlace: true }] };
}

export function change(
  place: Extract<Place, { at: 'change' }>,
  heard: Heard,
  context: Context,
): Outcome | null {
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  if (heard.kind === 'text')
    return typedSend(heard.text, assessment, context) ?? changeNamed(heard.text, assessment, context);
  if (heard.kind !== 'option') return null;
  if (heard.id === 'review') return backToReview(assessment, context);
  return heard.id.startsWith('c:') ? changeOne(assessment, heard.id.slice(2), context) : null;
}

/** The answer to this competency is asked for anew; one that is not in the assessment is said to be none of it. */
export function changeOne(assessment: Assessment, code: string, context: Context): Outcome {
  if (assessment.items.some((item) => item.code === code)) return askAbout(assessment, code, context, true);
  const body = context.texts.assess.notInAssessment;
  return after({ say: [{ message: { body } }] }, changeWhich(assessment, context));
}

function changeNamed(text: string, assessment: Assessment, context: Context): Outcome | null {
  if (looksLikeWish(text)) return null;
  const code = competencyNamed(text, context.dictionary(assessment.dictionaryVersion));
  return code === null ? null : changeOne(assessment, code, context);
}

function backToReview(assessment: Assessment, context: Context): Outcome {
  const message = reviewMessage(assessment, context);
  return { place: { at: 'review', assessment: assessment.id }, say: [{ message, inPlace: true }] };
}

/** Shows exactly who will see what, before anything leaves. */
function confirmSending(assessment: Assessment, context: Context): Outcome {
  const { assess, buttons, verify } = context.texts;
  const left = optionalLeft(assessment);
  if (left > 0) return optionalFirst(assessment, left, context);
  const { answered, skipped, total } = progress(assessment);
  const superior = context.facts?.superior ?? null;
  const message: Message = {
    title: assess.sendTitle,
    body: [
      assess.reviewCounts(answered, skipped, total),
      superior === null
        ? assess.sendNobody
        : `${assess.sendTo(superior.name)}\n\n${assess.sendSeen(superior.name)}`,
      ...(superior?.linked === false ? [verify.notLinked(superior.name)] : []),
    ].join('\n\n'),
    options: [
      [{ id: 'yes', label: superior === null ? buttons.finish : buttons.send, primary: true }],
      ...(skipped > 0 || nextOpen(assessment) !== null
        ? [[{ id: 'fill', label: buttons.answerSkipped }]]
        : []),
      ...(superior === null ? [] : [[{ id: 'preview', label: verify.asSuperior }]]),
      [{ id: 'review', label: buttons.review }],
    ],
  };
  return { place: { at: 'send', assessment: assessment.id }, say: [{ message, inPlace: true }] };
}

/** Fewer optional competencies than the period asks for: said, and one of them is asked next. */
function optionalFirst(assessment: Assessment, left: number, context: Context): Outcome {
  const body = context.texts.periods.optionalLeft(left);
  const open = assessment.items.find(
    (item) => item.optional === true && (item.answer === null || item.answer.basis === 'skipped'),
  );
  const next =
    open === undefined ? backToReview(assessment, context) : askAbout(assessment, open.code, context, true);
  return after({ say: [{ message: { body } }] }, next);
}

export function send(place: Extract<Place, { at: 'send' }>, heard: Heard, context: Context): Outcome | null {
  const assessment = openById(context, place.assessment);
  if (assessment === null) return gone(context);
  if (heard.kind === 'text') return wantsToSend(heard.text) ? pressPlease(place, context) : null;
  if (heard.kind !== 'option') return null;
  const superior = context.facts?.superior ?? null;
  switch (heard.id) {
    case 'yes':
      return {
        place: { at: 'home' },
        say: [{ message: sentMessage(superior?.name ?? null, context), inPlace: true }],
        changes: [{ change: 'send', assessment: assessment.id, to: superior?.id ?? null }],
      };
    case 'fill': {
      const open = assessment.items.find((item) => item.answer === null || item.answer.basis === 'skipped');
      return open === undefined
        ? backToReview(assessment, context)
        : askAbout(assessment, open.code, context, true);
    }
    case 'preview':
      return superior === null
        ? null
        : { place, say: [{ message: previewMessage(assessment, superior.name, context) }] };
    case 'review':
      return backToReview(assessment, context);
    default:
      return null;
  }
}

function sentMessage(superior: string | null, { texts }: Context): Message {
  return {
    body: texts.assess.sent(superior),
    options: [
      [{ id: 's:result', label: texts.buttons.result, primary: true }],
      [{ id: 's:recommend', label: texts.buttons.coursesForGaps }],
    ],
  };
}
