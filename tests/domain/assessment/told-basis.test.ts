import { describe, expect, it } from 'vitest';
import { toldBasis, toldStory } from '../../../src/domain/assessment/state.ts';
import { LEVELS } from '../../../src/domain/competency/dictionary.ts';

describe('What a told example is worth for the level chosen', () => {
  it('is evidence at the proposed level and below, for no level above it', () => {
    for (const proposed of LEVELS) {
      for (const chosen of [0, ...LEVELS] as const)
        expect(toldBasis(proposed, chosen)).toBe(chosen > proposed ? 'unsupported' : 'told');
    }
  });

  it('is no evidence at all when nothing could be proposed', () => {
    for (const chosen of [0, ...LEVELS] as const) expect(toldBasis(null, chosen)).toBe('unsupported');
  });
});

it.each([
  ['3', ''],
  ['level 3', ''],
  ['bantu rekan', 'bantu rekan'],
  ['Saya melayani\n12 warga', 'Saya melayani\n12 warga'],
])('Of “%s” a reader is shown “%s”', (story, shown) => {
  expect(toldStory({ basis: 'unsupported', proposed: null, quote: '', chosen: 3, story, revision: 1 })).toBe(
    shown,
  );
});
