import type { Command } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { Place } from '../../place.ts';
import { type Outcome, say } from '../../turn.ts';
import { account } from '../account.ts';
import { askDrafts } from '../admin/drafts.ts';
import { importCommand } from '../admin/importing.ts';
import { pause } from '../admin/pause.ts';
import { rooms } from '../admin/rooms.ts';
import { openSteering } from '../admin/steer.ts';
import { claimCommand } from '../claims/claims.ts';
import { openCourse, recommend, search } from '../courses/courses.ts';
import { askNeeds } from '../courses/needs.ts';
import { planned } from '../courses/planning.ts';
import { help, more } from '../desk.ts';
import { askCode } from '../entry/code.ts';
import { startDemo } from '../entry/demo.ts';
import { askLink } from '../entry/link.ts';
import { moveToSlack, moveToTelegram, openToken } from '../entry/move.ts';
import { forumCommand } from '../forums/forums.ts';
import { topics } from '../forums/topics.ts';
import { home, wayBack } from '../home.ts';
import { openLeave } from '../leave.ts';
import { openMentoring } from '../mentoring/open.ts';
import { decideAi } from '../outside-ai.ts';
import { overview } from '../overview.ts';
import { openPeerTasks } from '../peers/answer.ts';
import { openPeers } from '../peers/peers.ts';
import { startPeriod } from '../periods/open.ts';
import { askPeriods } from '../periods/periods.ts';
import { explainRating, rate } from '../rating.ts';
import { remindMe } from '../remind.ts';
import { openDetails } from '../results/details.ts';
import { askExport } from '../results/exporting.ts';
import { askSomebody } from '../results/somebody.ts';
import { openDelegation } from '../verify/delegate.ts';
import { openQueue } from '../verify/queue.ts';
import { openObjections } from '../verify/second-look.ts';
import { answerForum, assessing, cancel, changing, goOn, greeting, needLink, work } from './carried.ts';
import { ownStanding } from './own-standing.ts';
import { offerLater, takeUp } from './several.ts';
import { OPEN_TO_STRANGERS } from './strangers.ts';
import { willing } from './willing.ts';

