import type { Command } from '../../../src/domain/dialog/command.ts';

/** Commands around answers about rules and their rating. */
export const answerCommands: {
  readonly [D in
    | 'rate'
    | 'why'
    | 'passage'
    | 'next'
    | 'waiting'
    | 'outsideAi'
    | 'decideAi']: readonly Extract<Command, { do: D }>[];
} = {
  rate: [
    { do: 'rate', id: 'abcd1234', verdict: 'up' },
    { do: 'rate', id: 'abcd1234', verdict: 'down' },
  ],
  why: [{ do: 'why', id: 'abcd1234', reason: 'missed' }],
  outsideAi: [{ do: 'outsideAi' }],
  decideAi: [
    { do: 'decideAi', given: true },
    { do: 'decideAi', given: false },
  ],
  next: [{ do: 'next' }],
  waiting: [{ do: 'waiting', intent: 'rekomendasi' }],
  passage: [{ do: 'passage', id: 'jp-webinar' }],
};
