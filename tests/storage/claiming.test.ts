import { beforeEach, expect, it } from 'vitest';
import { addClaim, type NewClaim } from '../../src/storage/learning/add-claim.ts';
import { addLearningForms, learningForms } from '../../src/storage/learning/forms.ts';
import { saveClaim, tryClaim, withdrawClaim } from '../../src/storage/learning/own-claims.ts';
import { onEveryDatabase } from '../support/database.ts';
import { FORMS_HERE, WHOLE_CLAIM } from './claims-world.ts';
import { NOW, seedWorld, WHO } from './world.ts';

const seminar: NewClaim = {
  person: WHO.asn,
  title: 'Seminar Keselamatan Jalan',
  form: 'seminar',
  organiser: 'Dishub',
  startedOn: '2026-10-01',
  endedOn: '2026-10-02',
  amount: 2,
  origin: 'chat:1',
};

onEveryDatabase('A claim that is added', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await addLearningForms(database(), FORMS_HERE);
  });
  const add = (claim: Partial<NewClaim>) =>
    addClaim(database(), { ...seminar, ...claim }, `person:${WHO.asn}`, NOW);

  it('is counted by the conversion that held on its last day, waits, and leaves an audit row', async () => {
    expect(await add({})).toMatchObject({ jp: 8, added: true });
    expect(await add({ origin: 'chat:2', endedOn: '2027-01-02', international: true })).toMatchObject({
      jp: 14,
    });
    const [row] = await database().query(
      'select state, jp, amount, claimed_at as at from learning_entries order by id',
    );
    expect(row).toEqual({ state: 'klaim', jp: 8, amount: 2, at: NOW });
    const audit = await database().query(
      `select actor, action, person_id as person from audit where action = 'claim added'`,
    );
    expect(audit[0]).toEqual({ actor: 'person:2', action: 'claim added', person: WHO.asn });
  });

  it('comes once from one source, whatever is said the second time', async () => {
    const first = await add({ origin: 'forum:7' });
    expect(await add({ origin: 'forum:7', title: 'Lain', amount: 9 })).toEqual({ ...first, added: false });
    expect(await database().query('select 1 from learning_entries')).toHaveLength(1);
    expect(await database().query(`select 1 from audit where action = 'claim added'`)).toHaveLength(1);
    expect(await add({ origin: 'forum:7', person: WHO.colleague })).toMatchObject({ added: true });
  });

  it('is cut to what the month still allows, and not kept when that is nothing', async () => {
    const session = { form: 'coaching', startedOn: '2026-10-05', endedOn: '2026-10-05' } as const;
    expect(await add({ ...session, amount: 1, origin: 'm:1' })).toMatchObject({ jp: 2 });
    expect(await add({ ...session, amount: 3, origin: 'm:2' })).toMatchObject({ jp: 2 });
    expect(await add({ ...session, amount: 1, origin: 'm:3' })).toEqual({ id: null, jp: 0, added: false });
    expect(await add({ ...session, amount: 1, origin: 'm:4', endedOn: '2026-11-02' })).toMatchObject({
      jp: 2,
    });
    // What was refused or taken back leaves its room to others.
    await database().query(`update learning_entries set state = 'ditolak' where origin = 'm:1'`);
    expect(await add({ ...session, amount: 1, origin: 'm:3' })).toMatchObject({ jp: 2 });
  });

  it('is of somebody in service and of a form with a conversion', async () => {
    expect(await add({ form: 'magang' })).toEqual({ id: null, jp: 0, added: false });
    await database().query('update people set active = false where id = $1', [WHO.asn]);
    expect(await add({})).toMatchObject({ id: null, added: false });
  });
});

onEveryDatabase('The conversion table', (database) => {
  it('keeps what it has: a row is added with a later day, none is overwritten', async () => {
    expect(await addLearningForms(database(), FORMS_HERE)).toBe(FORMS_HERE.length);
    const changed = FORMS_HERE.map((one) => ({ ...one, jp: 1 }));
    expect(await addLearningForms(database(), changed)).toBe(0);
    expect(await learningForms(database())).toEqual(FORMS_HERE);
  });
});

