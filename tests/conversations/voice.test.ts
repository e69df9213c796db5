import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type City, openCity } from '../journey/city.ts';
import { type Seat, slackSeat, telegramSeat, terminalSeat } from '../journey/seats.ts';

const OGG = Buffer.from('OggS\0\x02voice');
const SPOKEN =
  'Minggu lalu saya mengingatkan dua rekan yang menerima uang rokok dari pemohon, lalu saya sendiri menolak dan melaporkannya ke kasi.';

/** An endpoint on this machine that hears what the test says it heard. */
function endpoint() {
  const asked: { url: string; body: string; key: string }[] = [];
  let answer: { status: number; body: string } = { status: 200, body: '' };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({
        url: request.url ?? '',
        body: Buffer.concat(chunks).toString('latin1'),
        key: String(request.headers.authorization),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  return {
    asked,
    hears: (text: string) => {
      answer = { status: 200, body: JSON.stringify({ text }) };
    },
    answers: (status: number, body: string) => {
      answer = { status, body };
    },
    open: async (): Promise<string> => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}

const words = (shown: readonly { words: string }[]): string[] => shown.map((one) => one.words);

describe('a voice message', () => {
  const model = endpoint();
  let city: City;
  let seat: Seat;
  let person: { id: number };
  const consent = (given: boolean) =>
    city.app.db.query(
      `insert into outside_ai_consents (person_id, given, decided_at) values ($1, $2, $3)
       on conflict (person_id) do update set given = excluded.given`,
      [person.id, given, city.app.clock.now()],
    );
  beforeAll(async () => {
    city = await openCity('pglite', undefined, {
      AI_BASE_URL: await model.open(),
      AI_API_KEY: 'sk-secret',
      AI_CHAT_MODEL: 'none',
      AI_TRANSCRIPTION_MODEL: 'whisper-test',
    });
    person = await city.fresh('Dishub');
    seat = await telegramSeat(city.app, 721);
    await seat.say(await city.codeFor(person.id));
  }, 60_000);
  afterAll(async () => {
    await seat.leave();
    await city.close();
    await model.close();
  });
  beforeEach(() => {
    model.asked.length = 0;
  });

  it('goes nowhere before its speaker allowed it, and says how', async () => {
    const [shown] = await seat.send('voice.ogg', 'audio/ogg', OGG);
    expect(shown?.words).toContain('Suara dikirim apa adanya');
    expect(shown?.buttons).toContain('AI luar');
    await consent(false);
    await seat.send('voice.ogg', 'audio/ogg', OGG);
    expect(model.asked).toEqual([]);
  });

  it('is shown as it was heard and counts as if typed; nothing of it is kept', async () => {
    await consent(true);
    await seat.press('Mulai penilaian');
    model.hears(SPOKEN);
    const shown = await seat.send('Rekaman Budi.ogg', 'audio/ogg', OGG);
    expect(shown[0]?.words).toBe(`Yang saya dengar: “${SPOKEN}”`);
    expect(shown.some(({ buttons }) => buttons.includes('Setuju'))).toBe(true);
    const [sent] = model.asked;
    expect(sent?.url).toBe('/v1/audio/transcriptions');
    expect(sent?.key).toBe('Bearer sk-secret');
    expect(sent?.body).toContain('whisper-test');
    expect(sent?.body).toContain('filename="voice.ogg"');
    expect(sent?.body).toContain(OGG.toString('latin1'));
    expect(sent?.body).not.toContain('Budi');
    expect(await city.app.db.query('select 1 from stored_files')).toEqual([]);
  });

  it.each([
    ['an error of the endpoint', 401, '{"error":{"message":"no"}}', 'belum berhasil saya dengarkan'],
    ['an answer that is none', 200, '[]', 'belum berhasil saya dengarkan'],
    ['silence', 200, '{"text":"  "}', 'tidak mendengar kata-kata'],
  ])('with %s leaves the question open and asks to type', async (_, status, body, said) => {
    model.answers(status, body);
    const shown = await seat.send('voice.ogg', 'audio/ogg', OGG);
    expect(words(shown)).toEqual([expect.stringContaining(said)]);
  });

  it('that is no sound, or too long, is not sent on', async () => {
    expect(words(await seat.send('voice.ogg', 'audio/ogg', Buffer.from('%PDF-1.4')))[0]).toContain(
      'diketik saja',
    );
    expect(words(await seat.send('voice.ogg', 'audio/ogg', Buffer.alloc(10 * 1_048_576 + 1)))[0]).toContain(
      '10 MB',
    );
    expect(model.asked).toEqual([]);
  });
});

describe('a voice message where nothing writes it down', () => {
  it.each([
    ['terminal', terminalSeat],
    ['telegram', telegramSeat],
    ['slack', slackSeat],
  ] as const)(
    'is answered kindly on %s',
    async (_, make) => {
      const city = await openCity('pglite');
      const seat = await make(city.app, 722);
      try {
        await seat.say(await city.codeFor((await city.fresh('Dishub')).id));
        expect(words(await seat.send('voice.ogg', 'audio/ogg', OGG))).toEqual([
          'Maaf, pesan suara tidak bisa saya dengarkan di sini. Silakan diketik saja.',
        ]);
      } finally {
        await seat.leave();
        await city.close();
      }
    },
    60_000,
  );
});
