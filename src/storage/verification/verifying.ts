import type { Database } from '../../database/database.ts';
import type { Case, CaseItem } from '../../domain/assessment/verification.ts';
import type { CaseRef, Waiting } from '../../domain/dialog/topics/verify.ts';
import { PROOF } from '../files/files.ts';
import { daysOf, mayVerify, waitingAnswers } from './verify-rights.ts';

/** More would be no list for a person: an umpeg's whole agency is led by somebody, but never by one alone. */
const MOST_WAITING = 300;

type Sent = { readonly sentAt: Date };

/** Who waits for the asker, the longest waiting first; `only` keeps to these, as they were sent then. */
export async function verifyQueue(
  db: Database,
  askerId: number,
  today: string,
  only: readonly CaseRef[] | null = null,
): Promise<Waiting[]> {
  const rows = await db.query<Omit<Waiting, 'sentAt'> & Sent>(
    `select s.id, p.name, d.name as period, s.sent_at as "sentAt", n.count, n.doubtful, m.noted,
       case when v.for_person <> $1 then f.name end as "inNameOf"
     from ${mayVerify('$1', '$2')} v
     join assessments s on s.id = v.assessment_id
     join people p on p.id = s.person_id
     join people f on f.id = v.for_person
     left join periods d on d.id = s.period_id
     cross join lateral (
       select count(*)::int as noted from returns r
       where r.assessment_id = s.id and r.handed_at is null and r.closed_at is null
     ) m
     cross join lateral (
       select count(*)::int as count, (count(*) filter (
         where w.basis = 'unsupported' or w.proposed <> w.chosen))::int as doubtful
       from ${waitingAnswers('s.id')} w
       where not exists (select 1 from returns r where r.assessment_id = s.id and r.competency = w.competency
         and r.handed_at is null and r.closed_at is null)
     ) n
     where n.count + m.noted > 0 and ($3::bigint[] is null or s.id = any($3::bigint[]))
     order by s.sent_at, s.id limit ${MOST_WAITING}`,
    [askerId, today, only === null ? null : only.map((one) => one.id)],
  );
  const found = rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }));
  return only === null ? found : found.filter((one) => only.some((ref) => isSame(ref, one)));
}

const isSame = (a: CaseRef, b: CaseRef): boolean => a.id === b.id && a.sentAt === b.sentAt;

/** One sent assessment for its verifier; null for everybody else, and when it was sent anew since it was seen. */
export async function verifyCase(
  db: Database,
  askerId: number,
  of: CaseRef,
  today: string,
): Promise<Case | null> {
  const [row] = await db.query<Omit<Case, 'sentAt'> & Sent>(
    `select s.id, p.name, p.post, p.unit, d.name as period, s.dictionary_version as version, s.sent_at as "sentAt",
       case when v.for_person <> $1 then f.name end as "inNameOf",
       greatest(d.closes_on + d.late_days, $2::date + coalesce(${daysOf('verification_mend_days', '$2')}, 7)) as "mendUntil",
       ${ITEMS} as items
     from ${mayVerify('$1', '$2')} v
     join assessments s on s.id = v.assessment_id
     join people p on p.id = s.person_id
     join people f on f.id = v.for_person
     left join periods d on d.id = s.period_id
     where s.id = $3`,
    [askerId, today, of.id],
  );
  if (row === undefined) return null;
  const found = { ...row, sentAt: row.sentAt.toISOString() };
  return isSame(found, of) ? found : null;
}

/** Notes of a return as JSON, on `r` with its author `b`. */
const NOTE = `jsonb_build_object('code', r.competency, 'action', r.action, 'note', r.note, 'by', b.name)`;

/** The items of assessment `s` as its verifier sees them: {@link CaseItem}. */
const ITEMS = `(
  select jsonb_agg(jsonb_build_object('code', i.competency, 'required', i.required,
    'answer', (
      select jsonb_build_object('revision', w.revision, 'basis', w.basis, 'proposed', w.proposed, 'quote', w.quote,
        'chosen', w.chosen, 'story', case when w.basis = 'skipped' then '' else w.story end)
      from answers w where w.assessment_id = i.assessment_id and w.competency = i.competency
      order by w.revision desc limit 1),
    'proof', ${PROOF},
    'verdict', (
      select jsonb_build_object('revision', c.revision, 'n', c.n, 'level', c.level, 'note', c.note, 'by', b.name,
        'capacity', c.capacity, 'at', c.at)
      from confirmations c join people b on b.id = c.by_person
      where c.assessment_id = i.assessment_id and c.competency = i.competency
      order by c.revision desc, c.n desc limit 1),
    'noted', (
      select ${NOTE} from returns r join people b on b.id = r.by_person
      where r.assessment_id = i.assessment_id and r.competency = i.competency
        and r.handed_at is null and r.closed_at is null limit 1),
    'asked', (
      select ${NOTE} from returns r join people b on b.id = r.by_person
      where r.assessment_id = i.assessment_id and r.competency = i.competency and r.closed_at is not null
      order by r.id desc limit 1)
  ) order by i.position)
  from assessment_items i where i.assessment_id = s.id)`;
