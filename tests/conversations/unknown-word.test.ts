import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearWord } from '../../src/domain/dialog/words.ts';
import { type City, openCity } from '../journey/city.ts';
import { linkedSeat, somebodyNew } from './people.ts';
import { talk } from './talk.ts';

let city: City;
beforeAll(async () => {
  city = await openCity('pglite');
}, 60_000);
afterAll(() => city.close());

describe('A word behind a slash that is none', () => {
  it('is answered with the one it was meant to be, and the question stays open', async () => {
    const { id } = await somebodyNew(city)();
    await talk(
      await linkedSeat(city, id),
      `
      Ibu: /evaluasi
      Sinau: Perintah /evaluasi belum saya kenal. Mungkin maksudnya /nilai? [/nilai] …
      Ibu: [/nilai]
      Sinau: Penilaian Mandiri …
      Sinau: 1 dari … [Berhenti dulu]
      Ibu: /hasl
      Sinau: Perintah /hasl belum saya kenal. Mungkin maksudnya /hasil? [/hasil] …
      Ibu: /xyzzy apakah webinar dihitung JP?
      Sinau: Perintah /xyzzy belum saya kenal. Ketik /bantuan untuk melihat yang ada. …
      Ibu: [Lewati]
      Sinau: …
      Sinau: 2 dari …
      `,
    );
  });

  it.each([
    ['/evaluasi', 'nilai'],
    ['/Penilaian sekarang', 'nilai'],
    ['/ingatkn', 'ingatkan'],
    ['/foru', 'forum'],
    ['/resutls', 'hasil'],
    ['/constructor', undefined],
    ['/xyzzy', undefined],
    ['/a', undefined],
  ])('%s is near %s', (typed, word) => {
    expect(nearWord(typed)).toBe(word);
  });
});
