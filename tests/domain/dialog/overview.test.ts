import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../src/domain/dialog/bind.ts';
import type { Context } from '../../../src/domain/dialog/context.ts';
import { converse } from '../../../src/domain/dialog/converse.ts';
import { type ConversationState, NEW_CONVERSATION } from '../../../src/domain/dialog/place.ts';
import { commandOfStanding } from '../../../src/domain/dialog/typed/standing.ts';
import type { Wish } from '../../../src/domain/dialog/wish.ts';
import { textsEn } from '../../../src/texts/en/texts.ts';
import { linked, person, stranger } from './people.ts';

/** In the middle of a question, with buttons that wait. */
const asked: ConversationState = {
  ...NEW_CONVERSATION,
  place: { at: 'assess', assessment: 7, code: 'M.01', question: { ask: 'example' }, once: false },
  asked: 4,
  rateable: null,
  waiting: null,
  claim: null,
  offered: ['behaviours', 'skip'],
};
const alone: Context = {
  ...linked,
  person: { ...person, roles: [] },
  facts: linked.facts === null ? null : { ...linked.facts, subordinates: 0, toVerify: 0 },
};

async function open(context: Context, team = { sent: 3, total: 8 }): Promise<{ turn: Turn; wishes: Wish[] }> {
  const wishes: Wish[] = [];
  const turn = await converse({
    state: asked,
    lost: false,
    input: { kind: 'open' },
    context,
    grant: async (wish) => {
      wishes.push(wish);
      return { granted: 'overview', team };
    },
  });
  return { turn, wishes };
}

const pageOf = ({ outgoing }: Turn) => {
  const [only, ...more] = outgoing;
  if (only?.kind !== 'home' || more.length > 0) throw new Error(`not one page: ${JSON.stringify(outgoing)}`);
  return only.message;
};
const heads = (turn: Turn) => pageOf(turn).items?.map((one) => [one.head, ...one.lines]);

describe('The own page', () => {
  it('shows tasks, hours and forum to somebody without a team, and asks nobody about a team', async () => {
    const { turn, wishes } = await open(alone);
    expect(wishes).toEqual([]);
    expect(heads(turn)).toEqual([
      ['Tugas saya', 'Semester II', 'Terisi 1 dari 3 · 1 dilewati · tenggat Jumat 27 Nov'],
      ['JP saya', 'JP 8/20'],
      ['Forum', 'Belum ada jadwal forum untuk OPD Bapak/Ibu.'],
    ]);
    expect(pageOf(turn).options?.flat()[0]).toEqual({
      id: 's:work:7',
      label: 'Lanjutkan penilaian (2/3)',
      primary: true,
    });
  });

  it.each([
    ['umpeg', { ...alone, person }],
    ['superior', { ...linked, person: { ...person, roles: [] } }],
  ] as const)('counts the team for the %s, with the door to it', async (_who, context) => {
    const { turn } = await open(context);
    expect(heads(turn)?.at(-1)).toEqual(['Tim', '3 dari 8 sudah terkirim.']);
    expect(pageOf(turn).options?.flat()).toContainEqual({ id: 's:team', label: 'Tim' });
    expect((await open(context, { sent: 0, total: 0 })).turn.outgoing).not.toEqual(turn.outgoing);
  });

  it('changes nothing about the question that is open', async () => {
    const { turn } = await open(linked);
    expect(turn.state).toEqual(asked);
    expect(turn.changes).toEqual([]);
  });

  it('has only doors that open something, so that none gets old', async () => {
    const forum = {
      id: 5,
      title: 'Forum Bulanan',
      topic: '',
      place: 'Aula',
      startsAt: new Date('2026-12-09T02:00:00Z'),
      endsAt: new Date('2026-12-09T04:00:00Z'),
      reply: 'hadir',
    } as const;
    const facts = linked.facts === null ? null : { ...linked.facts, forum };
    const { turn } = await open({ ...linked, facts, language: 'en', texts: textsEn });
    expect(heads(turn)).toContainEqual([
      'Forum',
      expect.stringMatching(/^Forum Bulanan · .+\nYou will attend$/),
    ]);
    const ids =
      pageOf(turn)
        .options?.flat()
        .map((one) => one.id) ?? [];
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter((id) => commandOfStanding(id) === null)).toEqual([]);
  });

  it('offers a stranger the two ways on, and tells nothing', async () => {
    const { turn, wishes } = await open(stranger);
    expect(wishes).toEqual([]);
    expect(
      pageOf(turn)
        .options?.flat()
        .map((one) => one.id),
    ).toEqual(['s:link', 's:demo']);
    expect(pageOf(turn).items).toBeUndefined();
  });
});
