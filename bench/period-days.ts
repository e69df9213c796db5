import { levelOf } from '../src/domain/assessment/ladder.ts';
import type { Answer } from '../src/domain/assessment/state.ts';
import type { VerifyChange } from '../src/domain/dialog/topics/verify.ts';
import { secondLooks } from '../src/storage/verification/objections.ts';
import { aboveVerdict, fourVerdicts } from '../src/storage/verification/verdicts.ts';
import { verifyCase, verifyQueue } from '../src/storage/verification/verifying.ts';
import { act, CODES, type Simulated, together, type World } from './period-world.ts';

/** A day of answering: some items, a pause now and then, a change of mind, two devices at once, and sending. */
export async function answerDay(world: World, day: number, now: Date): Promise<void> {
  await together(world.people, async (one) => {
    if (one.gone || one.sent || day < one.begins) return;
    const { random } = one;
    if (random.next() < 0.3) return;
    const open = CODES.filter((code) => !one.revisions.has(code));
    for (const code of open.slice(0, random.between(2, 6))) await answer(world, one, code, now);
    const first = [...one.revisions.keys()][0];
    if (first !== undefined && random.next() < 0.05) await answer(world, one, first, now);
    if (CODES.every((code) => one.revisions.has(code))) await send(world, one, now);
  });
}

async function answer(world: World, one: Simulated, code: string, now: Date): Promise<void> {
  const { random } = one;
  const skipped = random.next() < 0.04;
  const proposed = levelOf(random.between(1, 4));
  const given: Answer = {
    revision: (one.revisions.get(code) ?? 0) + 1,
    basis: skipped ? 'skipped' : 'told',
    proposed: skipped ? null : proposed,
    quote: '',
    chosen: skipped ? null : proposed,
    story: skipped ? '' : 'Saya menyusun laporan bersama tim.',
  };
  const change = { change: 'answer', assessment: one.assessment, code, answer: given } as const;
  // Two devices at once: exactly one of them is taken.
  const tries = random.next() < 0.01 ? 2 : 1;
  const done = await Promise.all(Array.from({ length: tries }, () => act(world, one.id, change, now)));
  const taken = done.filter((each) => each === 'done').length;
  if (taken > 1) throw new Error(`two devices wrote the same revision of ${one.assessment} ${code}`);
  if (taken === 1) {
    one.revisions.set(code, given.revision);
    world.counts.answers += 1;
  }
}

/** To the superior of that moment; now and then twice at once. */
async function send(world: World, one: Simulated, now: Date): Promise<void> {
  const [boss] = await world.db.query<{ id: number | null }>(
    'select b.id from people p left join people b on b.id = p.superior_id and b.active where p.id = $1',
    [one.id],
  );
  const change = { change: 'send', assessment: one.assessment, to: boss?.id ?? null } as const;
  const tries = one.random.next() < 0.02 ? 2 : 1;
  const done = await Promise.all(Array.from({ length: tries }, () => act(world, one.id, change, now)));
  const taken = done.filter((each) => each === 'done').length;
  if (taken > 1) throw new Error(`sent twice: ${one.assessment}`);
  if (taken === 1) {
    one.sent = true;
    world.counts.sendings += 1;
  }
}

/** People who move under another superior, and people who leave. */
export async function rosterDay(world: World, superiors: number): Promise<void> {
  for (const one of world.people) {
    const drawn = one.random.next();
    if (one.gone || one.id === 1 || drawn > 0.004) continue;
    if (drawn < 0.0005) {
      one.gone = true;
      await world.db.query('update people set active = false where id = $1', [one.id]);
    }
    // A smaller number than the own: the line of command stays a tree.
    else
      await world.db.query('update people set superior_id = $2 where id = $1', [
        one.id,
        one.random.between(1, Math.max(1, Math.min(superiors, one.id - 1))),
      ]);
  }
}

