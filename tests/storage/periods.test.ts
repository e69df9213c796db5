import { beforeEach, describe, expect, it } from 'vitest';
import { type NewPeriod, periodFault, periodState } from '../../src/domain/assessment/period.ts';
import { openAssignments } from '../../src/storage/periods/assignments.ts';
import { tryPeriod } from '../../src/storage/periods/period-trial.ts';
import {
  closePeriod,
  extendPeriod,
  openPeriod,
  peopleByAgency,
  periodLine,
  periodLines,
  reopenPeriod,
  unknownIn,
} from '../../src/storage/periods/periods.ts';
import { onEveryDatabase } from '../support/database.ts';
import { answerOf, change, MINE, NOW, seedWorld, TODAY, WHO } from './world.ts';

const NEXT: NewPeriod = {
  name: 'Semester I 2027',
  opensOn: '2026-11-24',
  closesOn: '2026-12-10',
  scope: {},
  competencies: null,
  optional: [],
  optionalMin: 0,
  lateDays: 0,
};
const SEND = { change: 'send', assessment: MINE, to: WHO.superior } as const;

onEveryDatabase('a period', (database) => {
  beforeEach(() => seedWorld(database()));
  const opened = async (period: Partial<NewPeriod> = {}) => {
    const id = await openPeriod(database(), { ...NEXT, ...period }, 'operator', NOW);
    if (id === null) throw new Error('the name is taken');
    return id;
  };
  const seen = async (id: number) => {
    const line = await periodLine(database(), id, 'operator');
    if (line === null) throw new Error('no such period');
    return line;
  };
  const audited = async (): Promise<string[]> => {
    const rows = await database().query<{ row: string }>(
      `select actor || ' ' || action || ' ' || subject as row from audit where action like 'period%' order by id`,
    );
    return rows.map(({ row }) => row);
  };

  it('assigns everybody in scope with frozen levels, beside one that runs already', async () => {
    const id = await opened();
    expect(await seen(id)).toMatchObject({ assigned: 8, begun: 0, sent: 0, competencies: ['INT', 'KSM'] });
    expect(await peopleByAgency(database(), id, 'operator')).toEqual([
      { opd: 'Dinkes', people: 2 },
      { opd: 'Dishub', people: 6 },
    ]);
    const items = await database().query(
      `select i.competency, i.required from assessment_items i join assessments s on s.id = i.assessment_id
       where s.period_id = $1 and s.person_id = $2 order by i.position`,
      [id, WHO.asn],
    );
    expect(items).toEqual([
      { competency: 'INT', required: 1 },
      { competency: 'KSM', required: 3 },
      { competency: 'TEK', required: 2 },
    ]);
    expect(await audited()).toEqual([`operator period opened period:${id}`]);
  });

  it.each([
    [{ opd: ['Dinkes'] }, 2],
    [{ statuses: ['PPPK'] }, 1],
    [{ units: ['Bidang A'] }, 2],
    [{ jobLevels: ['PENGAWAS', 'ADMINISTRATOR'] }, 1],
    [{ opd: ['Dishub'], jobLevels: ['PELAKSANA'], statuses: ['PNS'], units: ['Bidang'] }, 3],
  ] as const)('keeps to its scope: %j', async (scope, people) => {
    await database().execute(`update people set status = 'PPPK' where id = 2;
      update people set unit = 'Bidang A' where id in (3, 5); update people set job_level = 'PENGAWAS' where id = 1`);
    expect((await seen(await opened({ scope }))).assigned).toBe(people);
  });

  it('is not opened twice under one name, and leaves nothing of the second', async () => {
    await opened();
    expect(await openPeriod(database(), NEXT, 'operator', NOW)).toBeNull();
    expect(await audited()).toHaveLength(1);
  });

  it('is tried by the admin alone: who takes part, what is unknown, what runs at the same time', async () => {
    const before = await database().query('select count(*) as n from assessments');
    const trial = await tryPeriod(database(), NEXT, WHO.admin);
    expect(trial).toEqual({
      unknown: [],
      nameTaken: false,
      opd: [
        { opd: 'Dinkes', people: 2 },
        { opd: 'Dishub', people: 6 },
      ],
      lastDayOff: null,
      beside: [{ name: '2026', people: 3 }],
    });
    await database().query(`insert into holidays values ('2026-12-10', 'Libur Uji', 'libur_nasional', true)`);
    const later = { ...NEXT, name: '2026', opensOn: '2026-12-01', scope: { units: ['Gudang'] } };
    expect(await tryPeriod(database(), later, 'operator')).toEqual({
      unknown: [{ what: 'unit', value: 'Gudang' }],
      nameTaken: true,
      opd: [],
      lastDayOff: 'Libur Uji',
      beside: [],
    });
    expect(await database().query('select count(*) as n from assessments')).toEqual(before);
  });

  describe.each(['asn', 'superior', 'umpeg', 'kepala'] as const)('as %s', (who) => {
    it('is neither seen nor opened, tried, extended, closed or reopened', async () => {
      const line = await seen(1);
      const by = WHO[who];
      expect(await periodLines(database(), by)).toEqual([]);
      expect(await periodLine(database(), 1, by)).toBeNull();
      expect(await peopleByAgency(database(), 1, by)).toEqual([]);
      expect(await tryPeriod(database(), NEXT, by)).toBeNull();
      expect(await openPeriod(database(), NEXT, by, NOW)).toBeNull();
      expect(await extendPeriod(database(), line, '2026-12-05', by, NOW)).toBe(false);
      expect(await closePeriod(database(), line, by, NOW)).toBe(false);
      await closePeriod(database(), line, 'operator', NOW);
      expect(await reopenPeriod(database(), line, '2026-12-05', by, NOW)).toBe(false);
      expect(await audited()).toEqual(['operator period closed period:1']);
    });
  });

  it('keeps which admin decided', async () => {
    expect(await extendPeriod(database(), await seen(1), '2026-12-05', WHO.admin, NOW)).toBe(true);
    expect(await audited()).toEqual([`person:${WHO.admin} period extended period:1`]);
    await database().execute('update people set active = false where id = 7');
    expect(await closePeriod(database(), await seen(1), WHO.admin, NOW)).toBe(false);
  });

  it('names what the roster and the dictionary do not know', async () => {
    const wrong = { scope: { opd: ['Dishub', 'Disko'], units: ['Gudang'] }, competencies: ['INT', 'XX'] };
    expect(await unknownIn(database(), { ...NEXT, ...wrong })).toEqual([
      { what: 'opd', value: 'Disko' },
      { what: 'unit', value: 'Gudang' },
      { what: 'competency', value: 'XX' },
    ]);
  });

  it('takes in who comes later, once, and nobody after it was closed or is over', async () => {
    await database().execute('update people set active = false where id = 8');
    const id = await opened();
    await database().execute(`update people set active = true where id = 8;
      update periods set closed_at = '2026-11-20T00:00:00Z' where id = 1`);
    expect(await openAssignments(database(), { today: '2026-12-11' }, NOW)).toBe(0);
    expect(await openAssignments(database(), { today: TODAY }, NOW)).toBe(1);
    expect(await openAssignments(database(), { today: TODAY }, NOW)).toBe(0);
    expect((await seen(id)).assigned).toBe(8);
  });

  describe('that ends', () => {
    it('takes the last answer on its last day in the office, and none the day after', async () => {
      // 23.59 and 00.00 in Semarang.
      const last = new Date('2026-11-30T16:59:00Z');
      const after = new Date('2026-11-30T17:00:00Z');
      expect(await change(database(), answerOf(3), WHO.asn, last)).toBe('done');
      expect(await change(database(), answerOf(4), WHO.asn, after)).toEqual({ conflict: 'answer' });
      expect(await change(database(), SEND, WHO.asn, after)).toEqual({ conflict: 'send' });
      expect(await change(database(), SEND, WHO.asn, last)).toBe('done');
    });

    it('takes more once it is extended', async () => {
      const later = new Date('2026-12-01T03:00:00Z');
      expect(await change(database(), answerOf(3), WHO.asn, later)).toEqual({ conflict: 'answer' });
      expect(await extendPeriod(database(), await seen(1), '2026-12-05', 'operator', NOW)).toBe(true);
      expect(await change(database(), answerOf(3), WHO.asn, later)).toBe('done');
      expect(await audited()).toEqual(['operator period extended period:1']);
    });

    it('freezes when closed, keeps every answer, and goes on when reopened', async () => {
      expect(await closePeriod(database(), await seen(1), 'operator', NOW)).toBe(true);
      expect(await change(database(), answerOf(3), WHO.asn)).toEqual({ conflict: 'answer' });
      expect(await change(database(), SEND, WHO.asn)).toEqual({ conflict: 'send' });
      expect(await reopenPeriod(database(), await seen(1), '2026-12-02', 'operator', NOW)).toBe(true);
      expect(await change(database(), answerOf(3), WHO.asn)).toBe('done');
      expect(await seen(1)).toMatchObject({ closesOn: '2026-12-02', closed: false, begun: 1 });
      expect(await audited()).toEqual([
        'operator period closed period:1',
        'operator period reopened period:1',
      ]);
    });

    it('is changed by one of two who looked at the same time', async () => {
      const looked = await seen(1);
      expect(await extendPeriod(database(), looked, '2026-12-05', 'operator', NOW)).toBe(true);
      expect(await extendPeriod(database(), looked, '2026-12-09', 'operator', NOW)).toBe(false);
      expect(await closePeriod(database(), looked, 'operator', NOW)).toBe(false);
      expect(await closePeriod(database(), await seen(1), 'operator', NOW)).toBe(true);
      expect(await closePeriod(database(), await seen(1), 'operator', NOW)).toBe(false);
      expect(await reopenPeriod(database(), looked, '2026-12-09', 'operator', NOW)).toBe(false);
      expect(await audited()).toHaveLength(2);
    });
  });

  it.each([
    [{ opensOn: '2026-12-10', closesOn: '2026-12-09' }, 'reversed'],
    [{ opensOn: '2026-11-01', closesOn: '2026-11-23' }, 'over'],
    [{ opensOn: '2026-11-24', closesOn: '2027-12-01' }, 'long'],
    [{ optional: ['TEK'], optionalMin: 2 }, 'few'],
    [{ competencies: ['INT', 'TEK'], optional: ['TEK'], optionalMin: 1 }, 'both'],
    [{ opensOn: '2026-11-24', closesOn: '2026-11-24' }, null],
  ] as const)('cannot be %j', (wrong, fault) => {
    expect(periodFault({ ...NEXT, ...wrong }, TODAY)).toBe(fault);
  });

  it('says how it stands on a day', () => {
    const line = { opensOn: '2026-11-10', closesOn: '2026-11-30', closed: false };
    const days = ['2026-11-09', '2026-11-10', '2026-11-30', '2026-12-01'];
    expect(days.map((day) => periodState(line, day))).toEqual(['coming', 'open', 'open', 'over']);
    expect(periodState({ ...line, closed: true }, '2026-11-20')).toBe('closed');
  });
});
