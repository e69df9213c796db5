import { expect, test } from 'vitest';
import { type RequirementRules, requiredLevel } from '../../../src/domain/competency/requirement.ts';

const rules: RequirementRules = {
  posts: new Map([
    [
      'Petugas Loket',
      new Map([
        ['M.03', 2],
        ['T.YAN.01', 2],
      ]),
    ],
  ]),
  jobLevels: new Map([
    ['PELAKSANA', { mansoskul: 1, overrides: new Map() }],
    [
      'JF_TERAMPIL',
      {
        mansoskul: 1,
        overrides: new Map([
          ['M.01', 2],
          ['T.DIG.01', 3],
        ]),
      },
    ],
    ['PENGAWAS', { mansoskul: null, overrides: new Map() }],
  ]),
};

test.each([
  ['the post decides before the job level', 'Petugas Loket', 'PELAKSANA', 'M.03', 'manajerial', 2],
  ['the post sets a technical one', 'Petugas Loket', 'PELAKSANA', 'T.YAN.01', 'teknis', 2],
  ['the job level stands in for the rest', 'Petugas Loket', 'PELAKSANA', 'M.01', 'manajerial', 1],
  ['also for the socio-cultural one', 'Juru Muda', 'PELAKSANA', 'SK.01', 'sosial_kultural', 1],
  [
    'an override of the job level comes before its general level',
    'Bidan',
    'JF_TERAMPIL',
    'M.01',
    'manajerial',
    2,
  ],
  ['an override may set a technical one', 'Bidan', 'JF_TERAMPIL', 'T.DIG.01', 'teknis', 3],
  [
    'a technical one that nobody has set is belum ditetapkan',
    'Bidan',
    'JF_TERAMPIL',
    'T.KES.01',
    'teknis',
    null,
  ],
  ['so is a managerial one without a general level', 'Lurah', 'PENGAWAS', 'M.01', 'manajerial', null],
  ['and everything of a job level without rules', 'Camat', 'ADMINISTRATOR', 'M.01', 'manajerial', null],
] as const)('%s', (_why, post, jobLevel, code, kind, level) => {
  expect(requiredLevel(rules, { post, jobLevel }, { code, kind })).toBe(level);
});