onEveryDatabase('An own claim', (database) => {
  beforeEach(async () => {
    await seedWorld(database());
    await addLearningForms(database(), FORMS_HERE);
  });
  const me = WHO.asn;
  const save = (claim: Partial<typeof WHOLE_CLAIM>) =>
    saveClaim(database(), me, { ...WHOLE_CLAIM, ...claim }, NOW);
  const twins = async (claim: Partial<typeof WHOLE_CLAIM>) =>
    (await tryClaim(database(), me, { ...WHOLE_CLAIM, ...claim }, NOW)).twins.map(({ same }) => same);

  it('is the same as another by name and days, or by certificate, and like one of the same form and days', async () => {
    await save({ certificate: 'SKL/17' });
    expect(await twins({ title: 'seminar  KESELAMATAN, jalan', startedOn: '2026-10-02' })).toEqual([true]);
    const elsewhen = { title: 'Lain', startedOn: '2026-09-01', endedOn: '2026-09-01' };
    expect(await twins({ ...elsewhen, certificate: 'skl 17' })).toEqual([true]);
    expect(await twins({ title: 'Lain sama sekali' })).toEqual([false]);
    expect(await twins(elsewhen)).toEqual([]);
    const [first] = await database().query<{ id: number }>('select id from learning_entries');
    const id = first?.id ?? 0;
    // Corrected, it is no twin of itself; refused or taken back, it forbids nothing.
    expect(await twins({ entry: { id, seen: 'klaim' } })).toEqual([]);
    await database().query(`update learning_entries set state = 'ditolak', decided_by = $1`, [WHO.umpeg]);
    expect(await twins({})).toEqual([false]);
    await database().query(`update learning_entries set state = 'ditarik'`);
    expect(await twins({})).toEqual([]);
  });

  it('waits again when it is corrected after a refusal, but only for whoever has read it', async () => {
    const { id = 0 } = (await save({})) ?? {};
    await database().query(
      `update learning_entries set state = 'ditolak', reason = 'Buram', decided_by = $1`,
      [WHO.umpeg],
    );
    expect(await save({ entry: { id, seen: 'klaim' }, title: 'Diperbaiki' })).toBeNull();
    expect(await save({ entry: { id, seen: 'ditolak' }, title: 'Diperbaiki' })).toEqual({
      id,
      jp: 8,
      attended: false,
    });
    // Granted twice it is the same.
    expect(await save({ entry: { id, seen: 'ditolak' }, title: 'Diperbaiki' })).toEqual({
      id,
      jp: 8,
      attended: false,
    });
    const [row] = await database().query(
      'select title, state, reason, decided_by as by from learning_entries',
    );
    expect(row).toEqual({ title: 'Diperbaiki', state: 'klaim', reason: '', by: null });
  });

  it('cannot be changed or taken back once it is verified', async () => {
    const { id = 0 } = (await save({})) ?? {};
    await database().query(`update learning_entries set state = 'terverifikasi', decided_by = $1`, [
      WHO.umpeg,
    ]);
    expect(await save({ entry: { id, seen: 'terverifikasi' } })).toBeNull();
    expect(await withdrawClaim(database(), me, id, NOW)).toBe(false);
  });

  it('is taken back once, with its proof', async () => {
    const { id = 0 } = (await save({})) ?? {};
    await database().query(
      `insert into stored_files (person_id, purpose, subject, name, type, size, content, made_at, expires_at)
       values ($1, 'certificate', 'entry:' || $2::bigint, 's.pdf', 'application/pdf', 1, '\\x00', $3, $3)`,
      [me, id, NOW],
    );
    expect(await withdrawClaim(database(), me, id, NOW)).toBe(true);
    expect(await withdrawClaim(database(), me, id, NOW)).toBe(true);
    expect(await database().query('select 1 from stored_files')).toEqual([]);
    expect(await database().query(`select 1 from audit where action = 'claim withdrawn'`)).toHaveLength(1);
  });
});
