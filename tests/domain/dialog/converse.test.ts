import { describe, expect, it } from 'vitest';
import { startLadder } from '../../../src/domain/assessment/ladder.ts';
import { converse, type Turn } from '../../../src/domain/dialog/converse.ts';
import type { Input } from '../../../src/domain/dialog/message.ts';
import { type ConversationState, NEW_CONVERSATION } from '../../../src/domain/dialog/place.ts';
import { linked } from './people.ts';

const behaviours: ConversationState = {
  ...NEW_CONVERSATION,
  place: {
    at: 'assess',
    assessment: 7,
    code: 'M.01',
    question: { ask: 'behaviours', ladder: startLadder(1), story: '' },
    once: false,
  },
  asked: 4,
  offered: ['yes', 'sometimes', 'no'],
};
const press = (option: string): Input => ({ kind: 'press', option });

const hear = (state: ConversationState, input: Input): Promise<Turn> =>
  converse({
    state,
    lost: false,
    input,
    context: linked,
    grant: () => Promise.reject(new Error('nothing had to be asked')),
  });

const words = (turn: Turn): string => turn.outgoing.map((one) => one.message.body ?? '').join('\n');

describe('A button', () => {
  it('of the newest question is taken once, and a second tap is answered kindly', async () => {
    const first = await hear(behaviours, press('4.no'));
    expect(first.changes).toHaveLength(1);
    const second = await hear(first.state, press('4.no'));
    expect(second.changes).toEqual([]);
    expect(words(second)).toContain('sudah saya terima');
    expect(second.state.place).toEqual(first.state.place);
  });

  it.each(['3.no', '4.agree', '4.level:5', 'no', 's:nonsense', '4.', '__proto__', 'zz.yes'])(
    'that was never offered here changes nothing, however often: %s',
    async (option) => {
      const first = await hear(behaviours, press(option));
      const second = await hear(first.state, press(option));
      for (const turn of [first, second]) {
        expect(turn.changes).toEqual([]);
        expect(turn.state.place).toEqual(behaviours.place);
        expect(words(turn)).toContain('dari pesan lama');
      }
    },
  );

  it('stays good while something else is said in between', async () => {
    const aside = await hear(behaviours, { kind: 'word', word: 'bantuan', rest: '' });
    const answered = await hear(aside.state, press('4.no'));
    expect(answered.changes).toHaveLength(1);
  });
});

describe('A word of administration', () => {
  it('is an ordinary word inside a sentence, and what is looked for in a search', async () => {
    const search: ConversationState = { ...NEW_CONVERSATION, place: { at: 'search' } };
    await expect(hear(search, { kind: 'text', text: 'tren' })).rejects.toThrow('nothing had to be asked');
    await expect(hear(NEW_CONVERSATION, { kind: 'text', text: 'saya mentor dua CPNS' })).rejects.toThrow(
      'nothing had to be asked',
    );
  });
});
