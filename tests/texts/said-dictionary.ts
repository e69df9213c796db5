import type { DictionaryTexts } from '../../src/domain/dialog/texts/dictionary.ts';
import type { Samples } from './samples.ts';

const BEFORE = 'Menjaga kejujuran dan ketaatan pada diri sendiri.';
const AFTER = 'Menjaga kejujuran, juga saat tidak diawasi.';

/** What is said of drafts of the dictionary, with arguments at their edges. */
export const dictionarySamples: Samples<DictionaryTexts> = {
  counts: [
    [{ added: 0, changed: 0, removed: 0, unchanged: 20 }],
    [{ added: 1, changed: 2, removed: 3, unchanged: 4 }],
  ],
  draft: [[3]],
  by: [['Tutik', 'Selasa, 24 November 2026', 20]],
  published: [[2]],
  refused: [['gone'], ['own'], ['stale']],
  drafts: [[1]],
  added: [['T.AIR.01', 'Pengelolaan Air']],
  removed: [['T.AIR.01', 'Pengelolaan Air']],
  change: [
    [{ what: 'name', level: null, before: 'Integritas', after: 'Integritas Kerja' }],
    [{ what: 'headline', level: 2, before: BEFORE, after: AFTER }],
    [{ what: 'indicator', level: 5, before: null, after: AFTER }],
    [{ what: 'indicator', level: 1, before: BEFORE, after: null }],
  ],
};
