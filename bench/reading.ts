import { join } from 'node:path';
import { loadUnderstandingContent } from '../src/knowledge/understanding/content.ts';
import { messageReader } from '../src/knowledge/understanding/read-message.ts';
import { inTurn, type Row, timed } from './result.ts';

const CONTENT = join(import.meta.dirname, '../content/understanding');
const MESSAGES = [
  'min mau ngisi asesmen dong, mulai dari mana ya',
  'ada bimtek apa yg cocok buat ngadepin warga ngamuk?',
  'ingetin sy isi evaluasi triwulan hari senin jam 9 yaa',
  'Mohon hasil penilaian saya dan kesenjangannya terhadap standar jabatan.',
];

/** Reading one message offline, against splitting it into words and looking each up: the least any reader does. */
export async function reading(quick: boolean): Promise<Row[]> {
  const read = messageReader(loadUnderstandingContent(CONTENT));
  const repeats = quick ? 200 : 2_000;
  const known = new Map(MESSAGES.flatMap((text) => text.split(' ')).map((word, n) => [word, n]));
  let found = 0;
  const { ours, peer } = await inTurn(
    quick ? 3 : 7,
    () =>
      timed(async () => {
        for (let n = 0; n < repeats; n += 1) read(MESSAGES[n % MESSAGES.length] ?? '', 'nothing');
      }),
    () =>
      timed(async () => {
        for (let n = 0; n < repeats; n += 1)
          for (const word of (MESSAGES[n % MESSAGES.length] ?? '').split(' ')) found += known.get(word) ?? 0;
      }),
  );
  const each = (ms: number): number => Number((ms / repeats).toFixed(4));
  return [
    {
      case: `one message of about ten words (${found > 0 ? 'warm' : 'cold'})`,
      ours: each(ours),
      peer: each(peer),
      unit: 'ms a message',
      ratio: Number((ours / peer).toFixed(1)),
      goal: 'under 5 ms a message',
    },
  ];
}
