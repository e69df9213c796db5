import { beforeEach, describe, expect, it } from 'vitest';
import type { VerifyChange } from '../../src/domain/dialog/topics/verify.ts';
import { peerStanding, peerTasks } from '../../src/storage/assessment/peers.ts';
import { standings } from '../../src/storage/assessment/standings.ts';
import { trendRows } from '../../src/storage/assessment/trends.ts';
import { teamExport } from '../../src/storage/files/exports.ts';
import { claimsToCheck, decideClaims } from '../../src/storage/learning/claims.ts';
import { addLearningForms } from '../../src/storage/learning/forms.ts';
import { ownEntries, ownEntry, saveClaim, withdrawClaim } from '../../src/storage/learning/own-claims.ts';
import { createYearHours } from '../../src/storage/learning/year-hours.ts';
import { candidates } from '../../src/storage/mentoring/offers.ts';
import { claimMeeting, pairOf, pairsOf } from '../../src/storage/mentoring/pairs.ts';
import { colleagueOf, findInAgency } from '../../src/storage/people/people.ts';
import { somebody, team } from '../../src/storage/people/team.ts';
import { effectByRung, holdOut, muteRate, setHoldOut } from '../../src/storage/reminders/effect.ts';
import { ownLeaves } from '../../src/storage/reminders/leaves.ts';
import { adminOf, OPERATOR } from '../../src/storage/steerer.ts';
import { stored } from '../../src/storage/stored.ts';
import { verifyCase, verifyQueue } from '../../src/storage/verification/verifying.ts';
import { onEveryDatabase } from '../support/database.ts';
import { FORMS_HERE, WHOLE_CLAIM } from './claims-world.ts';
import { claimOf, decidedClaimOf, opens } from './files-world.ts';
import { mentoringOf, offers, paired, REQUEST } from './mentoring-world.ts';
import { answerOf, change, HOUR, MINE, NOW, seedWorld, TODAY, WHO, type Who } from './world.ts';

type Asker = Who | 'stranger';

/** Every asker about `asn`. What is not named here must come back empty, or as a conflict. */
const ALLOWED: Readonly<Record<string, readonly Asker[]>> = {
  'see the progress of': ['superior', 'umpeg'],
  'see the progress, by name, of': ['superior', 'umpeg'],
  'find by name what was sent by': ['superior'],
  'take away the progress of': ['superior', 'umpeg'],
  'count, over the periods, the assessment of': ['superior', 'umpeg', 'kepala', 'admin'],
  'count, in what reminders do, one to': ['admin'],
  'leave out, to compare, reminders to': ['admin'],
  'open the certificate of': ['asn', 'umpeg'],
  'see the claims of': ['umpeg'],
  'decide on the claim of': ['umpeg'],
  'see the decisions on claims of': ['umpeg'],
  'correct a decision on the claim of': ['umpeg'],
  'see what can be changed of the claims of': ['asn'],
  'correct the claim of': ['asn'],
  'read what counts in the year of': ['asn'],
  'take back the claim of': ['asn'],
  'open the evidence, sent, of': ['asn', 'superior'],
  'pick by name': ['umpeg', 'admin'],
  'be asked about once more before a code is made for': ['umpeg', 'admin'],
  'issue a link code for': ['umpeg', 'admin'],
  'issue a link that opens Telegram for': ['asn', 'umpeg', 'admin'],
  'read the level of': ['asn'],
  'read what is stored of': ['asn'],
  'answer in the assessment of': ['asn'],
  'send the assessment of': ['asn'],
  'read what was sent by': ['superior'],
  'confirm what was sent by': ['superior'],
  'hand back what was sent by': ['superior'],
  'ask colleagues for a view on': ['asn'],
  'see the leave of': ['asn'],
  'take back the leave of': ['asn'],
  'give the view that was asked for on': ['otherSuperior', 'umpeg', 'colleague'],
  'read the views of colleagues on': ['asn'],
  // The other superior looks for a mentor like anybody; the direct superior and a stranger never see the offer.
  'be offered, as a mentor,': ['otherSuperior', 'umpeg', 'umpegElsewhere', 'kepala', 'admin', 'colleague'],
  'be offered, without consent, as a mentor,': [],
  'ask for mentoring from': ['otherSuperior', 'umpeg', 'umpegElsewhere', 'kepala', 'admin', 'colleague'],
  'read the mentoring of': ['asn', 'colleague'],
  'answer the request to': ['asn'],
  'tell of a meeting with': ['asn', 'colleague'],
  'claim a meeting with': ['asn', 'colleague'],
  'end the mentoring of': ['asn', 'colleague'],
};

