import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveTelegramBot } from '../../src/storage/people/link-tokens.ts';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, telegramSeat, terminalSeat } from '../journey/seats.ts';
import { type Colleague, linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

const TEN_MINUTES = 10 * 60_000;

describe('A link that opens Telegram', () => {
  let city: City;
  let newcomer: () => Promise<Colleague>;
  const seats: Seat[] = [];
  const sit = (seat: Seat): Seat => {
    seats.push(seat);
    return seat;
  };
  beforeAll(async () => {
    city = await openCity('pglite');
    newcomer = somebodyNew(city);
    await saveTelegramBot(city.app.db, 'SinauSemarangBot');
  }, 60_000);
  afterAll(async () => {
    for (const seat of seats) await seat.leave();
    await city.close();
  });

  /** Asked for at the terminal; what stands behind `?start=`. */
  const tokenOf = async (person: Colleague): Promise<string> => {
    const seat = sit(await linkedSeat(city, person.id));
    const [shown] = await seat.say('pindah ke Telegram');
    expect(shown?.buttons).toContain('Buka Telegram');
    return new URL(shown?.links?.at(-1) ?? '').searchParams.get('start') ?? '';
  };
  const holder = async (account: string): Promise<number | null> => {
    const [row] = await city.app.db.query<{ person: number | null }>(
      `select person_id as person from accounts where channel = 'telegram' and account = $1`,
      [account],
    );
    return row?.person ?? null;
  };

  it('shows whose it is, connects by her own button, and only once', async () => {
    const person = await newcomer();
    const token = await tokenOf(person);
    const telephone = sit(await telegramSeat(city.app, 811));
    await talk(
      telephone,
      `
      Ibu: /start ${token}
      Sinau: Tautan ini untuk ${person.name}, … [Ya, ini saya] [Bukan saya]
      Ibu: njih
      Sinau: Untuk yang ini mohon tekan salah satu tombolnya. Belum ada yang berubah. [Ya, ini saya] [Bukan saya]
      `,
    );
    expect(await holder('811')).toBeNull();
    await talk(
      telephone,
      `
      Ibu: [Ya, ini saya]
      Sinau: Terima kasih, Bapak/Ibu ${person.name} Akun sudah terhubung. … [Mulai penilaian] [Beranda]
      Ibu: /start ${token}
      Sinau: Akun ini sudah terhubung, jadi tautannya tidak diperlukan. …
      Ibu: pindah ke telegram
      Sinau: Kita sudah bercakap di Telegram. …
      `,
    );
    expect(await holder('811')).toBe(person.id);
    const second = sit(await telegramSeat(city.app, 812));
    await talk(
      second,
      `
      Ibu: /start ${token}
      Sinau: Tautan itu sudah dipakai atau sudah lewat sepuluh menit. … [Lihat contoh dulu]
      `,
    );
    const kept = await city.app.db.query<{ all: string }>(
      'select t::text as all from link_tokens t union all select c::text from conversations c union all select a::text from audit a',
    );
    expect(kept.filter(({ all }) => all.includes(token))).toEqual([]);
  });

  it('is given back by "not me", and of two who hold it only the first is connected', async () => {
    const person = await newcomer();
    const token = await tokenOf(person);
    const first = sit(await telegramSeat(city.app, 821));
    const other = sit(await telegramSeat(city.app, 822));
    await talk(
      other,
      `
      Ibu: /start ${token}
      Sinau: Tautan ini untuk ${person.name}, … [Ya, ini saya] [Bukan saya]
      `,
    );
    await talk(
      first,
      `
      Ibu: /start ${token}
      Sinau: Tautan ini untuk ${person.name}, … [Ya, ini saya] [Bukan saya]
      Ibu: [Bukan saya]
      Sinau: Baik, tautan itu tidak saya pakai. Belum ada yang terhubung. [Hubungkan akun] [Lihat contoh dulu]
      Ibu: /start ${token}
      Sinau: Tautan ini untuk ${person.name}, … [Ya, ini saya] [Bukan saya]
      Ibu: [Ya, ini saya]
      Sinau: Terima kasih, …
      `,
    );
    await talk(
      other,
      `
      Ibu: [Ya, ini saya]
      Sinau: Tautan itu sudah dipakai atau sudah lewat sepuluh menit. … [Lihat contoh dulu]
      `,
    );
    expect(await holder('822')).toBeNull();
  });

  it('is over after ten minutes, also between opening and pressing', async () => {
    const person = await newcomer();
    const token = await tokenOf(person);
    const now = city.app.clock.now().getTime();
    const inTime = sit(await telegramSeat(city.app.at(new Date(now + TEN_MINUTES - 1)), 831));
    await talk(
      inTime,
      `
      Ibu: /start ${token}
      Sinau: Tautan ini untuk ${person.name}, … [Ya, ini saya] [Bukan saya]
      `,
    );
    const late = sit(await telegramSeat(city.app.at(new Date(now + TEN_MINUTES)), 832));
    await talk(
      late,
      `
      Ibu: /start ${token}
      Sinau: Tautan itu sudah dipakai atau sudah lewat sepuluh menit. …
      `,
    );
    expect(await holder('831')).toBeNull();
  });

  it('does nothing for somebody who is connected as somebody else', async () => {
    const [person, colleague] = [await newcomer(), await newcomer()];
    const token = await tokenOf(person);
    const telephone = sit(await telegramSeat(city.app, 841));
    await telephone.say(await city.codeFor(colleague.id));
    await talk(
      telephone,
      `
      Ibu: /start ${token}
      Sinau: Akun ini sudah terhubung atas nama ${colleague.name}, jadi tautan untuk orang lain tidak saya pakai di sini. …
      `,
    );
    expect(await holder('841')).toBe(colleague.id);
    // Not spent by that: it is still good for whom it was made.
    const own = sit(await telegramSeat(city.app, 842));
    const [asked] = await own.say(`/start ${token}`);
    expect(asked?.words).toContain(person.name);
  });

  it('comes with an officer’s code; a newer one replaces it', async () => {
    const [officer] = await city.app.db.query<Colleague>(
      `select o.id, o.name from people o where o.active and 'umpeg' = any(o.roles) order by o.id limit 1`,
    );
    const [colleague] = await city.app.db.query<Colleague>(
      `select p.id, p.name from people p join people o on o.agency_id = p.agency_id
       where o.id = $1 and p.active and p.id <> o.id order by p.id desc limit 1`,
      [officer?.id ?? 0],
    );
    const desk = sit(await linkedSeat(city, officer?.id ?? 0));
    const make = async (): Promise<string> => {
      await desk.say(`/kode ${colleague?.name}`);
      const [shown] = await desk.press(colleague?.name.slice(0, 40) ?? '');
      return /\?start=([0-9a-f]{32})/.exec(shown?.words ?? '')?.[1] ?? '';
    };
    const older = await make();
    const token = await make();
    expect(token).not.toBe(older);
    const telephone = sit(await telegramSeat(city.app, 851));
    const [gone] = await telephone.say(`/start ${older}`);
    expect(gone?.words).toContain('Tautan itu sudah dipakai');
    const [asked] = await telephone.say(`/start ${token}`);
    expect(asked?.words).toContain(colleague?.name);
  });

  it('is not offered where no bot of Telegram has ever run', async () => {
    const seat = sit(await terminalSeat(city.app, 860));
    const person = await newcomer();
    await seat.say(await city.codeFor(person.id));
    await city.app.db.query(`delete from settings where name = 'telegram.bot'`);
    await talk(
      seat,
      `
      Ibu: pindah ke Telegram
      Sinau: Maaf, BKPP belum memakai Sinau di Telegram. Percakapan bisa diteruskan di sini. …
      `,
    );
  });
});
