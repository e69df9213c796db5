import type { Database } from '../../database/database.ts';
import type { FormName } from '../../domain/learning/forms.ts';

/** An activity of one person as a claim of learning hours. */
export interface NewClaim {
  readonly person: number;
  /** At most 300 characters. */
  readonly title: string;
  readonly form: FormName;
  /** At most 120 characters, as the certificate's number. */
  readonly organiser: string;
  readonly certificate?: string;
  /** Office dates. */
  readonly startedOn: string;
  readonly endedOn: string;
  /** What the form is counted by: days, sessions, or JP of the certificate; the whole activity is 1. */
  readonly amount: number;
  readonly international?: boolean;
  /** 'forum:12', 'mentoring:7', 'chat:…': one source gives a person one entry, however often it is added. */
  readonly origin: string;
}

/** `jp` 0: the month's limit for this form is used up, or the table has no conversion; nothing was kept then. */
export interface AddedClaim {
  readonly id: number | null;
  readonly jp: number;
  /** False: this source had given its entry already. */
  readonly added: boolean;
}

/** JP of `c` by the conversion that holds on its last day, within what is `left` of the month. */
export const CLAIM_JP = `
  select c.*, f.unit, f.monthly, f.each, used.left,
    case when f.form is null then 0 else least(round(c.amount * f.each, 1), coalesce(used.left, 1000), 1000) end as jp
  from c
  left join lateral (
    select f.*, case when c.international then coalesce(f.jp_international, f.jp) else f.jp end as each
    from learning_forms f where f.form = c.form and f.valid_from <= c.ended_on
    order by f.valid_from desc limit 1
  ) f on true
  cross join lateral (
    select case when f.monthly is not null then greatest(0, f.monthly - coalesce(sum(e.jp), 0)) end as left from learning_entries e
    where e.person_id = c.person_id and e.form = c.form and e.state in ('klaim', 'terverifikasi')
      and e.id is distinct from c.entry
      and date_trunc('month', e.ended_on::timestamp) = date_trunc('month', c.ended_on::timestamp)
  ) used`;

/** Two spellings of one title: letters and figures count, nothing else. */
export const plain = (text: string): string =>
  `btrim(lower(regexp_replace(${text}, '[^[:alnum:]]+', ' ', 'g')))`;

/** Whether two entries of one person are one activity, that counts once. */
export const sameActivity = (e: string, c: string): string => `(
  (${plain(`${e}.title`)} = ${plain(`${c}.title`)} and ${e}.started_on <= ${c}.ended_on and ${e}.ended_on >= ${c}.started_on)
  or (${c}.certificate <> '' and ${plain(`${e}.certificate`)} = ${plain(`${c}.certificate`)} and ${e}.form = ${c}.form))`;

/**
 * Adds a claim that waits to be checked, with its audit row; JP by the dated conversion table. The same source again adds
 * nothing. `actor`: 'person:7' who claims, or what adds it.
 */
export async function addClaim(db: Database, claim: NewClaim, actor: string, now: Date): Promise<AddedClaim> {
  return db.transaction(async () => {
    // Two claims of one month at once must not both find the month's limit free.
    await db.query('select 1 from people where id = $1 for update', [claim.person]);
    const [row] = await db.query<AddedClaim>(
      `with c as (
         select $1::bigint as person_id, $2::text as title, $3::text as form, $4::text as organiser, $5::text as certificate,
           $6::date as started_on, $7::date as ended_on, $8::numeric as amount, $9::boolean as international,
           $10::text as origin, null::bigint as entry
       ), counted as (${CLAIM_JP}),
       added as (
         insert into learning_entries (person_id, title, form, organiser, certificate, started_on, ended_on, jp, state,
           amount, international, origin, claimed_at)
         select c.person_id, c.title, c.form, c.organiser, c.certificate, c.started_on, c.ended_on, c.jp, 'klaim',
           c.amount, c.international, c.origin, $12
         from counted c join people p on p.id = c.person_id and p.active where c.jp > 0
         on conflict (person_id, origin) where origin is not null do nothing
         returning id, person_id, jp
       ), noted as (
         insert into audit (at, actor, action, person_id, agency_id, subject)
         select $12, $11, 'claim added', p.id, p.agency_id, 'entry:' || a.id
         from added a join people p on p.id = a.person_id
       )
       select a.id, coalesce(a.jp, 0) as jp, a.id is not null as added from counted c left join added a on true`,
      [
        claim.person,
        claim.title.slice(0, 300),
        claim.form,
        claim.organiser.slice(0, 120),
        (claim.certificate ?? '').slice(0, 120),
        claim.startedOn,
        claim.endedOn,
        claim.amount,
        claim.international === true,
        claim.origin.slice(0, 120),
        actor,
        now,
      ],
    );
    if (row?.added === true) return row;
    const [before] = await db.query<{ id: number; jp: number }>(
      'select id, jp from learning_entries where person_id = $1 and origin = $2',
      [claim.person, claim.origin.slice(0, 120)],
    );
    return { id: before?.id ?? null, jp: before?.jp ?? 0, added: false };
  });
}
