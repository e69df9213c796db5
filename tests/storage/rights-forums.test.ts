import { beforeEach, describe, expect, it } from 'vitest';
import { changeNotices } from '../../src/domain/forums/changes.ts';
import { officeTime } from '../../src/office-time.ts';
import { agendaIdeas, setAgenda, setNotes } from '../../src/storage/forums/agenda.ts';
import { attend } from '../../src/storage/forums/attendance.ts';
import { forumPage, runLine } from '../../src/storage/forums/run.ts';
import { setSeats } from '../../src/storage/forums/seats.ts';
import { endSeries, shownSeries } from '../../src/storage/forums/series.ts';
import { resumeSeries } from '../../src/storage/forums/series-resumed.ts';
import { inviteSpeaker, withdrawSpeaker } from '../../src/storage/forums/speakers.ts';
import { forumTopics, supportTopic } from '../../src/storage/forums/topics.ts';
import { textsEn } from '../../src/texts/en/texts.ts';
import { textsId } from '../../src/texts/id/texts.ts';
import { onEveryDatabase } from '../support/database.ts';
import { rsvp, tellSeat } from '../support/rsvp.ts';
import { change, FORUM, HOUR, NOW, seedWorld, TODAY, WHO, type Who } from './world.ts';

type Asker = Who | 'stranger';

const AGENCY: readonly Asker[] = ['asn', 'superior', 'otherSuperior', 'umpeg', 'kepala', 'colleague'];
const RUNS: readonly Asker[] = ['umpeg', 'admin'];

/** Every asker about the next forum of the first agency. What is not named here must come back empty, or as a conflict. */
const ALLOWED: Readonly<Record<string, readonly Asker[]>> = {
  'open its page': AGENCY,
  'reply to it': AGENCY,
  'read its topics': AGENCY,
  'support a topic of it': AGENCY,
  'be recorded as present there': AGENCY,
  'see how it is run': RUNS,
  'make the code of its room': RUNS,
  'be told ideas for its agenda': RUNS,
  'write its agenda': RUNS,
  'ask somebody to speak there': RUNS,
  'withdraw who was asked to speak there': RUNS,
  'write what was decided there': RUNS,
  'set its seats': RUNS,
  'see which series are held': RUNS,
  'end a series': RUNS,
  'take up a series again': RUNS,
};

const ASKERS: readonly Asker[] = [...(Object.keys(WHO) as Who[]), 'stranger'];

onEveryDatabase('rights about a forum', (database) => {
  beforeEach(() => seedWorld(database()));

  const topic = () => change(database(), { change: 'topic', event: FORUM, words: 'Trotoar' }, WHO.asn);
  const series = async (): Promise<number> => {
    const [row] = await database().query<{ id: number }>(
      `insert into forum_series (agency_id, name, rule, starts_at, minutes, place)
       values (1, 'Apel Berbagi', 'FREQ=WEEKLY;BYDAY=MO', '08:00', 60, 'Aula') returning id`,
    );
    return row?.id ?? 0;
  };
  const ending = (id: number) => ({ series: id, from: TODAY, since: NOW, why: 'Peserta sedikit', seen: [] });
  const notices = changeNotices(
    { id: textsId, en: textsEn },
    officeTime('Asia/Jakarta'),
    { windowAt: NOW, nextWindowAt: NOW },
    NOW,
  );
  // A stranger has no person: 0 is nobody, never the right of the command line.
  const ask: Readonly<Record<string, (asker: number) => Promise<boolean>>> = {
    'open its page': async (asker) => (await forumPage(database(), asker, NOW, FORUM)).event?.id === FORUM,
    'reply to it': async (asker) => (await rsvp(database(), asker, FORUM, 'hadir', NOW)) !== null,
    'read its topics': async (asker) => {
      await topic();
      return ((await forumTopics(database(), asker, FORUM, NOW))?.topics.length ?? 0) > 0;
    },
    'support a topic of it': async (asker) => {
      await topic();
      const [row] = await database().query<{ id: number }>('select id from forum_topics');
      await supportTopic(database(), asker, row?.id ?? 0, NOW);
      return (await database().query('select 1 from forum_topic_votes')).length > 0;
    },
    'be recorded as present there': async (asker) => {
      await change(database(), { change: 'forumCode', event: FORUM, hash: 'abcd' }, WHO.umpeg);
      const there = new Date('2026-11-25T02:30:00Z');
      return (await attend(database(), asker, 'abcd', there)).outcome === 'attended';
    },
    'see how it is run': async (asker) => (await runLine(database(), FORUM, asker, NOW)) !== null,
    'make the code of its room': async (asker) => {
      const who = asker === 0 ? null : asker;
      await change(database(), { change: 'forumCode', event: FORUM, hash: 'abcd' }, who);
      return (await database().query('select 1 from forum_codes')).length > 0;
    },
    'be told ideas for its agenda': async (asker) => {
      await topic();
      return (await agendaIdeas(database(), FORUM, asker, TODAY)).topics.length > 0;
    },
    'write its agenda': async (asker) =>
      (await setAgenda(database(), FORUM, 'Trotoar', asker, NOW)) === 'done',
    'ask somebody to speak there': async (asker) => {
      const say = { id: { body: 'Narasumber?' }, en: { body: 'Speaker?' } };
      const time = { dueAt: NOW, expiresAt: new Date(NOW.getTime() + HOUR) };
      const event = { id: FORUM, agencyId: 1 };
      return (await inviteSpeaker(database(), event, WHO.asn, say, time, asker, NOW)) === 'done';
    },
    'withdraw who was asked to speak there': async (asker) => {
      const say = { id: { body: 'Ditarik' }, en: { body: 'Withdrawn' } };
      const time = { dueAt: NOW, expiresAt: new Date(NOW.getTime() + HOUR) };
      const event = { id: FORUM, agencyId: 1 };
      await inviteSpeaker(database(), event, WHO.asn, say, time, 'operator', NOW);
      return (await withdrawSpeaker(database(), event, WHO.asn, say, time, asker, NOW)) === 'done';
    },
    'write what was decided there': async (asker) => {
      const held = new Date('2026-11-25T05:00:00Z');
      return (await setNotes(database(), FORUM, 'Trotoar diperbaiki', asker, held)) === 'done';
    },
    'see which series are held': async (asker) => {
      await series();
      return (await shownSeries(database(), null, asker, TODAY)).length > 0;
    },
    'end a series': async (asker) =>
      (await endSeries(database(), ending(await series()), notices, asker, NOW)) === 'done',
    'take up a series again': async (asker) => {
      const ended = await series();
      await endSeries(database(), ending(ended), notices, 'operator', NOW);
      const resuming = { series: ended, today: TODAY, seen: [] };
      return (await resumeSeries(database(), resuming, notices, asker, NOW)) === 'done';
    },
    'set its seats': async (asker) =>
      (await setSeats(database(), FORUM, 20, false, asker, NOW, tellSeat(NOW))) !== null,
  };

  describe.each(Object.keys(ALLOWED))('%s', (question) => {
    it.each(ASKERS)('as %s', async (asker) => {
      const may = await ask[question]?.(asker === 'stranger' ? 0 : WHO[asker]);
      expect(may).toBe(ALLOWED[question]?.includes(asker));
    });
  });
});
