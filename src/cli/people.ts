import { isSample } from '../sample/insert.ts';
import { people as listPeople } from '../storage/people/people.ts';
import type { Command } from './command.ts';

export const people: Command = {
  name: 'people',
  usage: '[--json]',
  summary: 'the people one may try, with their NIPs (sample city only)',
  options: {},
  words: [0, 0],
  async run({ json }, io, app) {
    if (!(await isSample(app.db))) {
      io.err('These are real people: their NIPs are not listed. The roster file that was imported has them.');
      return 1;
    }
    const all = await listPeople(app.db, app.sealing);
    if (json) {
      io.out(JSON.stringify(all));
      return 0;
    }
    const width = Math.max(...all.map((one) => one.nama.length));
    for (const one of all) {
      const roles = one.peran.length === 0 ? '' : ` [${one.peran.join(', ')}]`;
      io.out(`${one.nip}  ${one.nama.padEnd(width)}  ${one.opd}, ${one.jabatan} (${one.status})${roles}`);
    }
    return 0;
  },
};
