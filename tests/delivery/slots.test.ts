import { expect, it } from 'vitest';
import { createSlots } from '../../src/slots.ts';

/** Lets everything that is ready go on. */
const settled = (): Promise<void> => new Promise((resume) => setImmediate(resume));

it('gives room in turn, to nobody more than there is, and lets nobody wait behind one who must leave some free', async () => {
  const slots = createSlots(3);
  const given: string[] = [];
  const take = (name: string, most: number, keep: number): void => {
    void slots.take(most, keep).then((taken) => given.push(`${name} ${taken}`));
  };
  take('sweep', 5, 1);
  take('a', 1, 0);
  take('sweep again', 5, 1);
  take('b', 1, 0);
  take('c', 1, 0);
  await settled();
  expect(given).toEqual(['sweep 2', 'a 1']);
  slots.release(1);
  await settled();
  expect(given.slice(2)).toEqual(['b 1']);
  slots.release(2);
  await settled();
  // Two are free: one for the sweep, which leaves one, and that one for c.
  expect(given.slice(3)).toEqual(['sweep again 1', 'c 1']);
});
