import { randomBytes } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { CertificateWish } from '../../domain/dialog/topics/certificate.ts';
import type { ClaimWish } from '../../domain/dialog/topics/claim.ts';
import type { FileWish } from '../../domain/dialog/topics/file-wish.ts';
import type { CourseWish, News, Wish } from '../../domain/dialog/wish.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Courses } from '../../domain/ports.ts';
import { addDays, type OfficeTime } from '../../domain/reminders/office.ts';
import type { Transcribe } from '../../knowledge/model/transcribe.ts';
import { ownAssessment } from '../../storage/assessment/own-assessment.ts';
import { standings } from '../../storage/assessment/standings.ts';
import type { DictionaryShelf } from '../../storage/dictionary/dictionary-shelf.ts';
import { forumTopics, supportTopic } from '../../storage/forums/topics.ts';
import { createYearHours } from '../../storage/learning/year-hours.ts';
import { codeHash, linkCode, normalCode } from '../../storage/people/link-codes.ts';
import { colleagueOf, findByEmail } from '../../storage/people/people.ts';
import { personByCode } from '../../storage/people/person-by-code.ts';
import { somebody, team, teamCount } from '../../storage/people/team.ts';
import { loadCalendarOf } from '../../storage/reminders/calendar.ts';
import { setPreferences, snooze } from '../../storage/reminders/reminders.ts';
import { roomsOf } from '../../storage/rooms/rooms.ts';
import { stored } from '../../storage/stored.ts';
import { standsInFor } from '../../storage/verification/delegations.ts';
import { fourVerdicts } from '../../storage/verification/verdicts.ts';
import type { Asker } from '../../turns.ts';
import { generators } from '../files/generators.ts';
import { makeFile } from '../files/make.ts';
import { type FileParts, receiveFile, storedFile } from '../files/receive.ts';
import { consents, outsideAi } from './ai.ts';
import { type AnswerParts, answerRead, answerWish, messageRead } from './answers.ts';
import { awaiting } from './awaiting.ts';
import { claimWish, ownClaimWish } from './claims.ts';
import { colleagues } from './colleagues.ts';
import { courseWish } from './courses.ts';
import { draftWish } from './drafts.ts';
import { anyForumWish, isForumWish } from './forum-run.ts';
import { type ImportingParts, importWish } from './importing.ts';
import { mentoringFor } from './mentoring.ts';
import { openLink, tokenNews } from './move.ts';
import { needsFor } from './needs.ts';
import { periodWish } from './periods.ts';
import { planWish } from './plan.ts';
import { ownMomentFor, settingsOf } from './remind.ts';
import { steer } from './steer.ts';
import { trendsFor } from './trends.ts';
import { verifying } from './verify.ts';
import { heardVoice } from './voice.ts';

export interface GrantParts extends AnswerParts, ImportingParts {
  readonly db: Database;
  readonly office: OfficeTime;
  readonly now: () => Date;
  readonly key: Uint8Array;
  readonly courses: Courses;
  readonly dictionaries: DictionaryShelf;
  readonly files: FileParts;
  readonly transcribe: Transcribe | null;
  /** Tells whoever waits how far her answer is; returns at once. */
  readonly working: (to: Pick<Asker, 'channel' | 'account' | 'conversation'>, words: string) => void;
}

/** How far ahead *Tunda* looks for a working day. Days. */
const LOOK_AHEAD = 30;

/** Grants the dialog's wishes. A linked person's wishes ask with that person's rights; a stranger has few. */
export function granter(parts: GrantParts): (wish: Wish, asker: Asker) => Promise<News> {
  const yearHours = createYearHours(parts.db);
  return async (wish, asker) => {
    switch (wish.want) {
      case 'messageRead': {
        const place = asker.loaded.state?.place ?? { at: 'home' };
        return messageRead(wish, awaiting(place), asker, parts);
      }
      case 'outsideAi':
        return outsideAi(parts, linked(asker).id, asker.context.today);
      case 'passage':
      case 'masked':
        return answerWish(wish, asker, parts);
      case 'answerRead':
        return answerRead(wish, asker, parts);
      case 'courses':
      case 'demoCourses':
      case 'course':
      case 'compare':
        return courseWish(wish, asker, parts);
      case 'personByCode': {
        const hash = codeHash(parts.key, normalCode(wish.code));
        return { granted: 'personByCode', hash, ...(await personByCode(parts.db, hash, asker, parts.now())) };
      }
      case 'personByToken':
      case 'personByHash':
        return tokenNews(wish, parts);
      case 'personByEmail':
        return { granted: 'personByEmail', person: await findByEmail(parts.db, wish.email) };
      case 'receiveFile':
        return receiveFile(wish, linked(asker).id, asker.channel, parts.files);
      case 'ownClaims':
      case 'claimsToCheck':
      case 'decideClaim':
        return claimWish(wish, linked(asker).id, parts);
      case 'yearHours': {
        const { id } = linked(asker);
        return { granted: 'yearHours', year: await yearHours({ asker: id, today: asker.context.today }) };
      }
      case 'ownEntries':
      case 'ownEntry':
      case 'claimForm':
      case 'tryClaim':
      case 'saveClaim':
      case 'withdrawClaim':
      case 'claimSource':
        return ownClaimWish(wish, linked(asker).id, parts);
      case 'voice':
        return heardVoice(wish, asker, parts.files, parts, parts.transcribe);
      case 'openFile':
      case 'dropFile':
        return storedFile(wish, linked(asker).id, asker.context.today, parts.files);
      case 'makeFile':
        return makeFile(wish.order, linked(asker), asker, generators(parts), parts.files);
      default:
        return ownWish(wish, asker, parts);
    }
  };
}

