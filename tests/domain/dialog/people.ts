import { readFileSync } from 'node:fs';
import type { Assessment } from '../../../src/domain/assessment/state.ts';
import type { Dictionary } from '../../../src/domain/competency/dictionary.ts';
import type { Context } from '../../../src/domain/dialog/context.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { officeTime } from '../../../src/office-time.ts';
import { readDictionary } from '../../../src/storage/dictionary/dictionary-file.ts';
import { textsEn } from '../../../src/texts/en/texts.ts';
import { textsId } from '../../../src/texts/id/texts.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../content/dictionary.json', import.meta.url), 'utf8'),
);
const read = readDictionary(file);
if (!read.ok) throw new Error('the shipped dictionary cannot be read');
const dictionary: Dictionary = {
  version: 1,
  competencies: new Map(read.competencies.map((one) => [one.code, one])),
};

export const person: Person = {
  id: 1,
  name: 'Siti Aminah',
  status: 'PNS',
  opd: 'Dishub',
  opdId: 1,
  unit: '',
  post: 'Petugas Loket',
  jobLevel: 'PELAKSANA',
  jobFamily: '',
  roles: ['umpeg'],
  language: 'id',
};

const assessment: Assessment = {
  id: 7,
  period: { name: 'Semester II', closesOn: '2026-11-27' },
  dictionaryVersion: dictionary.version,
  items: [
    { code: 'M.01', required: 2, answer: null },
    {
      code: 'M.02',
      required: 2,
      answer: { revision: 1, basis: 'skipped', proposed: null, quote: '', chosen: null, story: '' },
    },
    {
      code: 'M.03',
      required: null,
      answer: {
        revision: 1,
        basis: 'told',
        proposed: 1,
        quote: 'saya',
        chosen: 1,
        story: 'saya menjelaskan',
      },
    },
  ],
};

export const stranger: Context = {
  now: new Date('2026-11-24T02:00:00Z'),
  today: '2026-11-24',
  office: officeTime('Asia/Jakarta'),
  channel: 'terminal',
  language: 'id',
  texts: textsId,
  textsIn: (language) => (language === 'id' ? textsId : textsEn),
  person: null,
  facts: null,
  dictionary: () => dictionary,
  paused: null,
  rateable: null,
  waiting: null,
  asked: 0,
  claim: null,
  tables: null,
  accountRef: '0a1b2c3d4e5f',
  verifiedEmail: null,
};
export const hours = { verified: 8, claimed: 2, target: 20, ceiling: null };
const superior = { id: 2, name: 'Rukmini' };
export const linked: Context = {
  ...stranger,
  person,
  facts: { assessments: [assessment], hours, forum: null, superior, subordinates: 3, toVerify: 2 },
};
