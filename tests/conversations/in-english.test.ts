import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, terminalSeat } from '../journey/seats.ts';
import { talk } from './talk.ts';

describe('an assessment of one who chose English', () => {
  let city: City;
  let seat: Seat;
  beforeAll(async () => {
    city = await openCity('pglite');
    const person = await city.fresh('Dishub');
    seat = await terminalSeat(city.app, 731);
    await seat.say(await city.codeFor(person.id));
    await seat.say('/language');
    await seat.press('English');
    await seat.press('Start assessment');
  }, 60_000);
  afterAll(async () => {
    await seat.leave();
    await city.close();
  });

  it('asks, quotes and proposes in English', async () => {
    const asked = seat.screen().at(-1)?.words ?? '';
    expect(asked).toContain('Integrity');
    expect(asked).toContain('Tell of a time when rules or ethics at work were put to the test.');
    await talk(
      seat,
      `
      Ibu: A supplier left an envelope on my desk. I gave it back to him in front of a witness.
      Sinau: …Integrity: I propose level 1 (aware)…“I gave it back to him in front of a witness”…Refuses gifts or requests that break the rules.…Politely reminds a colleague on seeing a small breach.… [Agree] [Higher] [Lower] [Add an example]
      Ibu: [Agree]
      Sinau: Saved. Integrity: level 1 (aware).
      Sinau: …Teamwork…What was your part?…
    `,
    );
  });

  it('reads an example in Indonesian all the same', async () => {
    const shown = await seat.say(
      'Waktu rekan kewalahan menjelang akreditasi, saya menawarkan diri mengerjakan separuh lampirannya.',
    );
    expect(shown.at(-1)?.words).toContain(
      'Offers help to a colleague who is overloaded without being asked.',
    );
  });
});