type OwnWish = Exclude<
  Wish,
  {
    want:
      | 'messageRead'
      | 'passage'
      | 'outsideAi'
      | 'masked'
      | 'answerRead'
      | CourseWish['want']
      | 'personByCode'
      | 'personByToken'
      | 'personByHash'
      | 'personByEmail'
      | 'voice'
      | FileWish['want']
      | CertificateWish['want']
      | ClaimWish['want'];
  }
>;

/** Wishes that only a linked person has. */
async function ownWish(wish: OwnWish, asker: Asker, parts: GrantParts): Promise<News> {
  const { db, office, now, working } = parts;
  const person = linked(asker);
  const today = office.dayOf(now());
  if (isForumWish(wish)) return anyForumWish(wish, person.id, parts, now());
  switch (wish.want) {
    case 'standings':
      return {
        granted: 'standings',
        ...(await standings(db, person.id, today)),
        verdicts: await fourVerdicts(db, person.id, today),
      };
    case 'ownAssessment':
      return { granted: 'ownAssessment', assessment: await ownAssessment(db, person.id, now()) };
    case 'colleagues':
      return { granted: 'colleagues', people: await colleagues(wish.words, person.id, parts) };
    case 'linkCode': {
      // The rights are asked again here: an id in a place is only what was shown, not a permission.
      const colleague = await colleagueOf(db, person.id, wish.person);
      if (colleague === null) return { granted: 'colleagues', people: [] };
      const made = linkCode(parts.key, randomBytes, now());
      const link = await openLink(db, parts.key, now());
      return { granted: 'linkCode', person: colleague.id, name: colleague.name, ...made, link };
    }
    case 'ownLink':
      return { granted: 'ownLink', link: await openLink(db, parts.key, now()) };
    case 'team':
      return {
        granted: 'team',
        ...(await team(db, person.id, today, wish.period ?? null)),
        inNameOf: await standsInFor(db, person.id, today),
      };
    case 'somebody':
      return { granted: 'somebody', ...(await somebody(db, person.id, wish.asked, today)) };
    case 'verify':
      return { granted: 'verify', found: await verifying(wish.ask, person, today, now(), parts) };
    case 'steer':
      return { granted: 'steer', found: await steer(wish.ask, person.id, parts) };
    case 'mentoring':
      return { granted: 'mentoring', found: await mentoringFor(wish.ask, person.id, db, today, now()) };
    case 'ownMoment':
      return ownMomentFor(wish, person.id, parts);
    case 'rooms':
      return roomsOf(db, person.id, wish.room);
    case 'needs':
      return needsFor(parts, person.id, now(), today);
    case 'trends':
      return trendsFor(db, person.id, wish.opd, today);
    case 'plan':
      return planWish(wish, person, db, today);
    case 'imports':
    case 'tryImport':
    case 'runImport':
    case 'undoImport':
    case 'courseWords': {
      const progress = (rows: number): void => working(asker, asker.context.texts.importing.soFar(rows));
      return importWish(wish, person.id, parts, { now: now(), today, progress });
    }
    case 'drafts':
    case 'draft':
    case 'decideDraft':
      return draftWish(wish, person.id, db, now());
    case 'periods':
    case 'period':
    case 'tryPeriod':
    case 'openPeriod':
    case 'decidePeriod':
      return periodWish(wish, person.id, db, now());
    case 'overview':
      return { granted: 'overview', team: await teamCount(db, person.id, today) };
    case 'preferences':
      return { granted: 'preferences', preferences: await settingsOf(person.id, parts), saved: false };
    case 'setPreferences':
      await setPreferences(db, person.id, wish.set, now());
      return { granted: 'preferences', preferences: await settingsOf(person.id, parts), saved: true };
    case 'snooze': {
      const calendar = await loadCalendarOf(db, person.id, today, addDays(today, LOOK_AHEAD));
      const done = await snooze(db, office, calendar, person.id, wish.kind, wish.subject, now());
      return {
        granted: 'snooze',
        kind: wish.kind,
        subject: wish.subject,
        dueAt: done.snoozed ? done.dueAt : null,
      };
    }
    case 'topics':
      return { granted: 'topics', topics: await forumTopics(db, person.id, wish.event, now()) };
    case 'vote':
      return { granted: 'vote', topics: await supportTopic(db, person.id, wish.topic, now()) };
    case 'consents':
      return consents(parts, person.id, today);
    case 'stored':
      return { granted: 'stored', stored: await stored(db, person.id) };
  }
}

function linked(asker: Asker): Person {
  const { person } = asker.loaded;
  if (person === null) throw new Error('a stranger has no wish of this kind');
  return person;
}
