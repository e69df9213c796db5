import type { Texts } from '../../domain/dialog/texts.ts';
import { account } from './account.ts';
import { assess } from './assess.ts';
import { buttons } from './buttons.ts';
import { certificate } from './certificate.ts';
import { claims } from './claims.ts';
import { consents } from './consents.ts';
import { courseWhy } from './course-why.ts';
import { courseWords } from './course-words.ts';
import { courses } from './courses.ts';
import { delegate } from './delegate.ts';
import { details } from './details.ts';
import { dictionary } from './dictionary.ts';
import { entry } from './entry.ts';
import { exporting } from './exporting.ts';
import { files } from './files.ts';
import { clock, date, shortDate } from './format.ts';
import { forumPlan } from './forum-plan.ts';
import { forumRun } from './forum-run.ts';
import { forums } from './forums.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { leave } from './leave.ts';
import { look } from './look.ts';
import { mentoring } from './mentoring.ts';
import { move } from './move.ts';
import { needs } from './needs.ts';
import { office } from './office.ts';
import { outsideAi } from './outside-ai.ts';
import { overview } from './overview.ts';
import { peers } from './peers.ts';
import { periods } from './periods.ts';
import { planning } from './planning.ts';
import { questions } from './questions.ts';
import { rating } from './rating.ts';
import { remind } from './remind.ts';
import { result } from './result.ts';
import { rooms } from './rooms.ts';
import { sheet } from './sheet.ts';
import { slack } from './slack.ts';
import { steer } from './steer.ts';
import { tables } from './tables.ts';
import { trends } from './trends.ts';
import { unread } from './unread.ts';
import { verify } from './verify.ts';
import { windows } from './windows.ts';

/** Every sentence in Indonesian, the source language. */
export const textsId: Texts = {
  date,
  shortDate,
  clock,
  buttons,
  entry,
  home,
  assess,
  account,
  look,
  outsideAi,
  consents,
  questions,
  rating,
  result,
  sheet,
  rooms,
  remind,
  leave,
  steer,
  slack,
  windows,
  tables,
  planning,
  needs,
  trends,
  importing,
  courses,
  courseWhy,
  courseWords,
  files,
  certificate,
  claims,
  exporting,
  forums,
  forumPlan,
  forumRun,
  office,
  overview,
  periods,
  dictionary,
  verify,
  delegate,
  details,
  peers,
  mentoring,
  move,
  unread,
};
