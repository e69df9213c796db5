import type { Context } from './context.ts';
import { adminNews } from './flows/admin/admin.ts';
import { importFileHeard, importReceived } from './flows/admin/importing.ts';
import { assessNews } from './flows/assess/assess.ts';
import { openAssessment } from './flows/assess/open.ts';
import { certificateNews } from './flows/certificate.ts';
import { claimNews } from './flows/claims/claims.ts';
import { coursesNews } from './flows/courses/course-answer.ts';
import { planNews } from './flows/courses/planning.ts';
import { deskNews } from './flows/desk-news.ts';
import { entryNews } from './flows/entry/entry.ts';
import { fileHeard, fileMade, fileOpened, fileReceived, voiceNot } from './flows/files.ts';
import { type AnyForumNews, forumsNews, isForumNews } from './flows/forums/forums.ts';
import { topicsNews, voted } from './flows/forums/topics.ts';
import { mentoringNews } from './flows/mentoring/mentoring.ts';
import { outsideAiNews } from './flows/outside-ai.ts';
import { overviewNews } from './flows/overview.ts';
import { passageNews } from './flows/questions.ts';
import { ratingNews } from './flows/rating.ts';
import { command } from './flows/reading/command.ts';
import { merelyPolite } from './flows/reading/polite.ts';
import { strangersWish } from './flows/reading/strangers.ts';
import { understood } from './flows/reading/understood.ts';
import { isSlashed, unknownWord } from './flows/reading/unknown-word.ts';
import { remindNews } from './flows/remind.ts';
import { resultNews } from './flows/results/result.ts';
import { somebodyNews } from './flows/results/somebody.ts';
import { verifyNews } from './flows/verify/verify.ts';
import { ownAnswer } from './own-answer.ts';
import type { Place } from './place.ts';
import type { VoiceNews } from './topics/voice.ts';
import { after, type Heard, type Outcome, type Said } from './turn.ts';
import { agrees, ruledWish } from './typed/said.ts';
import { officeWish } from './typed/said-office.ts';
import { waitsFor } from './typed/waits-for.ts';
import type { News } from './wish.ts';
/**
 * Decides what follows from what was heard: pure and total, it never awaits. What a place does not want for itself is a
 * command, or free text that has to be understood first.
 */
export function step(place: Place, heard: Heard, context: Context): Outcome {
  if (heard.kind === 'news')
    return isForumNews(heard.news)
      ? forumsNews(place, heard.news, context)
      : told(place, heard.news, context);
  if (heard.kind === 'command') return command(place, heard.command, context);
  if (heard.kind === 'file')
    return importFileHeard(place, heard.file, context) ?? fileHeard(place, heard.file, context);
  if (heard.kind === 'text' && isSlashed(heard.text)) return unknownWord(place, heard.text, context);
  const ruled =
    heard.kind === 'text'
      ? ((context.person === null ? strangersWish(heard.text) : null) ??
        ruledWish(heard.text, waitsFor(place)) ??
        officeWish(heard.text, context.person?.roles ?? []))
      : null;
  return ruled === null ? unruled(place, heard, context) : command(place, ruled, context);
}

const typed = (text: string): Said => ({ kind: 'text', text });

/** What no rule takes: manners, the place's own, and what has to be read. */
function unruled(place: Place, heard: Said, context: Context): Outcome {
  const polite =
    heard.kind === 'text' && agrees(heard.text) ? merelyPolite(place, heard.text, context) : null;
  const own = polite ?? ownAnswer(place, heard, context);
  if (own !== null) return own;
  if (heard.kind === 'option') return { place, say: [{ message: { body: context.texts.home.stale } }] };
  return { place, say: [], wish: { want: 'messageRead', text: heard.text } };
}

/** What was spoken counts as if typed, and is shown first: the person must see what was understood. */
function voice(place: Place, heard: VoiceNews['heard'], context: Context): Outcome {
  if ('why' in heard) return voiceNot(place, heard.why, context);
  const shown = { message: { body: context.texts.files.heard(heard.text) } };
  return after({ say: [shown] }, step(place, typed(heard.text), context));
}

function told(place: Place, news: Exclude<News, AnyForumNews>, context: Context): Outcome {
  switch (news.granted) {
    case 'messageRead':
      return understood(place, news, context);
    case 'outsideAi':
      return outsideAiNews(place, news.ai, context);
    case 'passage':
      return passageNews(place, news.passage, context);
    case 'masked':
      return ratingNews(place, news, context);
    case 'answerRead':
      return assessNews(place, news, context);
    case 'ownAssessment':
      return openAssessment(news.assessment, context, true);
    case 'plan':
      return planNews(news, context);
    case 'courses':
    case 'course':
    case 'compare':
      return coursesNews(place, news, context);
    case 'ownMoment':
      return remindNews(place, news, context);
    case 'needs':
    case 'trends':
    case 'rooms':
    case 'steer':
    case 'drafts':
    case 'draft':
    case 'decideDraft':
    case 'periods':
    case 'period':
    case 'tryPeriod':
    case 'openPeriod':
    case 'decidePeriod':
    case 'imports':
    case 'tryImport':
    case 'runImport':
    case 'undoImport':
    case 'courseWords':
      return adminNews(place, news, context);
    case 'overview':
      return overviewNews(place, news, context);
    case 'mentoring':
      return mentoringNews(place, news.found, context);
    case 'verify':
      return verifyNews(place, news.found, context);
    case 'receiveFile':
      return importReceived(place, news) ?? fileReceived(place, news, context);
    case 'ownClaims':
    case 'claimsToCheck':
    case 'decideClaim':
      return certificateNews(place, news, context);
    case 'yearHours':
    case 'ownEntries':
    case 'ownEntry':
    case 'claimForm':
    case 'tryClaim':
    case 'saveClaim':
    case 'withdrawClaim':
    case 'claimSource':
      return claimNews(place, news, context);
    case 'voice':
      return voice(place, news.heard, context);
    case 'openFile':
    case 'dropFile':
      return fileOpened(place, news, context);
    case 'makeFile':
      return fileMade(place, news, context);
    case 'standings':
      return resultNews(place, news, context);
    case 'demoCourses':
    case 'personByCode':
    case 'personByEmail':
    case 'personByToken':
    case 'ownLink':
    case 'colleagues':
    case 'linkCode':
      return entryNews(place, news, context);
    case 'topics':
    case 'vote':
      return (news.granted === 'vote' ? voted : topicsNews)(place, news.topics, context);
    case 'somebody':
      return somebodyNews(place, news, context) ?? unruled(place, typed(news.asked.text), context);
    case 'team':
    case 'preferences':
    case 'snooze':
    case 'rsvp':
    case 'stored':
    case 'consents':
      return deskNews(place, news, context);
  }
}
