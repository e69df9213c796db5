import { describe, expect, it } from 'vitest';
import { startLadder } from '../../../src/domain/assessment/ladder.ts';
import type { Turn } from '../../../src/domain/dialog/bind.ts';
import { converse } from '../../../src/domain/dialog/converse.ts';
import type { Input } from '../../../src/domain/dialog/message.ts';
import { type ConversationState, NEW_CONVERSATION } from '../../../src/domain/dialog/place.ts';
import { labelsOf } from '../../../src/domain/dialog/typed/typed-label.ts';
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

describe('The words of a button that were typed', () => {
  const text = (typed: string): Input => ({ kind: 'text', text: typed });
  const asking: ConversationState = { ...NEW_CONVERSATION, place: { at: 'search' } };

  it('press it, while it is among those last shown', async () => {
    const erase = await hear(NEW_CONVERSATION, { kind: 'word', word: 'bahasa', rest: '' });
    const [first] = erase.outgoing[0]?.message.options?.flat() ?? [];
    const typed = await hear(erase.state, text(` ${first?.label.toUpperCase()}. `));
    const pressed = await hear(erase.state, press(first?.id ?? ''));
    expect(typed.state.place).toEqual(pressed.state.place);
    expect(typed.changes).toEqual(pressed.changes);
    expect(typed.changes).toHaveLength(1);
  });

  it('open a door whatever is asked, and are a text where no such button was shown', async () => {
    const shown = { ...asking, labels: [['beranda', 's:home']] as const };
    expect((await hear(shown, text('Beranda'))).state.place).toEqual({ at: 'home' });
    await expect(hear(asking, text('Beranda'))).rejects.toThrow('nothing had to be asked');
  });

  it.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    ['is gone', [['kembalikan', 'back']], []],
    [
      'has a twin',
      [
        ['kembalikan', 'back'],
        ['kembalikan', 'again'],
      ],
      ['back', 'again'],
    ],
  ])('are a text like any other where the button %s', async (_, labels, offered) => {
    await expect(hear({ ...asking, labels, offered }, text('kembalikan'))).rejects.toThrow(
      'nothing had to be asked',
    );
  });

  it('never delete, and never take politeness for consent', () => {
    const options = [
      [
        { id: 'erase', label: 'Hapus data saya', danger: true },
        { id: 'yes', label: 'Ya' },
        { id: 'keep', label: 'Biarkan saja' },
        { id: 'web', label: 'Buka halaman', url: 'https://example.org' },
      ],
    ];
    expect(labelsOf([{ body: '', options }])).toEqual([['biarkan saja', 'keep']]);
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