/** What `asn` sent in these tests. */
const SENT = { id: MINE, sentAt: NOW.toISOString() };

/** The results of `asn` by name. */
const ASKED = { name: 'asn', surely: true, text: 'hasil bu asn' } as const;

/** Days in which nothing reminds `asn`. */
const LEAVE = { change: 'leave', first: '2027-01-04', last: '2027-01-05' } as const;

/** Views asked of three colleagues. */
const ASK = {
  verify: 'askPeers',
  assessment: MINE,
  codes: ['INT'],
  people: [WHO.otherSuperior, WHO.umpeg, WHO.colleague],
} as const;

const ASKERS: readonly Asker[] = [...(Object.keys(WHO) as Who[]), 'stranger'];

onEveryDatabase('rights', (database) => {
  beforeEach(() => seedWorld(database()));

  const ask: Readonly<Record<string, (asker: number | null) => Promise<boolean>>> = {
    'see the progress of': async (asker) =>
      (await team(database(), asker ?? 0, TODAY)).members.some((one) => one.name === 'asn'),
    'see the progress, by name, of': async (asker) =>
      (await somebody(database(), asker ?? 0, ASKED, TODAY)).people.some((one) => one.progress !== null),
    'find by name what was sent by': async (asker) => {
      await database().query('update assessments set sent_at = $2, sent_to = $3 where id = $1', [
        MINE,
        NOW,
        WHO.superior,
      ]);
      return (await somebody(database(), asker ?? 0, ASKED, TODAY)).people.some((one) => one.case !== null);
    },
    'take away the progress of': async (asker) =>
      (await teamExport(database(), asker ?? 0, TODAY, 'Asia/Jakarta')).lines.some(
        (one) => one.name === 'asn',
      ),
    'count, over the periods, the assessment of': async (asker) => {
      // The colleague of another superior is counted for the same officers, and the officer elsewhere by the admin alone.
      const found = await trendRows(database(), asker ?? 0, '', TODAY);
      await database().query('delete from assessments where id = $1', [MINE]);
      const without = await trendRows(database(), asker ?? 0, '', TODAY);
      const people = (rows: typeof found): number =>
        (rows?.rows.participation ?? []).reduce((all, { total }) => all + total, 0);
      return people(found) > people(without);
    },
    'count, in what reminders do, one to': async (asker) => {
      await database().query(
        `insert into reminders (person_id, kind, subject, rung, due_at, window_at, state, settled_at)
         values ($1, 'assessment', '1', 'H-3', $2, $2, 'sent', $2)`,
        [WHO.asn, NOW],
      );
      const who = adminOf(asker ?? 0);
      const { reached } = await muteRate(database(), who, NOW);
      expect((await effectByRung(database(), who, NOW, new Date(NOW.getTime() + 48 * HOUR))).length).toBe(
        reached,
      );
      return reached > 0;
    },
    'leave out, to compare, reminders to': async (asker) => {
      const who = adminOf(asker ?? 0);
      const begun = await setHoldOut(database(), who, true, NOW);
      expect((await holdOut(database(), who)) !== null).toBe(begun);
      await setHoldOut(database(), OPERATOR, true, NOW);
      expect((await holdOut(database(), who)) !== null).toBe(begun);
      expect(await setHoldOut(database(), who, false, NOW)).toBe(begun);
      return begun;
    },
    'see the claims of': async (asker) => {
      await claimOf(database());
      return (await claimsToCheck(database(), asker ?? 0, NOW)).claims.length > 0;
    },
    'decide on the claim of': async (asker) => {
      const claim = await claimOf(database());
      const [shown] = (await claimsToCheck(database(), WHO.umpeg, NOW)).claims;
      const what = { state: 'ditolak', reason: 'Buram' } as const;
      const of = [{ id: claim, seen: shown?.seen ?? '' }];
      return (await decideClaims(database(), asker ?? 0, of, what, NOW, TODAY)).length > 0;
    },
    'see the decisions on claims of': async (asker) => {
      await decidedClaimOf(database());
      return (await claimsToCheck(database(), asker ?? 0, NOW, 0, true)).claims.length > 0;
    },
    'correct a decision on the claim of': async (asker) => {
      const of = [await decidedClaimOf(database())];
      const what = { state: 'terverifikasi', reason: '' } as const;
      return (await decideClaims(database(), asker ?? 0, of, what, NOW, TODAY)).length > 0;
    },
    'see what can be changed of the claims of': async (asker) => {
      const claim = await claimOf(database());
      const seen = await ownEntry(database(), asker ?? 0, claim, NOW);
      expect((await ownEntries(database(), asker ?? 0, TODAY)).length > 0).toBe(seen !== null);
      return seen !== null;
    },
    'read what counts in the year of': async (asker) => {
      await claimOf(database());
      return (await createYearHours(database())({ asker: asker ?? 0, today: TODAY })).entries.length > 0;
    },
    'correct the claim of': async (asker) => {
      const id = await claimOf(database());
      await addLearningForms(database(), FORMS_HERE);
      const draft = { ...WHOLE_CLAIM, entry: { id, seen: 'klaim' } } as const;
      return (await saveClaim(database(), asker ?? 0, draft, NOW)) !== null;
    },
    'take back the claim of': async (asker) => {
      const id = await claimOf(database());
      const done = await withdrawClaim(database(), asker ?? 0, id, NOW);
      const rows = await database().query(`select 1 from learning_entries where state = 'ditarik'`);
      expect(rows.length > 0).toBe(done);
      return done;
    },
    'open the certificate of': (asker) => opens(database(), 'certificate', 'entry:1', asker),
    'open the evidence, sent, of': (asker) => opens(database(), 'evidence', `answer:${MINE}:INT`, asker),
    'pick by name': async (asker) => (await findInAgency(database(), asker ?? 0, 'asn')).length > 0,
    'be asked about once more before a code is made for': async (asker) =>
      (await colleagueOf(database(), asker ?? 0, WHO.asn)) !== null,
    'issue a link code for': async (asker) => {
      const expiresAt = new Date(NOW.getTime() + HOUR);
      const code = { change: 'linkCode', person: WHO.asn, hash: 'abcd', expiresAt } as const;
      await change(database(), code, asker);
      return (await database().query('select 1 from link_codes')).length > 0;
    },
    'issue a link that opens Telegram for': async (asker) => {
      const expiresAt = new Date(NOW.getTime() + HOUR);
      const link = { change: 'linkToken', person: WHO.asn, hash: 'abcd', expiresAt } as const;
      await change(database(), link, asker);
      return (await database().query('select 1 from link_tokens')).length > 0;
    },
    'be offered, as a mentor,': async (asker) => {
      await offers(database());
      return (await candidates(database(), asker ?? 0, 'INT', TODAY)).some((one) => one.id === WHO.asn);
    },
    'be offered, without consent, as a mentor,': async (asker) => {
      await offers(database());
      await database().query('update mentor_consents set given = false');
      return (await candidates(database(), asker ?? 0, 'INT', TODAY)).length > 0;
    },
    'ask for mentoring from': async (asker) => {
      await offers(database());
      return (await change(database(), mentoringOf({ mentoring: 'ask', ...REQUEST }), asker)) === 'done';
    },
    'read the mentoring of': async (asker) => {
      const pair = await paired(database(), 'asked');
      return (
        (await pairsOf(database(), asker ?? 0)).length > 0 &&
        (await pairOf(database(), asker ?? 0, pair)) !== null
      );
    },
    'answer the request to': async (asker) => {
      const pair = await paired(database(), 'asked');
      return (
        (await change(database(), mentoringOf({ mentoring: 'answer', pair, accept: true }), asker)) === 'done'
      );
    },
    'tell of a meeting with': async (asker) => {
      const pair = await paired(database(), 'running');
      return (await change(database(), mentoringOf({ mentoring: 'met', pair, on: TODAY }), asker)) === 'done';
    },
    'claim a meeting with': async (asker) => {
      const pair = await paired(database(), 'running');
      await change(database(), mentoringOf({ mentoring: 'met', pair, on: TODAY }), WHO.asn);
      return (await claimMeeting(database(), asker ?? 0, pair, TODAY, NOW)) !== null;
    },
    'end the mentoring of': async (asker) => {
      const pair = await paired(database(), 'running');
      return (await change(database(), mentoringOf({ mentoring: 'end', pair }), asker)) === 'done';
    },
    // These take the asker's own id only: nobody else's row can come back.
    'read the level of': async (asker) =>
      (await standings(database(), asker ?? 0, TODAY)).standings.some(
        (one) => one.supported?.level === 3 && one.supported.source === 'own',
      ),
    'read what is stored of': async (asker) => (await stored(database(), asker ?? 0)).stories > 0,
    'answer in the assessment of': async (asker) => {
      const done = await change(database(), answerOf(3), asker);
      const rows = await database().query('select 1 from answers where revision = 3');
      expect(done === 'done').toBe(rows.length > 0);
      return rows.length > 0;
    },
    'read what was sent by': async (asker) => {
      await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
      const queue = await verifyQueue(database(), asker ?? 0, TODAY);
      const found = await verifyCase(database(), asker ?? 0, SENT, TODAY);
      expect(queue.length > 0).toBe(found !== null);
      return found !== null;
    },
    'confirm what was sent by': async (asker) => {
      await sentThen(asker, { verify: 'confirmAll', of: SENT });
      return (await database().query('select 1 from confirmations')).length > 0;
    },
    'hand back what was sent by': async (asker) => {
      const note = { verify: 'note', code: 'INT', action: 'example', note: '', handBack: true } as const;
      await sentThen(asker, { ...note, of: SENT });
      return (await database().query('select 1 from returns')).length > 0;
    },
    'see the leave of': async (asker) => {
      await change(database(), LEAVE, WHO.asn);
      return (await ownLeaves(database(), asker ?? 0, TODAY)).length > 0;
    },
    'take back the leave of': async (asker) => {
      await change(database(), LEAVE, WHO.asn);
      const [leave] = await ownLeaves(database(), WHO.asn, TODAY);
      await change(database(), { change: 'unleave', id: leave?.id ?? 0 }, asker);
      return (await ownLeaves(database(), WHO.asn, TODAY)).length === 0;
    },
    'ask colleagues for a view on': async (asker) => {
      await sentThen(asker, ASK);
      return (await database().query('select 1 from peer_requests')).length > 0;
    },
    'give the view that was asked for on': async (asker) => {
      await sentThen(WHO.asn, ASK);
      const given = { verify: 'peerAnswer', assessment: MINE, code: 'INT', level: 3 } as const;
      const seen = await peerTasks(database(), asker ?? 0, TODAY);
      await change(database(), { change: 'verify', what: given }, asker);
      const written = (await database().query('select 1 from peer_answers')).length > 0;
      expect(written).toBe(seen.length > 0);
      return written;
    },
    'read the views of colleagues on': async (asker) => {
      await sentThen(WHO.asn, ASK);
      await database().query(`insert into peer_results values ($1, 'INT', 3, 3, true)`, [MINE]);
      await database().query('update peer_requests set closed_at = $1', [NOW]);
      const standing = await peerStanding(database(), asker ?? 0, TODAY, NOW);
      return standing.state === 'closed' && standing.results.length > 0;
    },
    'send the assessment of': async (asker) => {
      const to = asker === WHO.asn ? WHO.superior : null;
      await change(database(), { change: 'send', assessment: MINE, to }, asker);
      return (await database().query('select 1 from assessments where sent_at is not null')).length > 0;
    },
  };

  const sentThen = async (asker: number | null, what: VerifyChange): Promise<void> => {
    await change(database(), { change: 'send', assessment: MINE, to: WHO.superior }, WHO.asn);
    await change(database(), { change: 'verify', what }, asker);
  };

  describe.each(Object.keys(ALLOWED))('%s a civil servant', (question) => {
    it.each(ASKERS)('as %s', async (asker) => {
      const may = await ask[question]?.(asker === 'stranger' ? null : WHO[asker]);
      expect(may).toBe(ALLOWED[question]?.includes(asker));
    });
  });
});
