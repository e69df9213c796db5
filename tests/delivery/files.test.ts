import { expect, it } from 'vitest';
import { onEveryDatabase } from '../support/database.ts';
import { createWorld, row, say } from './world.ts';

onEveryDatabase('A file on its way out', (database) => {
  const outgoing = {
    kind: 'file',
    file: 7,
    name: 'hasil.pdf',
    type: 'application/pdf',
    picture: false,
    message: { body: 'Dua celah' },
  } as const;

  it('goes with its content, and its one copy after a lost answer is marked', async () => {
    const world = createWorld(database);
    world.contents.set(7, Buffer.from('%PDF-1.4'));
    const { delivery } = world.process();
    await say(database(), row('a', { outgoing }));
    world.answers({ outcome: 'unknown', why: 'connection reset' });
    await delivery.sweep();
    await delivery.stop();
    expect(world.arrived.map(({ maybeCopy, content }) => [maybeCopy, content?.toString()])).toEqual([
      [true, '%PDF-1.4'],
    ]);
    expect(world.arrived[0]?.outgoing).toEqual(outgoing);
  });

  it('that is gone by then, or no longer theirs to read, still arrives in words', async () => {
    const world = createWorld(database);
    const { delivery, complaints } = world.process();
    await say(database(), row('a', { outgoing }));
    await delivery.sweep();
    await delivery.stop();
    expect(world.arrived.map((one) => one.outgoing)).toEqual([
      { kind: 'say', message: { body: 'Dua celah' } },
    ]);
    expect(world.arrived[0]?.content).toBeUndefined();
    expect(complaints).toEqual([]);
  });
});
