import { afterAll, beforeAll } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, type SeatMaker, terminalSeat } from '../journey/seats.ts';

export interface Colleague {
  readonly id: number;
  readonly name: string;
}

/** People of the sample city who have a superior and an untouched running assessment, each given once. */
export function somebodyNew(city: City): () => Promise<Colleague> {
  const given: number[] = [];
  return async () => {
    const [row] = await city.app.db.query<Colleague>(
      `select p.id, p.name from people p join assessments s on s.person_id = p.id and s.sent_at is null
       join periods d on d.id = s.period_id and d.closed_at is null
       where p.active and p.superior_id is not null and p.job_level = 'PELAKSANA' and p.roles = '{}'
         and not (p.id = any ($1)) and not exists (select 1 from answers w where w.assessment_id = s.id)
         and not exists (select 1 from people q where q.superior_id = p.id)
       order by p.id limit 1`,
      [given],
    );
    if (row === undefined) throw new Error('nobody is left whose assessment is untouched');
    given.push(row.id);
    return row;
  };
}

/** One city for the tests of a file, and people of it who have answered nothing yet. */
export function cityOfNewcomers(): {
  readonly city: City;
  next(): Promise<Colleague>;
  /** The next one, linked and in front of the terminal. */
  newcomer(): Promise<Seat>;
} {
  let city: City;
  let next: () => Promise<Colleague>;
  beforeAll(async () => {
    city = await openCity('pglite');
    next = somebodyNew(city);
  }, 60_000);
  afterAll(() => city.close());
  return {
    get city() {
      return city;
    },
    next: () => next(),
    newcomer: async () => linkedSeat(city, (await next()).id),
  };
}

/** Linked by a code, in front of the terminal unless told otherwise. */
export async function linkedSeat(
  city: City,
  person: number,
  seatOf: SeatMaker = terminalSeat,
): Promise<Seat> {
  const seat = await seatOf(city.app, person);
  await seat.say(await city.codeFor(person));
  return seat;
}
