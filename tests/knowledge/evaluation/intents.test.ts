import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Reading } from '../../../src/domain/dialog/typed/reading.ts';
import { evaluateIntents } from '../../../src/knowledge/evaluation/intents.ts';
import { loadUnderstandingContent } from '../../../src/knowledge/understanding/content.ts';
import { messageReader } from '../../../src/knowledge/understanding/read-message.ts';

const content = loadUnderstandingContent('content/understanding');
const TODAY = '2026-11-24';
const reading = (part: Partial<Reading>): Reading => ({
  intent: 'salam',
  confidence: 1,
  clarify: false,
  others: [],
  slots: {},
  ...part,
});
const readings: Readonly<Record<string, Reading>> = {
  pagi: reading({}),
  besok: reading({ intent: 'tunda_pengingat', slots: { when: 'Rabu', offset: '1 hari' }, clarify: true }),
  jeda: reading({ intent: 'tunda_pengingat' }),
  bantu: reading({ intent: 'salam' }),
};
const read = (text: string): Reading => readings[text] ?? reading({});

describe('Scoring readings of messages', () => {
  const { figures, items } = evaluateIntents(
    [
      { id: 'a', text: 'pagi', intent: 'salam', persona: 'ignored' },
      { id: 'b', text: 'besok', intent: 'tunda_pengingat', slots: { when: 'besok', time: '09.00' } },
      { id: 'c', text: 'jeda', intent: 'jeda', acceptable: ['tunda_pengingat'] },
      { id: 'd', text: 'bantu', intent: 'bantuan' },
    ],
    read,
    TODAY,
  );

  it('counts acceptable readings as right', () => {
    expect([figures.n, figures.accuracy]).toEqual([4, 0.75]);
    expect(figures.perIntent.jeda).toEqual({ n: 1, precision: 1, recall: 1, f1: 1 });
  });

  it('averages F1 over the intents of the file, however rare', () => {
    // salam: precision 1/2, recall 1; tunda_pengingat and jeda 1; bantuan 0.
    expect(figures.macroF1).toBeCloseTo((2 / 3 + 1 + 1 + 0) / 4);
  });

  it('finds a day said in other words, and charges slots nobody named', () => {
    // One of two wanted is found among two said.
    expect(figures.slotF1).toBeCloseTo(0.5);
  });

  it('tells how far its figures may be off', () => {
    const { accuracy, slotF1 } = figures.intervals;
    expect([accuracy.low < 0.75, accuracy.high]).toEqual([true, 1]);
    expect(slotF1.low).toBeLessThanOrEqual(0.5);
    expect(slotF1.high).toBeGreaterThanOrEqual(0.5);
  });

  it('tells how often it asks, and the raw outcome of every item', () => {
    expect(figures.clarifying).toBe(0.25);
    expect(items[1]).toEqual({
      id: 'b',
      intent: 'tunda_pengingat',
      slots: { when: 'Rabu', offset: '1 hari' },
      clarify: true,
    });
  });

  it('names the field of a file that is not of the form', () => {
    expect(() => evaluateIntents([{ id: 'a', text: 'x', intent: 'tidur' }], read, TODAY)).toThrow(/intent/);
    expect(() => evaluateIntents([], read, TODAY)).toThrow();
  });
});

describe('Our own messages with days, hours and topics', () => {
  const file: unknown = JSON.parse(readFileSync('tests/knowledge/evaluation/own-slots.json', 'utf8'));
  const reader = messageReader(content);
  const { figures } = evaluateIntents(file, (text) => reader(text, 'nothing'), TODAY);

  it('have what they name found, nearly always', () => {
    expect(figures.n).toBe(60);
    expect(figures.accuracy).toBeGreaterThanOrEqual(0.96);
    expect(figures.slotF1).toBeGreaterThanOrEqual(0.95);
  });
});

describe('Our own messages, kept out of the examples', () => {
  const file: unknown = JSON.parse(readFileSync('tests/knowledge/evaluation/own-messages.json', 'utf8'));
  const reader = messageReader(content);
  const { figures } = evaluateIntents(file, (text) => reader(text, 'nothing'), TODAY);

  it('are understood nearly all, with a question now and then', () => {
    expect(figures.n).toBe(123);
    expect(figures.accuracy).toBeGreaterThanOrEqual(0.93);
    expect(figures.clarifying).toBeLessThanOrEqual(0.12);
  });

  it('stand in no list of examples', () => {
    const examples = new Set(Object.values(content.examples).flat());
    expect(
      z
        .array(z.object({ text: z.string() }))
        .parse(file)
        .filter(({ text }) => examples.has(text)),
    ).toEqual([]);
  });
});