/** Carries a wish out, or says kindly why not. The place stays when the answer is only an aside. */
export function command(place: Place, wanted: Command, context: Context): Outcome {
  if (context.person === null && !OPEN_TO_STRANGERS.has(wanted.do)) return needLink(place, context);
  switch (wanted.do) {
    case 'home':
      return home(context);
    case 'overview':
      return overview(place, context);
    case 'more':
      return aside(place, more(context));
    case 'greet':
      return context.person === null ? home(context) : greeting(place, context);
    case 'thanks':
      return aside(place, { body: context.texts.home.thanks });
    case 'willing':
      return willing(place, context);
    case 'standing':
      return ownStanding(place, context);
    case 'assess':
      return assessing(place, wanted.competency, context);
    case 'work':
      return work(wanted.assessment, place, context);
    case 'own':
      return { place: { at: 'home' }, say: [], wish: { want: 'ownAssessment' } };
    case 'resume':
      return goOn(place, context);
    case 'pause':
      return place.at === 'demo' ? cancel(place, context) : pause(place, context);
    case 'change':
      return changing(place, wanted.competency, context);
    case 'result':
      return { place, say: [], wish: { want: 'standings' } };
    case 'recommend':
      return recommend();
    case 'search':
      return search(wanted.words, context);
    case 'course':
      return openCourse(wanted.words, context);
    case 'jp':
      return { place, say: [], wish: { want: 'yearHours' } };
    case 'forum':
      return { place, say: [], wish: { want: 'forumPage', event: wanted.event ?? null } };
    case 'forums':
    case 'forumEvent':
    case 'forumSeries':
    case 'forumNew':
    case 'forumRun':
    case 'attend':
    case 'speak':
      return forumCommand(place, wanted, context);
    case 'topics':
      return topics(place, wanted, context);
    case 'vote':
      return { place, say: [], wish: { want: 'vote', topic: wanted.topic } };
    case 'rsvp':
      return answerForum(place, wanted.event, wanted.reply, context);
    case 'certificate':
      return { place, say: [], wish: { want: 'ownClaims', sent: null } };
    case 'claims':
      return { place, say: [], wish: { want: 'claimsToCheck', open: null } };
    case 'claim':
    case 'claimNew':
    case 'claimOn':
    case 'claimFrom':
      return claimCommand(place, wanted, context);
    case 'openFile':
    case 'dropFile':
      return { place, say: [], wish: { want: wanted.do, file: wanted.file } };
    case 'export':
      return askExport(place, context);
    case 'exportTable':
      return {
        place,
        say: [],
        wish: { want: 'makeFile', order: { make: 'exportTable', what: wanted.what, format: wanted.format } },
      };
    case 'copy':
      return { place, say: [], wish: { want: 'makeFile', order: { make: 'dataCopy' } } };
    case 'sheet':
      return {
        place,
        say: [],
        wish: { want: 'makeFile', order: { make: wanted.as === 'page' ? 'resultPage' : 'resultPicture' } },
      };
    case 'calendar':
      return {
        place,
        say: [],
        wish: { want: 'makeFile', order: { make: 'forumCalendar', event: wanted.event } },
      };
    case 'reminders':
      return { place: { at: 'prefs' }, say: [], wish: { want: 'preferences' } };
    case 'remind':
      return (
        remindMe(place, wanted.text, wanted.postpone, context) ?? command(place, { do: 'reminders' }, context)
      );
    case 'leave':
      return openLeave(wanted.text, context);
    case 'steer':
      return openSteering(wanted.ask, context);
    case 'next':
      return takeUp(place, context);
    case 'waiting':
      return offerLater(place, wanted.intent, context);
    case 'outsideAi':
      return { place, say: [], wish: { want: 'outsideAi' } };
    case 'decideAi':
      return decideAi(place, wanted.given, context);
    case 'rate':
      return rate(place, wanted.id, wanted.verdict, context);
    case 'why':
      return explainRating(place, wanted.id, wanted.reason, context);
    case 'passage':
      return { place, say: [], wish: { want: 'passage', id: wanted.id } };
    case 'snooze':
      return { place, say: [], wish: { want: 'snooze', kind: wanted.kind, subject: wanted.subject } };
    case 'mute':
      return {
        place: { at: 'prefs' },
        say: [],
        wish: {
          want: 'setPreferences',
          set: wanted.topic === 'all' ? { stopped: true } : { mute: wanted.topic },
        },
      };
    case 'help':
      return aside(place, help(context));
    case 'cancel':
      return cancel(place, context);
    case 'code':
      return askCode(wanted.words, context);
    case 'team':
      return {
        place,
        say: [],
        wish: wanted.period === undefined ? { want: 'team' } : { want: 'team', period: wanted.period },
      };
    case 'verify':
      return openQueue();
    case 'delegate':
      return openDelegation();
    case 'details':
      return openDetails();
    case 'objections':
      return openObjections();
    case 'peers':
      return openPeers();
    case 'peerTasks':
      return openPeerTasks();
    case 'rooms':
      return rooms(wanted.room, context);
    case 'trends':
      return { place, say: [], wish: { want: 'trends', opd: wanted.opd } };
    case 'needs':
      return askNeeds(place, context);
    case 'plan':
      return planned(wanted, wanted.again);
    case 'import':
    case 'importKind':
    case 'importSheet':
    case 'importUndo':
    case 'courseWords':
      return importCommand(place, wanted, context);
    case 'mentoring':
      return openMentoring(place, wanted.open, context);
    case 'periods':
    case 'period':
      return askPeriods(place, wanted.do === 'period' ? wanted.period : null, context);
    case 'drafts':
    case 'draft':
      return askDrafts(place, wanted.do === 'draft' ? wanted.draft : null, context);
    case 'periodNew':
      return startPeriod(context);
    case 'link':
      return askLink(context);
    case 'data':
    case 'consents':
    case 'erase':
    case 'wrongData':
    case 'language':
    case 'tables':
    case 'unlink':
      return account(place, wanted, context);
    case 'demo':
      return startDemo(context);
    case 'openToken':
      return openToken(wanted.token);
    case 'telegram':
      return moveToTelegram(place, context);
    case 'slack':
      return moveToSlack(place, context);
    case 'somebody':
      return askSomebody(place, wanted.asked, context);
    case 'contact':
    case 'others':
    case 'outside':
      return aside(place, { body: context.texts.home[wanted.do], options: wayBack(context) });
  }
}

/** An answer given in between: the question before it stays open. A demo or a half link is left by it, not broken. */
const aside = (place: Place, message: Parameters<typeof say>[1]): Outcome => say(place, message);