/** Superiors who look today: most say yes to all, some change a level, some hand back. One in eight is away all along. */
export async function verifyDay(world: World, superiors: number, now: Date): Promise<void> {
  const today = world.office.dayOf(now);
  await together(world.people.slice(0, superiors), async (boss) => {
    if (boss.gone || boss.id % 8 === 5 || boss.random.next() < 0.5) return;
    for (const waiting of await verifyQueue(world.db, boss.id, today)) {
      const drawn = boss.random.next();
      if (drawn < 0.7) await decide(world, boss, { verify: 'confirmAll', of: waiting }, now);
      else await one(world, boss, waiting, drawn < 0.85 ? 'lower' : 'back', now);
    }
    for (const look of await secondLooks(world.db, boss.id, today)) {
      const what = { verify: 'second', against: look, level: look.own, note: 'Buktinya cukup' } as const;
      if (await decide(world, boss, what, now)) world.counts.secondLooks += 1;
    }
  });
}

async function one(
  world: World,
  boss: Simulated,
  of: { readonly id: number; readonly sentAt: string },
  how: 'lower' | 'back',
  now: Date,
): Promise<void> {
  const found = await verifyCase(world.db, boss.id, of, world.office.dayOf(now));
  const items = (found?.items ?? []).filter((item) => item.answer !== null && item.answer.chosen !== null);
  const [item] = items.slice(boss.random.between(0, Math.max(0, items.length - 1)));
  const answered = item?.answer ?? null;
  if (item === undefined || answered === null || answered.chosen === null) return;
  if (how === 'back') {
    const note = {
      verify: 'note',
      of,
      code: item.code,
      action: 'example',
      note: 'Mohon contoh',
      handBack: true,
    } as const;
    if (await decide(world, boss, note, now)) world.counts.returned += 1;
    return;
  }
  const { revision } = answered;
  const n = item.verdict?.revision === revision ? item.verdict.n + 1 : 1;
  const level = answered.chosen <= 1 ? 0 : levelOf(answered.chosen - 1);
  await decide(
    world,
    boss,
    { verify: 'verdict', of, code: item.code, revision, n, level, note: 'Belum tampak' },
    now,
  );
  // Lowered and handed back in one: what is mended then makes this verdict stale.
  if (boss.random.next() < 0.5) {
    const note = { verify: 'note', of, code: item.code, action: 'level', note: '', handBack: true } as const;
    if (await decide(world, boss, note, now)) world.counts.returned += 1;
  } else await decide(world, boss, { verify: 'confirmAll', of }, now);
}

async function decide(world: World, boss: Simulated, what: VerifyChange, now: Date): Promise<boolean> {
  const done = await act(world, boss.id, { change: 'verify', what }, now);
  if (done === 'done') world.counts.verdicts += 1;
  return done === 'done';
}

/** Whoever got something back mends it and sends it again; some of those who are seen differently object. */
export async function mendDay(world: World, now: Date): Promise<void> {
  const today = world.office.dayOf(now);
  const back = await world.db.query<{ person: number; code: string }>(
    `select s.person_id as person, r.competency as code from returns r join assessments s on s.id = r.assessment_id
     where r.handed_at is not null and r.closed_at is null and s.sent_at is null`,
  );
  const byId = new Map(world.people.map((each) => [each.id, each]));
  await together(back, async ({ person, code }) => {
    const who = byId.get(person);
    if (who === undefined || who.gone || who.random.next() < 0.4) return;
    who.sent = false;
    await answer(world, who, code, now);
    await send(world, who, now);
  });
  const lowered = await world.db.query<{ person: number; code: string }>(
    `select s.person_id as person, c.competency as code from confirmations c join assessments s on s.id = c.assessment_id
     where c.note <> '' and c.capacity <> 'second' and s.person_id % 5 = 0
       and not exists (select 1 from objections o where o.assessment_id = s.id and o.competency = c.competency)`,
  );
  await together(lowered, async ({ person, code }) => {
    const who = byId.get(person);
    const [four] = await fourVerdicts(world.db, person, today, code);
    if (
      who === undefined ||
      who.gone ||
      four?.superior == null ||
      four.superior.revision !== four.own.revision
    )
      return;
    const above = await aboveVerdict(world.db, person, four.assessment, code);
    const { revision, n } = four.superior;
    const against = { assessment: four.assessment, code, revision, n };
    const what = { verify: 'object', against, reason: 'Sudah rutin', to: above?.id ?? null } as const;
    if ((await act(world, person, { change: 'verify', what }, now)) === 'done') world.counts.objections += 1;
  });
}
